import { useMessages } from '../language/use-messages.js';
import { ChoiceField } from '../shell/choice-field.js';
import type { ListQuery } from './list-query.js';

const SORTS = ['publishedOn', 'title', 'pages'] as const;
const ORDERS = ['desc', 'asc'] as const;

const CHOICES = SORTS.flatMap((sort) => ORDERS.map((order) => ({ sort, order, value: `${sort}-${order}` as const })));

/** Sorts the reports where no table's heads do. */
export function SortField({ query, onQuery }: { query: ListQuery; onQuery: (query: ListQuery) => void }) {
  const { sortField, sorts } = useMessages().library;
  const chosen = CHOICES.find(({ sort, order }) => sort === query.sort && order === query.order);
  return (
    <ChoiceField
      label={sortField}
      value={chosen?.value}
      choices={CHOICES.map(({ value }) => ({ value, label: sorts[value] }))}
      onChange={(wanted) => {
        const { sort, order } = CHOICES.find(({ value }) => value === wanted) ?? {};
        onQuery({ ...query, sort, order });
      }}
    />
  );
}

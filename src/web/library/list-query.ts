import { reportListRequestSchema, type ReportListRequest } from '../../schemas.js';

/** What the list of reports is asked for, but for the place in it. */
export type ListQuery = Omit<ReportListRequest, 'limit' | 'cursor'>;

/** What a new reader looks for first. */
const BY_DEFAULT = { sort: 'publishedOn', order: 'desc' } as const;

const fields = reportListRequestSchema.shape;

/** The query in the page's address; what it cannot mean is left out. */
export function readListQuery(parameters: URLSearchParams): ListQuery {
  const given = (name: string) => parameters.get(name) || undefined;
  const sort = fields.sort.safeParse(given('sort')).data;
  const order = fields.order.safeParse(given('order')).data;
  return {
    ...(sort === undefined ? BY_DEFAULT : { sort, order: order ?? firstOrder(sort) }),
    q: fields.q.safeParse(given('q')).data,
    held: fields.held.safeParse(given('held')).data,
    tag: fields.tag.safeParse(given('tag')).data,
    language: fields.language.safeParse(given('language')).data,
  };
}

/** The parameters of the page's address that lead to the query; none for what stands there anyway. */
export function writeListQuery(query: ListQuery): Record<string, string> {
  const { sort, order, ...rest } = query;
  const isDefault = sort === BY_DEFAULT.sort && order === BY_DEFAULT.order;
  const all = { ...rest, ...(!isDefault && { sort, order }) };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The query with its reports sorted by something, or the other way round where they are already. */
export function sortedBy(query: ListQuery, sort: NonNullable<ListQuery['sort']>): ListQuery {
  const reversed = query.order === 'asc' ? 'desc' : 'asc';
  return { ...query, sort, order: query.sort === sort ? reversed : firstOrder(sort) };
}

/** Whether the query leaves reports out. */
export function leavesOut({ q, held, tag, language }: ListQuery): boolean {
  return [q, held, tag, language].some((value) => value !== undefined);
}

/** Titles begin with the first; of dates and lengths the most is of interest. */
function firstOrder(sort: NonNullable<ListQuery['sort']>): NonNullable<ListQuery['order']> {
  return sort === 'title' ? 'asc' : 'desc';
}

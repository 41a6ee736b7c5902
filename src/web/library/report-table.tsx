import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Report } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { pathOfReport } from '../shell/paths.js';
import { AskLink } from './ask-link.js';
import { sortedBy, type ListQuery } from './list-query.js';
import { factsOf } from './report-facts.js';

interface ReportTableProps {
  reports: readonly Report[];
  query: ListQuery;
  onQuery: (query: ListQuery) => void;
}

/** The reports as a table, whose heads sort it. */
export function ReportTable({ reports, query, onQuery }: ReportTableProps) {
  const messages = useMessages();
  const { columns, title } = messages.library;
  const hasQuality = reports.some((report) => factsOf(report, messages).quality !== undefined);
  const sorts = { query, onSort: (sort: NonNullable<ListQuery['sort']>) => onQuery(sortedBy(query, sort)) };
  return (
    <table className="report-table">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <SortHead {...sorts} sort="title" />
          <th scope="col">{columns.publisher}</th>
          <SortHead {...sorts} sort="publishedOn" />
          <SortHead {...sorts} sort="pages" />
          <th scope="col">{columns.format}</th>
          <th scope="col">{columns.held}</th>
          {hasQuality && <th scope="col">{columns.quality}</th>}
          <th scope="col">{columns.ask}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => {
          const facts = factsOf(report, messages);
          return (
            <tr key={report.id}>
              <th scope="row">
                <Link href={pathOfReport(report.id)}>{report.title}</Link>
              </th>
              <Cell>{facts.publisher}</Cell>
              <Cell isShort>{facts.publishedOn}</Cell>
              <Cell isShort>{report.pages}</Cell>
              <Cell isShort>{facts.format}</Cell>
              <Cell isShort>{facts.held}</Cell>
              {hasQuality && <Cell isShort>{facts.quality}</Cell>}
              <Cell isShort>{report.held ? <AskLink report={report} /> : undefined}</Cell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function SortHead(props: {
  sort: NonNullable<ListQuery['sort']>;
  query: ListQuery;
  onSort: (sort: NonNullable<ListQuery['sort']>) => void;
}) {
  const { columns } = useMessages().library;
  const { sort, query, onSort } = props;
  const order = query.sort === sort ? query.order : undefined;
  return (
    <th scope="col" aria-sort={order && (order === 'asc' ? 'ascending' : 'descending')}>
      <button type="button" className="sort-button" onClick={() => onSort(sort)}>
        {columns[sort]} {order === 'asc' && <ArrowUpOutlined aria-hidden />}
        {order === 'desc' && <ArrowDownOutlined aria-hidden />}
      </button>
    </th>
  );
}

/** What a report does not state is a dash, which says more than nothing. */
function Cell({ isShort = false, children = '–' }: { isShort?: boolean; children?: ReactNode }) {
  return <td className={isShort ? 'short-cell' : undefined}>{children}</td>;
}

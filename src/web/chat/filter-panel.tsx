import { Select } from 'antd';
import { use, useCallback } from 'react';
import type { Filter, Report } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { listReports } from '../client/reports.js';
import { DateField } from '../shell/date-field.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useLoaded } from '../shell/use-loaded.js';
import { ReportTitlesContext } from './use-filter-parts.js';
import type { ReportTitles } from './use-report-titles.js';

/** As many reports as can be chosen from; others are reached by dates and tags. */
const MOST_REPORTS = 500;

/** Chooses reports, publishing dates and tags. Changes count at once. */
export function FilterPanel({ filter, onConfine }: { filter: Filter; onConfine: (filter: Filter) => void }) {
  const messages = useMessages();
  const { languageTag: language } = messages;
  const titles = use(ReportTitlesContext);
  const loaded = useLoaded(
    useCallback((signal: AbortSignal) => listReports({ limit: MOST_REPORTS }, { signal, language }), [language]),
  );
  if (loaded.state === 'loading') return <p className="progress">{messages.loadingPage}</p>;
  if (loaded.state === 'failed') return <ProblemNotice problem={loaded.problem} onRetry={loaded.retry} />;
  const { reports } = loaded.value;
  return (
    <div className="filter-panel">
      <label>
        {messages.filter.reports}
        <Select
          mode="multiple"
          allowClear
          placeholder={messages.filter.anyReport}
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.reports ?? []}
          options={choicesOf(reports, filter.reports, titles)}
          onChange={(chosen: string[]) => onConfine(without({ ...filter, reports: chosen }))}
        />
      </label>
      <div className="filter-dates">
        <DateField
          label={messages.filter.from}
          value={filter.publishedFrom}
          onChange={(publishedFrom) => onConfine(without({ ...filter, publishedFrom }))}
        />
        <DateField
          label={messages.filter.to}
          value={filter.publishedTo}
          onChange={(publishedTo) => onConfine(without({ ...filter, publishedTo }))}
        />
      </div>
      {tagsOf(reports).length > 0 && (
        <label>
          {messages.filter.tags}
          <Select
            mode="multiple"
            allowClear
            placeholder={messages.filter.anyTag}
            value={filter.tags ?? []}
            options={tagsOf(reports).map((tag) => ({ value: tag, label: tag }))}
            onChange={(chosen: string[]) => onConfine(without({ ...filter, tags: chosen }))}
          />
        </label>
      )}
    </div>
  );
}

/** The reports that can be asked, and those that are chosen though they are none of the first. */
function choicesOf(reports: readonly Report[], chosen: readonly string[] = [], titles: ReportTitles) {
  const held = reports.filter((report) => report.held);
  const others = chosen.filter((id) => !held.some((report) => report.id === id));
  return [
    ...held.map(({ id, title }) => ({ value: id, label: title })),
    ...others.map((id) => ({ value: id, label: titles.get(id) ?? id })),
  ];
}

/** A filter without what confines nothing. */
function without({ reports, tags, publishedFrom, publishedTo }: Filter): Filter {
  return {
    ...(reports && reports.length > 0 && { reports }),
    ...(tags && tags.length > 0 && { tags }),
    ...(publishedFrom !== undefined && { publishedFrom }),
    ...(publishedTo !== undefined && { publishedTo }),
  };
}

function tagsOf(reports: readonly Report[]): string[] {
  return [...new Set(reports.flatMap(({ tags }) => tags))].sort();
}

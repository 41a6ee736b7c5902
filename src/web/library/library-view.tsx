import { Button } from 'antd';
import { use, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useMessages } from '../language/use-messages.js';
import { LIBRARY } from '../shell/paths.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { StatusContext } from '../shell/status-context.js';
import { useMediaQuery } from '../shell/use-media-query.js';
import { ViewHeader } from '../shell/view-header.js';
import { leavesOut, readListQuery, writeListQuery, type ListQuery } from './list-query.js';
import { readTags } from './read-tags.js';
import { RemovalNotices } from './removal-notices.js';
import { ReportCards } from './report-cards.js';
import { ReportSearch } from './report-search.js';
import { ReportTable } from './report-table.js';
import { SortField } from './sort-field.js';
import { TagsField } from './tags-field.js';
import { UploadArea } from './upload-area.js';
import { UploadList } from './upload-list.js';
import { useDropGuard } from './use-drop-guard.js';
import { changesOf } from './use-fresh-status.js';
import type { Removals } from './use-removals.js';
import { useReportList } from './use-report-list.js';
import type { Uploads } from './use-uploads.js';

/** What the library holds: searched, sorted, added to. The query stands in the page's address. */
export function LibraryView({ uploads, removals }: { uploads: Uploads; removals: Removals }) {
  const messages = useMessages();
  const words = messages.library;
  const status = use(StatusContext);
  const maxBytes = status.state === 'ready' ? status.value.uploadMaxBytes : undefined;
  const { query, setQuery } = useListQuery();
  const [tags, setTags] = useState('');
  const list = useReportList({ query, version: changesOf(uploads, removals) });
  const isWide = useMediaQuery('(min-width: 700px)');
  useDropGuard();
  const { adopt } = uploads;
  useEffect(() => adopt(), [adopt]);

  return (
    <div className="view">
      <ViewHeader title={words.title} />
      <main className="view-body view-body-wide library" id="main">
        <p className="library-intro">{words.intro}</p>
        <RemovalNotices removals={removals} />
        <UploadArea maxBytes={maxBytes} onChoose={(files) => uploads.add(files, { maxBytes, tags: readTags(tags) })} />
        <TagsField tags={tags} onChange={setTags} />
        <UploadList uploads={uploads} />
        <ReportSearch query={query} onQuery={setQuery} />
        {list.problem && <ProblemNotice problem={list.problem} onRetry={list.reload} />}
        <div className="list-head">
          <p role="status">
            {list.reports &&
              list.reports.length > 0 &&
              words.count(list.reports.length, list.total ?? list.reports.length)}
            {list.reports?.length === 0 && (leavesOut(query) ? words.noneFit : words.empty)}
          </p>
          {!isWide && <SortField query={query} onQuery={setQuery} />}
        </div>
        {list.reports === undefined && !list.problem && <p className="progress">{messages.loadingPage}</p>}
        {list.reports && list.reports.length > 0 && (
          <>
            {isWide ? (
              <ReportTable reports={list.reports} query={query} onQuery={setQuery} />
            ) : (
              <ReportCards reports={list.reports} />
            )}
            {list.hasMore && (
              <Button className="list-more" onClick={list.loadMore}>
                {messages.showMore}
              </Button>
            )}
          </>
        )}
      </main>
    </div>
  );
}

function useListQuery(): { query: ListQuery; setQuery: (query: ListQuery) => void } {
  const search = useSearch();
  const [, navigate] = useLocation();
  const query = useMemo(() => readListQuery(new URLSearchParams(search)), [search]);
  const setQuery = useCallback(
    (wanted: ListQuery) => {
      const parameters = new URLSearchParams(writeListQuery(wanted));
      navigate(parameters.size === 0 ? LIBRARY : `${LIBRARY}?${parameters.toString()}`, { replace: true });
    },
    [navigate],
  );
  return { query, setQuery };
}

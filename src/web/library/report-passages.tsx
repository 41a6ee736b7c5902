import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { fetchReportPassages } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { usePages } from '../shell/use-pages.js';
import { PlaceLink } from './place-link.js';

interface ReportPassagesProps {
  reportId: string;
  onJump: (offset: number) => void;
}

/** How the report was cut into passages and what each was taken for; fetched when it is opened. */
export function ReportPassages(props: ReportPassagesProps) {
  const { passages } = useMessages().library.report;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="report-part report-passages" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="section-label">{passages}</summary>
      {isOpen && <PassageList {...props} />}
    </details>
  );
}

function PassageList({ reportId, onJump }: ReportPassagesProps) {
  const messages = useMessages();
  const words = messages.library.report;
  const { languageTag: language } = messages;
  const { pages, hasMore, problem, loadMore, retry } = usePages(
    useCallback(
      (cursor: string | undefined, signal: AbortSignal) => fetchReportPassages(reportId, { cursor, language, signal }),
      [reportId, language],
    ),
  );
  const passages = pages?.flatMap((page) => page.passages) ?? [];
  return (
    <>
      <p className="report-hint">{words.passagesHint}</p>
      <ol>
        {passages.map(({ id, kind, headings, pageFrom, pageTo, text, start }) => (
          <li key={id}>
            <p className="source-line">
              <span className="support">{words.kinds[kind]}</span>{' '}
              {[...headings, ...(pageFrom === undefined ? [] : [messages.pages(pageFrom, pageTo ?? pageFrom)])].join(
                ' · ',
              )}
            </p>
            <PlaceLink reportId={reportId} at={start} onJump={onJump}>
              {firstWords(text)}
            </PlaceLink>
          </li>
        ))}
      </ol>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {hasMore && !problem && (
        <Button size="small" onClick={loadMore}>
          {messages.showMore}
        </Button>
      )}
    </>
  );
}

/** As much of a passage as tells it from others. */
const FIRST_WORDS = 90;

function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > FIRST_WORDS ? `${line.slice(0, FIRST_WORDS)}…` : line;
}

import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Passage } from '../../schemas.js';
import { problemOf, type Problem } from '../client/problem.js';
import { fetchReportPassages } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { ProblemNotice } from '../shell/problem-notice.js';
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
  const { passages, hasMore, problem, loadMore } = usePassages(reportId);
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
      {problem && <ProblemNotice problem={problem} onRetry={loadMore} />}
      {hasMore && !problem && (
        <Button size="small" onClick={loadMore}>
          {messages.showMore}
        </Button>
      )}
    </>
  );
}

/** The report's passages, a part at a time, in the order of its text. */
function usePassages(reportId: string) {
  const { languageTag: language } = useMessages();
  const [list, setList] = useState<{ passages: readonly Passage[]; cursor?: string; isWhole: boolean }>({
    passages: [],
    isWhole: false,
  });
  const [problem, setProblem] = useState<Problem>();
  const [wanted, setWanted] = useState<{ cursor?: string }>({});
  useEffect(() => {
    const abort = new AbortController();
    fetchReportPassages(reportId, { ...wanted, language, signal: abort.signal }).then(
      ({ passages, nextCursor }) => {
        setProblem(undefined);
        setList((before) => ({
          passages: wanted.cursor === undefined ? passages : [...before.passages, ...passages],
          cursor: nextCursor,
          isWhole: nextCursor === undefined,
        }));
      },
      (thrown: unknown) => {
        if (!abort.signal.aborted) setProblem(problemOf(thrown));
      },
    );
    return () => abort.abort();
  }, [reportId, wanted, language]);
  return {
    passages: list.passages,
    hasMore: list.passages.length > 0 && !list.isWhole,
    problem,
    loadMore: () => setWanted({ cursor: list.cursor }),
  };
}

/** As much of a passage as tells it from others. */
const FIRST_WORDS = 90;

function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > FIRST_WORDS ? `${line.slice(0, FIRST_WORDS)}…` : line;
}

import type { ReportText } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { PlaceLink } from './place-link.js';

interface ReportOutlineProps {
  reportId: string;
  headings: ReportText['headings'];
  onJump: (offset: number) => void;
}

/** Deeper headings are set as these: a narrow column has no room to go in further. */
const DEEPEST = 4;

/** The report's headings, each of which leads to its place in the text. */
export function ReportOutline({ reportId, headings, onJump }: ReportOutlineProps) {
  const { outline, noHeadings } = useMessages().library.report;
  const highest = Math.min(...headings.map(({ level }) => level));
  return (
    <nav className="report-outline" aria-label={outline}>
      <details open>
        <summary className="section-label">{outline}</summary>
        {headings.length === 0 && <p className="report-hint">{noHeadings}</p>}
        <ul>
          {headings.map(({ title, level, start }) => (
            <li key={start} data-level={Math.min(DEEPEST, level - highest + 1)}>
              <PlaceLink reportId={reportId} at={start} onJump={onJump}>
                {title}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

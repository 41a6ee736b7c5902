import type { ReportText } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { cutBySpan, type Span } from '../text/paragraph-window.js';

interface ReportParagraphProps {
  report: ReportText;
  paragraph: Span;
  /** The quotation, in the report's offsets; it may span several paragraphs. */
  quoted?: Span;
}

/** The panel's own headings end at level 3, so the report's begin below. */
const LEVELS_ABOVE = 3;
const DEEPEST_LEVEL = 6;

/** One paragraph of a report, with the number of the page that begins at it. */
export function ReportParagraph({ report, paragraph, quoted }: ReportParagraphProps) {
  const messages = useMessages();
  const page = report.pages.find(({ start }) => start === paragraph.start);
  const heading = report.headings.find(({ start }) => start === paragraph.start);
  const { before, inside, after } = cutBySpan(report.text, paragraph, quoted ?? { start: 0, end: 0 });
  const content = (
    <>
      {before}
      {inside !== '' && <mark tabIndex={-1}>{inside}</mark>}
      {after}
    </>
  );
  return (
    <>
      {page && <div className="report-page">{messages.pages(page.page, page.page)}</div>}
      {heading ? (
        <div
          className="report-heading"
          role="heading"
          aria-level={Math.min(DEEPEST_LEVEL, LEVELS_ABOVE + heading.level)}
        >
          {content}
        </div>
      ) : (
        <p className="report-paragraph">{content}</p>
      )}
    </>
  );
}

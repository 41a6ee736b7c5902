import type { ReportText } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { cutBySpan, type Span } from './paragraph-window.js';

interface ReportParagraphProps {
  report: ReportText;
  paragraph: Span;
  /** The quotation, in the report's offsets; it may span several paragraphs. */
  quoted?: Span;
  /** A figure in the quotation that was pressed. */
  figure?: Span;
  /** The level of the headings over the report, whose own begin below; 3 in the panel. */
  levelsAbove?: number;
}

const DEEPEST_LEVEL = 6;

/** One paragraph of a report, with the number of the page that begins at it. */
export function ReportParagraph({ report, paragraph, quoted, figure, levelsAbove = 3 }: ReportParagraphProps) {
  const messages = useMessages();
  const page = report.pages.find(({ start }) => start === paragraph.start);
  const heading = report.headings.find(({ start }) => start === paragraph.start);
  const { before, inside, after } = cutBySpan(report.text, paragraph, quoted ?? { start: 0, end: 0 });
  const inParagraph = { start: paragraph.start + before.length, end: paragraph.start + before.length + inside.length };
  const content = (
    <>
      {before}
      {inside !== '' && (
        <mark tabIndex={-1}>
          <QuotedWords text={report.text} quoted={inParagraph} figure={figure} />
        </mark>
      )}
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
          aria-level={Math.min(DEEPEST_LEVEL, levelsAbove + heading.level)}
        >
          {content}
        </div>
      ) : (
        <p className="report-paragraph">{content}</p>
      )}
    </>
  );
}

/** A quotation's words, or those of them in a paragraph, with the figure in them that was pressed. */
export function QuotedWords({ text, quoted, figure }: { text: string; quoted: Span; figure?: Span }) {
  const { before, inside, after } = cutBySpan(text, quoted, figure ?? { start: 0, end: 0 });
  return (
    <>
      {before}
      {inside !== '' && <strong className="figure-found">{inside}</strong>}
      {after}
    </>
  );
}

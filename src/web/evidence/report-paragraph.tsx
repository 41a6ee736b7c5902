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
  const heading = report.headings.find(({ start }) => start === paragraph.start);
  const content = <MarkedSpan text={report.text} span={paragraph} quoted={quoted} figure={figure} />;
  return (
    <>
      <PageNumber report={report} at={paragraph.start} />
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

/** The number of the page that begins at an offset, if one does. */
export function PageNumber({ report, at }: { report: ReportText; at: number }) {
  const messages = useMessages();
  const page = report.pages.find(({ start }) => start === at);
  return page && <div className="report-page">{messages.pages(page.page, page.page)}</div>;
}

interface MarkedSpanProps {
  text: string;
  span: Span;
  quoted?: Span;
  figure?: Span;
}

/** A part of a report's text, in which what is quoted is marked. */
export function MarkedSpan({ text, span, quoted, figure }: MarkedSpanProps) {
  const { before, inside, after } = cutBySpan(text, span, quoted ?? { start: 0, end: 0 });
  const start = span.start + before.length;
  return (
    <>
      {before}
      {inside !== '' && (
        <mark tabIndex={-1}>
          <QuotedWords text={text} quoted={{ start, end: start + inside.length }} figure={figure} />
        </mark>
      )}
      {after}
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

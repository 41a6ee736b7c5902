import { Popover } from 'antd';
import { useMessages } from '../language/use-messages.js';
import type { Marks } from './marks.js';
import { asShown } from '../../quoted-list.js';
import { SourceLine } from './source-line.js';

/** The mark [n] behind a sentence: shows its quotation on hover and focus, and opens it in the report when pressed. */
export function CitationMark({ n, marks }: { n: number; marks: Marks }) {
  const messages = useMessages();
  const citation = marks.citations.find((one) => one.n === n);
  if (!citation) return null;
  return (
    <Popover
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.25}
      classNames={{ root: 'preview' }}
      title={citation.title}
      content={
        <>
          <SourceLine citation={citation} />
          <q className="source-quote">{asShown(citation.quote)}</q>
        </>
      }
    >
      <button
        type="button"
        className="citation-mark"
        aria-label={messages.markLabel(n, citation.title)}
        aria-expanded={marks.openedN === n}
        onClick={(event) => marks.onOpen(n, event.currentTarget)}
      >
        [{n}]
      </button>
    </Popover>
  );
}

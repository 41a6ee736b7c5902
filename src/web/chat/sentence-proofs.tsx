import type { Statement } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { CitationMark } from './citation-mark.js';
import type { Marks } from './marks.js';

/** Each sentence with how it is proved, on demand. */
export function SentenceProofs({ statements, marks }: { statements: readonly Statement[]; marks: Marks }) {
  const messages = useMessages();
  const shown = statements.filter(({ support }) => support !== 'unsupported');
  if (shown.length === 0) return null;
  return (
    <details className="proofs">
      <summary className="section-label">{messages.proofs.title(shown.length)}</summary>
      <ol>
        {shown.map(({ text, support, citations }, at) => (
          <li key={at}>
            <span className={`support support-${support}`}>{messages.proofs[support]}</span> {text}{' '}
            {citations.map((n) => (
              <CitationMark key={n} n={n} marks={marks} />
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

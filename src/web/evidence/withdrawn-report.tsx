import type { Citation } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';

/** The quotation as it was kept with the answer, of a report that the library no longer has. */
export function WithdrawnReport({ citation }: { citation: Citation }) {
  const messages = useMessages();
  return (
    <div className="notice" role="status">
      <p>{messages.sourceWithdrawn}</p>
      <q className="source-quote">{citation.quote}</q>
    </div>
  );
}

import type { Citation } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';

/** Publisher, publishing date and page of a citation, as far as they are known. */
export function SourceLine({ citation }: { citation: Citation }) {
  const messages = useMessages();
  const { publisher, publishedOn, pageFrom, pageTo } = citation;
  const parts = [
    publisher,
    publishedOn && messages.publishedOn(publishedOn),
    pageFrom !== undefined && messages.pages(pageFrom, pageTo ?? pageFrom),
  ].filter((part) => typeof part === 'string');
  return <span className="source-line">{parts.join(' · ')}</span>;
}

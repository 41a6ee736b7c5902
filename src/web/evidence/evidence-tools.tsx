import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Citation } from '../../schemas.js';
import { referenceOf } from '../chat/answer-as-text.js';
import { useMessages } from '../language/use-messages.js';
import { useCopy } from '../shell/use-copy.js';

/** Copies a quotation with its source, and says in words why this passage was chosen. */
export function EvidenceTools({ citation }: { citation: Citation }) {
  const messages = useMessages();
  const { copied, copy } = useCopy();
  const why = citation.why && messages.why(citation.why);
  return (
    <div className="evidence-tools">
      <Button type="text" size="small" icon={<CopyOutlined />} onClick={() => copy(referenceOf(citation, messages))}>
        {messages.copyQuote}
      </Button>
      <span role="status" className="answer-done">
        {copied !== undefined && (copied ? messages.copied : messages.notCopied)}
      </span>
      {why !== undefined && why.length > 0 && (
        <details className="why">
          <summary>{messages.whyTitle}</summary>
          <ul>
            {why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useRef } from 'react';
import type { Citation } from '../../schemas.js';
import { useMediaQuery } from '../shell/use-media-query.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { EvidenceView } from './evidence-view.js';
import { neighboursOf } from './neighbours-of.js';
import { onEvidenceKey } from './on-evidence-key.js';

export interface EvidencePanelProps {
  citation: Citation;
  /** All of the answer, which the reader can go through. */
  citations: readonly Citation[];
  /** A new object each time a mark is pressed, also the same mark again. */
  opened: OpenedCitation;
  onOpen: (n: number) => void;
  onClose: () => void;
}

/** The evidence of the citation that is open: beside the conversation where there is room, over it where not. */
export function EvidencePanel(props: EvidencePanelProps) {
  // The same width as in styles/evidence.css.
  return useMediaQuery('(min-width: 960px)') ? <SidePanel {...props} /> : <BottomDrawer {...props} />;
}

function SidePanel(props: EvidencePanelProps) {
  const { opened, onClose } = props;
  const messages = useMessages();
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [opened]);

  return (
    <aside
      className="evidence-panel"
      ref={panel}
      tabIndex={-1}
      aria-label={messages.evidenceLabel}
      onKeyDown={onEvidenceKey(props)}
    >
      <div className="evidence-bar">
        <h2 className="evidence-says">{messages.reportSays}</h2>
        <CitationSteps {...props} />
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={messages.close} onClick={onClose} />
      </div>
      <EvidenceView {...props} />
    </aside>
  );
}

function BottomDrawer(props: EvidencePanelProps) {
  const messages = useMessages();
  return (
    <Drawer
      open
      placement="bottom"
      size="88%"
      rootClassName="evidence-drawer"
      title={messages.reportSays}
      extra={<CitationSteps {...props} />}
      closable={{ 'aria-label': messages.close, placement: 'end' }}
      onClose={props.onClose}
      onKeyDown={onEvidenceKey(props)}
    >
      <EvidenceView {...props} />
    </Drawer>
  );
}

/** To the citations before and after this one; the keys for it are named where the pointer rests. */
function CitationSteps({ citation, citations, onOpen }: EvidencePanelProps) {
  const messages = useMessages();
  const { before, after } = neighboursOf(citation, citations);
  if (citations.length < 2) return null;
  return (
    <span className="citation-steps">
      <Button
        type="text"
        size="small"
        icon={<LeftOutlined />}
        aria-label={messages.previousCitation}
        title={`${messages.previousCitation} ([)`}
        disabled={before === undefined}
        onClick={() => before !== undefined && onOpen(before)}
      />
      [{citation.n}] / {citations.length}
      <Button
        type="text"
        size="small"
        icon={<RightOutlined />}
        aria-label={messages.nextCitation}
        title={`${messages.nextCitation} (])`}
        disabled={after === undefined}
        onClick={() => after !== undefined && onOpen(after)}
      />
    </span>
  );
}

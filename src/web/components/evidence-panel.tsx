import { CloseOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useRef } from 'react';
import type { Citation } from '../../schemas.js';
import { useMediaQuery } from '../hooks/use-media-query.js';
import { useMessages } from '../language/use-messages.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { EvidenceView } from './evidence-view.js';

interface EvidencePanelProps {
  citation: Citation;
  /** A new object each time a mark is pressed, also the same mark again. */
  opened: OpenedCitation;
  onClose: () => void;
}

/** The evidence of the citation that is open: beside the conversation where there is room, over it where not. */
export function EvidencePanel(props: EvidencePanelProps) {
  // The same width as in styles/evidence.css.
  return useMediaQuery('(min-width: 960px)') ? <SidePanel {...props} /> : <BottomDrawer {...props} />;
}

function SidePanel({ citation, opened, onClose }: EvidencePanelProps) {
  const messages = useMessages();
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [opened]);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [onClose]);

  return (
    <aside className="evidence-panel" ref={panel} tabIndex={-1} aria-label={messages.evidenceLabel}>
      <div className="evidence-bar">
        <h2 className="evidence-says">{messages.reportSays}</h2>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={messages.close} onClick={onClose} />
      </div>
      <EvidenceView citation={citation} opened={opened} />
    </aside>
  );
}

function BottomDrawer({ citation, opened, onClose }: EvidencePanelProps) {
  const messages = useMessages();
  return (
    <Drawer
      open
      placement="bottom"
      size="88%"
      rootClassName="evidence-drawer"
      title={messages.reportSays}
      closable={{ 'aria-label': messages.close, placement: 'end' }}
      onClose={onClose}
    >
      <EvidenceView citation={citation} opened={opened} />
    </Drawer>
  );
}

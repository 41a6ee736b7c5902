import { Button } from 'antd';
import type { Status } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { ModeTag } from './mode-tag.js';

/** Who this is, how it answers, and the switch to the other language. */
export function PageHeader({ status, onSwitchLanguage }: { status?: Status; onSwitchLanguage: () => void }) {
  const messages = useMessages();
  const { otherLanguage } = messages;
  return (
    <header className="page-header">
      <h1 className="page-name">{messages.name}</h1>
      <p className="page-tagline">{messages.tagline}</p>
      {status && <ModeTag mode={status.mode} model={status.model?.id} />}
      <Button className="language-switch" type="text" size="small" lang={otherLanguage.tag} onClick={onSwitchLanguage}>
        {otherLanguage.name}
      </Button>
    </header>
  );
}

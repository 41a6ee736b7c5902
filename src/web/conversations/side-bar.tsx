import { BookOutlined, LikeOutlined, MoonOutlined, PlusOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useRoute } from 'wouter';
import { useMessages } from '../language/use-messages.js';
import { CONVERSATION, FEEDBACK, LIBRARY, NEW_CONVERSATION } from '../shell/paths.js';
import { StatusButton } from '../shell/status-button.js';
import type { Chat } from '../state/use-chat.js';
import { ConversationList } from './conversation-list.js';

interface SideBarProps {
  chat: Chat;
  look: { isDark: boolean; onSwitch: () => void; onSwitchLanguage: () => void };
  /** Called when the reader goes somewhere. */
  onLeave: () => void;
}

/** Where one can go: a new conversation, the kept ones, library and feedback; and how the page looks. */
export function SideBar({ chat: { state, dispatch }, look, onLeave }: SideBarProps) {
  const messages = useMessages();
  const { otherLanguage } = messages;
  const [isConversation] = useRoute(CONVERSATION);
  const answered = state.exchanges.filter(({ answer }) => answer).length;
  const begin = () => {
    // Also where a new one is here already.
    dispatch({ type: 'confine', filter: {} });
    onLeave();
  };
  return (
    <nav className="side-bar" aria-label={messages.menu}>
      <p className="page-name">
        <Link href={NEW_CONVERSATION} onClick={begin}>
          {messages.name}
        </Link>
      </p>
      <Link href={NEW_CONVERSATION} className="new-conversation" onClick={begin}>
        <PlusOutlined aria-hidden /> {messages.newConversation}
      </Link>
      <ConversationList
        openId={isConversation ? state.conversationId : undefined}
        version={`${state.conversationId}/${answered}`}
        onOpen={onLeave}
        onRename={(conversationId, title) => dispatch({ type: 'rename', conversationId, title })}
      />
      <nav className="side-places" aria-label={messages.places}>
        <Place href={LIBRARY} onLeave={onLeave}>
          <BookOutlined aria-hidden /> {messages.library.title}
        </Place>
        <Place href={FEEDBACK} onLeave={onLeave}>
          <LikeOutlined aria-hidden /> {messages.feedback.title}
        </Place>
      </nav>
      <div className="side-foot">
        <StatusButton />
        <Button
          type="text"
          size="small"
          icon={look.isDark ? <SunOutlined /> : <MoonOutlined />}
          aria-label={look.isDark ? messages.lightLook : messages.darkLook}
          title={look.isDark ? messages.lightLook : messages.darkLook}
          onClick={look.onSwitch}
        />
        <Button type="text" size="small" lang={otherLanguage.tag} onClick={look.onSwitchLanguage}>
          {otherLanguage.name}
        </Button>
      </div>
    </nav>
  );
}

function Place({ href, onLeave, children }: { href: string; onLeave: () => void; children: React.ReactNode }) {
  const [isHere] = useRoute(`${href}/*?`);
  return (
    <Link href={href} className="side-place" aria-current={isHere ? 'page' : undefined} onClick={onLeave}>
      {children}
    </Link>
  );
}

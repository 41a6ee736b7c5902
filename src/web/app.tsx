import { ConfigProvider, theme } from 'antd';
import { ChatPage } from './components/chat-page.js';
import { useMediaQuery } from './hooks/use-media-query.js';
import { MessagesContext } from './language/use-messages.js';
import { useLanguage } from './language/use-language.js';

/** The same colours as in styles/tokens.css, for antd's own parts. */
const INK_BLUE = { light: '#1f4e5f', dark: '#8fc1d1' };
const PAPER = { light: '#ffffff', dark: '#191f23' };
const FONT = "system-ui, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The page with its language, and with its light or dark look after the system. */
export function App() {
  const { messages, switchLanguage } = useLanguage();
  const look = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          colorPrimary: INK_BLUE[look],
          colorBgContainer: PAPER[look],
          colorBgElevated: PAPER[look],
          fontFamily: FONT,
          borderRadius: 6,
          motion: !calm,
        },
      }}
    >
      <MessagesContext value={messages}>
        <ChatPage onSwitchLanguage={switchLanguage} />
      </MessagesContext>
    </ConfigProvider>
  );
}

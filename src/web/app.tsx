import { ConfigProvider, theme } from 'antd';
import { MessagesContext } from './language/use-messages.js';
import { useLanguage } from './language/use-language.js';
import { PageShell } from './shell/page-shell.js';
import { useLook } from './shell/use-look.js';
import { useMediaQuery } from './shell/use-media-query.js';

/** The same colours as in styles/tokens.css, for antd's own parts. */
const INK_BLUE = { light: '#1f4e5f', dark: '#8fc1d1' };
const PAPER = { light: '#ffffff', dark: '#191f23' };
const INK_SOFT = { light: '#55636a', dark: '#9dabb1' };
const ALARM = { light: '#a0371f', dark: '#f0a48f' };
const FONT = "system-ui, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The page with its language and its look. */
export function App() {
  const { messages, switchLanguage } = useLanguage();
  const { look, switchLook } = useLook();
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          colorPrimary: INK_BLUE[look],
          // antd's own is too pale to be read.
          colorTextPlaceholder: INK_SOFT[look],
          colorError: ALARM[look],
          colorBgContainer: PAPER[look],
          colorBgElevated: PAPER[look],
          fontFamily: FONT,
          borderRadius: 6,
          motion: !calm,
        },
      }}
    >
      <MessagesContext value={messages}>
        <PageShell look={{ isDark: look === 'dark', onSwitch: switchLook, onSwitchLanguage: switchLanguage }} />
      </MessagesContext>
    </ConfigProvider>
  );
}

import { Drawer } from 'antd';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Route, Switch, useLocation, useRoute, useSearchParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { ChatView } from '../chat/chat-view.js';
import { SideBar } from '../conversations/side-bar.js';
import { useMessages } from '../language/use-messages.js';
import { useFreshStatus } from '../library/use-fresh-status.js';
import { useRemovals } from '../library/use-removals.js';
import { useUploads } from '../library/use-uploads.js';
import { useChat } from '../state/use-chat.js';
import { LoadBoundary } from './load-boundary.js';
import { MenuContext } from './menu-context.js';
import {
  CONVERSATION,
  FEEDBACK,
  LIBRARY,
  NEW_CONVERSATION,
  OUR_LINK,
  pathOfConversation,
  pathToAsk,
  PRINTED_CONVERSATION,
  REPORT,
} from './paths.js';
import { SkipLink } from './skip-link.js';
import { StatusContext, WatchStatusContext } from './status-context.js';
import { UnknownPage } from './unknown-page.js';
import { useMediaQuery } from './use-media-query.js';
import { useStatus } from './use-status.js';

const LibraryView = lazy(async () => ({ default: (await import('../library/library-view.js')).LibraryView }));
const ReportView = lazy(async () => ({ default: (await import('../library/report-view.js')).ReportView }));
const FeedbackView = lazy(async () => ({ default: (await import('../feedback/feedback-view.js')).FeedbackView }));
const PrintView = lazy(async () => ({ default: (await import('../conversations/print-view.js')).PrintView }));

/** What stands around every view: the bar at the side, and the conversation, which goes on while others are looked at. */
export function PageShell({ look }: { look: { isDark: boolean; onSwitch: () => void; onSwitchLanguage: () => void } }) {
  const { menu, close, loadingPage } = useMessages();
  const [path, navigate] = useLocation();
  const [isNew] = useRoute(NEW_CONVERSATION);
  const [isConversation, conversation] = useRoute(CONVERSATION);
  const [asked] = useSearchParams();
  const state = useHistoryState<unknown>();
  const report = asked.get('report') ?? undefined;
  const wanted = isNew
    ? { report, question: asked.get('question') ?? undefined, isOurs: state === OUR_LINK }
    : isConversation
      ? { id: conversation.id }
      : undefined;
  const onBegin = useCallback((id: string) => navigate(pathOfConversation(id), { replace: true }), [navigate]);
  const onTakeUp = useCallback(
    () => report !== undefined && navigate(pathToAsk({ report }), { replace: true }),
    [navigate, report],
  );
  const chat = useChat({ wanted, onBegin, onTakeUp });
  const { status, watch } = useStatus();
  const uploads = useUploads();
  const removals = useRemovals();
  useFreshStatus({ uploads, removals, watch });
  const [isMenuOpen, setMenuOpen] = useState(false);
  // The same width as in styles/layout.css.
  const hasRoom = useMediaQuery('(min-width: 1200px)');
  const bar = <SideBar chat={chat} look={look} onLeave={() => setMenuOpen(false)} />;

  return (
    <StatusContext value={status}>
      <WatchStatusContext value={watch}>
        <MenuContext value={hasRoom ? undefined : () => setMenuOpen(true)}>
          <Switch>
            <Route path={PRINTED_CONVERSATION}>
              {({ id }) => (
                <LoadBoundary>
                  <Suspense>
                    <PrintView id={id} />
                  </Suspense>
                </LoadBoundary>
              )}
            </Route>
            <Route>
              <div className="page">
                <SkipLink />
                {hasRoom ? (
                  <div className="side">{bar}</div>
                ) : (
                  <Drawer
                    open={isMenuOpen}
                    placement="left"
                    size={300}
                    title={menu}
                    closable={{ 'aria-label': close, placement: 'end' }}
                    rootClassName="side-drawer"
                    onClose={() => setMenuOpen(false)}
                  >
                    {bar}
                  </Drawer>
                )}
                <LoadBoundary at={path}>
                  <Suspense fallback={<p className="progress view-loading">{loadingPage}</p>}>
                    <Switch>
                      <Route path={NEW_CONVERSATION}>
                        <ChatView chat={chat} />
                      </Route>
                      <Route path={CONVERSATION}>
                        <ChatView chat={chat} />
                      </Route>
                      <Route path={LIBRARY}>
                        <LibraryView uploads={uploads} removals={removals} />
                      </Route>
                      <Route path={REPORT}>{({ id }) => <ReportView key={id} id={id} removals={removals} />}</Route>
                      <Route path={FEEDBACK}>
                        <FeedbackView />
                      </Route>
                      <Route>
                        <UnknownPage />
                      </Route>
                    </Switch>
                  </Suspense>
                </LoadBoundary>
              </div>
            </Route>
          </Switch>
        </MenuContext>
      </WatchStatusContext>
    </StatusContext>
  );
}

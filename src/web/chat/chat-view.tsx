import { Button } from 'antd';
import { use, useCallback, useEffect, useMemo, useRef } from 'react';
import { OnPaper } from '../conversations/on-paper.js';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { useOpener } from '../evidence/use-opener.js';
import { useMessages } from '../language/use-messages.js';
import { DegradedBanner } from '../shell/degraded-banner.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { StatusContext } from '../shell/status-context.js';
import { useSaveFile } from '../shell/use-save-file.js';
import { ViewHeader } from '../shell/view-header.js';
import { citationsOf, openedCitation, openedExchange, runningExchange, titleOf } from '../state/chat-state.js';
import type { Chat } from '../state/use-chat.js';
import { Announcement } from './announcement.js';
import { ConversationTools } from './conversation-tools.js';
import type { ExchangeActions } from './exchange-actions.js';
import { ExchangeList } from './exchange-list.js';
import { FilterBar } from './filter-bar.js';
import { ModeTag } from './mode-tag.js';
import { QuestionBox } from './question-box.js';
import { RunningContext } from './running-context.js';
import { ReportTitlesContext } from './use-filter-parts.js';
import { useReportTitles } from './use-report-titles.js';
import { Welcome } from './welcome.js';

/** A conversation: what was asked and answered, the question box under it, and the evidence that is open beside it. */
export function ChatView({ chat }: { chat: Chat }) {
  const messages = useMessages();
  const status = use(StatusContext);
  const { state, dispatch, ask, askAgain, stop, loadKept, rate } = chat;
  const { exchanges, kept, opened, conversationId } = state;
  const main = useRef<HTMLElement>(null);
  const citation = openedCitation(state);
  const rememberOpener = useOpener(citation !== undefined);
  const opening = openedExchange(state);
  const { save, failed } = useSaveFile();
  const titles = useReportTitles(state);

  const actions = useMemo(
    (): ExchangeActions => ({
      open: ({ from, ...place }) => {
        rememberOpener(from);
        dispatch({ type: 'open', opened: place });
      },
      ask,
      askAgain,
      edit: (question) => {
        dispatch({ type: 'take-up', question });
        document.querySelector<HTMLElement>('.question-box textarea')?.focus();
      },
      rate,
    }),
    [rememberOpener, dispatch, ask, askAgain, rate],
  );
  const close = useCallback(() => dispatch({ type: 'close' }), [dispatch]);

  // What was pressed to ask, such as a suggestion, may be gone: reading goes on where the answer comes.
  const last = exchanges.at(-1);
  const runningId = last?.phase === 'running' ? last.id : undefined;
  useEffect(() => {
    if (runningId !== undefined && document.activeElement === document.body)
      main.current?.focus({ preventScroll: true });
  }, [runningId]);

  return (
    <RunningContext value={runningExchange(state) !== undefined}>
      <ReportTitlesContext value={titles}>
        <div className="view">
          <ViewHeader
            title={titleOf(state) ?? (conversationId === undefined ? messages.newConversation : messages.conversations)}
          >
            {conversationId !== undefined && exchanges.length > 0 && (
              <ConversationTools key={conversationId} id={conversationId} onSave={save} />
            )}
          </ViewHeader>
          <DegradedBanner />
          <OnPaper
            title={titleOf(state) ?? messages.newConversation}
            exchanges={exchanges}
            hasEarlier={kept.state === 'here' && kept.earlier !== undefined}
          />
          <main className="view-main" id="main" ref={main} tabIndex={-1}>
            <div className="conversation-body">
              {failed && <ProblemNotice problem={failed.problem} onRetry={failed.retry} />}
              {kept.state === 'failed' && <ProblemNotice problem={kept.problem} onRetry={() => loadKept()} />}
              {kept.state === 'loading' && <p className="progress">{messages.loadingConversation}</p>}
              {kept.state === 'here' && exchanges.length === 0 && <Welcome status={status} onAsk={ask} />}
              {kept.state === 'here' && kept.earlier !== undefined && (
                <Button type="text" block onClick={() => loadKept()}>
                  {messages.showEarlier}
                </Button>
              )}
              {exchanges.length > 0 && (
                <ExchangeList
                  key={conversationId}
                  exchanges={exchanges}
                  broughtBefore={state.broughtBefore}
                  opened={opened}
                  actions={actions}
                />
              )}
            </div>
            <QuestionBox
              draft={state.draft}
              isRunning={runningExchange(state) !== undefined}
              isFollowUp={exchanges.length > 0}
              onWrite={(text) => dispatch({ type: 'write', text })}
              onAsk={ask}
              onStop={stop}
            >
              <FilterBar filter={state.filter} onConfine={(filter) => dispatch({ type: 'confine', filter })} />
              {status.state === 'ready' && <ModeTag mode={status.value.mode} model={status.value.model?.id} />}
            </QuestionBox>
          </main>
          <Announcement last={last} />
        </div>
        {citation && opened && opening && (
          <EvidencePanel
            citation={citation}
            citations={citationsOf(opening)}
            opened={opened}
            onOpen={(n) => dispatch({ type: 'open', opened: { exchangeId: opened.exchangeId, n } })}
            onClose={close}
          />
        )}
      </ReportTitlesContext>
    </RunningContext>
  );
}

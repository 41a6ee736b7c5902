import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { FeedbackItem } from '../../feedback-schemas.js';
import { queryOf } from '../client/call-service.js';
import { feedbackExportPath } from '../client/feedback.js';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { useOpener } from '../evidence/use-opener.js';
import { useMessages } from '../language/use-messages.js';
import { FEEDBACK } from '../shell/paths.js';
import { ViewHeader } from '../shell/view-header.js';
import type { OpenedCitation } from '../state/chat-state.js';
import { FeedbackFilterFields } from './feedback-filter-fields.js';
import { FeedbackPage, type OpenFrom } from './feedback-page.js';
import { readFilter } from './read-filter.js';

/** What readers think of answers, for those who run the service. The address holds the filter, so that it can be passed on. */
export function FeedbackView() {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const [address] = useSearchParams();
  const filter = useMemo(() => readFilter(address), [address]);
  const [shown, setShown] = useState<{ item: FeedbackItem; opened: OpenedCitation }>();
  const rememberOpener = useOpener(shown !== undefined);
  const { citations = [] } = shown?.item.answer ?? {};
  const citation = citations.find(({ n }) => n === shown?.opened.n);

  const open: OpenFrom = (item, { from, ...place }) => {
    rememberOpener(from);
    setShown({ item, opened: { exchangeId: item.id, ...place } });
  };

  return (
    <>
      <div className="view">
        <ViewHeader title={messages.feedback.title}>
          <Button size="small" icon={<DownloadOutlined />} href={feedbackExportPath(filter)}>
            {messages.feedback.export}
          </Button>
        </ViewHeader>
        <main className="view-body" id="main">
          <FeedbackFilterFields
            filter={filter}
            onConfine={(confined) => navigate(`${FEEDBACK}${queryOf(confined)}`, { replace: true })}
          />
          <FeedbackPage key={queryOf(filter)} filter={filter} opened={shown?.opened} onOpen={open} />
        </main>
      </div>
      {shown && citation && (
        <EvidencePanel
          citation={citation}
          citations={citations}
          opened={shown.opened}
          onOpen={(n) => setShown({ item: shown.item, opened: { exchangeId: shown.item.id, n } })}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}

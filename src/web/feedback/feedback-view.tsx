import { ViewHeader } from '../shell/view-header.js';
import { useMessages } from '../language/use-messages.js';

export function FeedbackView() {
  return <ViewHeader title={useMessages().feedback.title} />;
}

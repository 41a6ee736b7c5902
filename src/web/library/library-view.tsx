import { ViewHeader } from '../shell/view-header.js';
import { useMessages } from '../language/use-messages.js';

export function LibraryView() {
  return <ViewHeader title={useMessages().library.title} />;
}

import { ViewHeader } from '../shell/view-header.js';

export function ReportView({ id }: { id: string }) {
  return <ViewHeader title={id} />;
}

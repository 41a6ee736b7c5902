import { useMessages } from '../language/use-messages.js';

/** How a quotation is shown: on the page as it was printed, or in the report's text. */
export type SourceView = 'page' | 'text';

const VIEWS: readonly SourceView[] = ['page', 'text'];

/** Goes between a report's page and its text. */
export function ViewSwitch({ view, onView }: { view: SourceView; onView: (view: SourceView) => void }) {
  const { sourcePage: words } = useMessages();
  return (
    <div className="view-switch" role="group" aria-label={words.views}>
      {VIEWS.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
          {words.view[one]}
        </button>
      ))}
    </div>
  );
}

import type { MouseEvent } from 'react';
import { useMessages } from '../language/use-messages.js';

/** The page's first stop for the keyboard, seen while it has the focus: past the bar at the side, to what the view shows. */
export function SkipLink() {
  const { skip } = useMessages();
  return (
    <a href="#main" className="skip-link" onClick={goToMain}>
      {skip}
    </a>
  );
}

/** By hand, so that the address stays the one to pass on. */
function goToMain(event: MouseEvent): void {
  event.preventDefault();
  const main = document.getElementById('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}

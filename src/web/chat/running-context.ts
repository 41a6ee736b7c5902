import { createContext } from 'react';

/**
 * Whether a question is running: what would ask another does nothing then, and says so by `aria-disabled`, which unlike
 * `disabled` takes the focus from nobody.
 */
export const RunningContext = createContext(false);

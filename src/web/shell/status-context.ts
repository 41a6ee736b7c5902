import { createContext } from 'react';
import type { Status } from '../../schemas.js';
import type { Loaded } from './use-loaded.js';

/** What the service said of itself when the page was opened or asked again. */
export const StatusContext = createContext<Loaded<Status>>({ state: 'loading' });

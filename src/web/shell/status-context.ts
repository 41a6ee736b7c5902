import { createContext } from 'react';
import type { ServiceStatus } from '../../job-schemas.js';
import type { Loaded } from './use-loaded.js';

/** What the service said of itself when it was asked last. */
export const StatusContext = createContext<Loaded<ServiceStatus>>({ state: 'loading' });

/** Asks the service of itself now, and goes on until what this returns is called. */
export type WatchStatus = () => () => void;

export const WatchStatusContext = createContext<WatchStatus>(() => () => undefined);

import { createContext } from 'react';

/** Opens the bar at the side where it has no room to stay; undefined where it stays. */
export const MenuContext = createContext<(() => void) | undefined>(undefined);

import { useEffect, useState } from 'react';
import { readStored, writeStored } from '../state/stored-text.js';
import { useMediaQuery } from './use-media-query.js';

export type Look = 'light' | 'dark';

/** Light or dark: as the system has it until someone chooses, then remembered. styles/tokens.css goes by `data-look`. */
export function useLook(): { look: Look; switchLook: () => void } {
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const [chosen, setChosen] = useState(() => readStored('look'));
  const system = isSystemDark ? 'dark' : 'light';
  const look = chosen === 'light' || chosen === 'dark' ? chosen : system;

  useEffect(() => {
    document.documentElement.dataset.look = look;
  }, [look]);

  const switchLook = () => {
    const other = look === 'dark' ? 'light' : 'dark';
    // Back at the system's own look, it is followed again.
    const kept = other === system ? '' : other;
    writeStored('look', kept);
    setChosen(kept);
  };
  return { look, switchLook };
}

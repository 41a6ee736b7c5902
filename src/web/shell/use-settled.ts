import { useEffect, useState } from 'react';

/** A pause in typing after which what stands there counts, in milliseconds. */
const TYPING_MS = 250;

/** What is typed, once there is a pause; an emptied field counts at once. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(typed), typed === '' ? 0 : TYPING_MS);
    return () => clearTimeout(wait);
  }, [typed]);
  return settled;
}

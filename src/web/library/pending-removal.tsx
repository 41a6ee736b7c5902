import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useMessages } from '../language/use-messages.js';
import type { Removals } from './use-removals.js';

interface PendingRemovalProps {
  reportId: string;
  seconds: number;
  isHeld: boolean;
  removals: Removals;
}

/** The time that is left to undo a deletion, which stands still while the pointer or the focus is here. */
export function PendingRemoval({ reportId, seconds, isHeld, removals }: PendingRemovalProps) {
  const messages = useMessages();
  const words = messages.library.removal;
  const { hold, undo } = removals;
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isWanted = hasPointer || hasFocus;
  useEffect(() => {
    if (!isWanted) return;
    hold(reportId, true);
    return () => hold(reportId, false);
  }, [isWanted, hold, reportId]);
  return (
    <div className="removal-pending" onPointerEnter={() => setPointer(true)} onPointerLeave={() => setPointer(false)}>
      {/* Not told each second; who cannot see it holds it by reaching the button. */}
      <span role="timer">{isHeld ? words.held(seconds) : words.left(seconds)}</span>
      <Button size="small" onClick={() => undo(reportId)} onFocus={() => setFocus(true)} onBlur={() => setFocus(false)}>
        {messages.undo}
      </Button>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathOfReport } from '../shell/paths.js';

interface PlaceLinkProps {
  reportId: string;
  /** An offset into the report's text. */
  at: number;
  onJump: (offset: number) => void;
  children: ReactNode;
}

/** To a place in the report that is shown; the address then names it, so that it can be passed on. */
export function PlaceLink({ reportId, at, onJump, children }: PlaceLinkProps) {
  return (
    <Link href={`${pathOfReport(reportId)}?at=${at}`} replace onClick={() => onJump(at)}>
      {children}
    </Link>
  );
}

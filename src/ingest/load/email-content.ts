import type { TextBlock } from './text-block.js';

/** An e-mail as a parser reads it. */
export interface EmailContent {
  subject?: string;
  /** The sender's name, or the address where there is none. */
  from?: string;
  /** ISO date, of the sender's day. */
  sentOn?: string;
  /** Offsets of their lines mean nothing. */
  blocks: TextBlock[];
  attachments: { name: string; bytes: Uint8Array }[];
}

export type ReadEmail = (bytes: Uint8Array) => Promise<EmailContent>;

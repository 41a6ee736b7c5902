/** The errors that a person is meant to read: each says what is wrong and what to do next. */

export type ErrorCode =
  | 'invalid_request'
  | 'not_found'
  | 'not_allowed'
  | 'too_large'
  | 'wrong_type'
  | 'not_ready'
  | 'library_missing'
  | 'library_outdated'
  | 'library_damaged'
  | 'library_busy'
  | 'source_unreadable'
  | 'source_changed'
  | 'unknown_kind'
  | 'wrong_range'
  | 'file_empty'
  | 'file_unreadable'
  | 'not_uploaded'
  | 'uploads_unwritable'
  | 'conversation_deleted'
  | 'records_unwritable'
  | 'configuration'
  | 'model_failed'
  | 'cancelled'
  | 'internal';

export class YinjuError extends Error {
  readonly code: ErrorCode;
  /** What to do next, one sentence. */
  readonly hint: string;

  constructor(options: { code: ErrorCode; message: string; hint: string; cause?: unknown }) {
    super(options.message, { cause: options.cause });
    this.name = 'YinjuError';
    this.code = options.code;
    this.hint = options.hint;
  }
}

/** The message of anything thrown, for a sentence of ours to quote. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The system's error code (ENOENT, EACCES, …) of anything thrown, if it has one. */
export function systemCodeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

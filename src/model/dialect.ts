/** What an endpoint may refuse to be told, and how it is told then. */
export interface Dialect {
  /** Whether `stream_options` asks for the usage. */
  readonly asksUsage: boolean;
  /** Whether a temperature is sent: OpenAI's reasoning models take only their own. */
  readonly temperature: boolean;
  /** OpenAI's newer models know only the second name, and most local servers only the first. */
  readonly limit: 'max_tokens' | 'max_completion_tokens';
}

export const FULL_DIALECT: Dialect = { asksUsage: true, temperature: true, limit: 'max_tokens' };

/**
 * What to leave out or say otherwise after an endpoint refused a request.
 * @param complaint what it said; when it names no setting, the usage is no longer asked for
 * @returns undefined when nothing is left to give up
 */
export function simplerDialect(dialect: Dialect, complaint: string): Dialect | undefined {
  if (dialect.temperature && complaint.includes('temperature')) return { ...dialect, temperature: false };
  if (dialect.limit === 'max_tokens' && /max_(completion_)?tokens/.test(complaint))
    return { ...dialect, limit: 'max_completion_tokens' };
  return dialect.asksUsage ? { ...dialect, asksUsage: false } : undefined;
}

import { YinjuError, messageOf } from '../errors.js';
import { ModelError, type ModelProblem } from '../model/model-error.js';
import { openaiFailure, type OpenaiFailure } from './openai-failure.js';

/** What an endpoint says is for a log; so much of it tells what it is about. */
const MOST_QUOTED = 200;

/** The variables that configure an endpoint begin with this. */
export type SettingsOf = 'MODEL' | 'EMBEDDER';

interface Explained {
  problem: ModelProblem;
  message: string;
  hint: string;
}

/**
 * A failure as the sentence that a person reads: what is wrong and which setting to check. It names settings, not their
 * values, since readers of an answer need not know where its model runs; and never what is said of a key.
 */
export function explainOpenaiFailure(
  error: unknown,
  { name, settings }: { name: string; settings: SettingsOf },
): YinjuError {
  if (error instanceof YinjuError) return error;
  const explained = explainedAs(openaiFailure(error), { name, settings, said: saidIn(error) });
  return new ModelError({ ...explained, cause: error });
}

/** Whether a working endpoint refused this one request, for what stands in it. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof YinjuError)) return false;
  const failure = openaiFailure(error.cause);
  return failure === 'refused' || failure === 'too-long';
}

function explainedAs(
  failure: OpenaiFailure,
  { name, settings, said }: { name: string; settings: SettingsOf; said: string },
): Explained {
  const url = `${settings}_BASE_URL`;
  const moreTime = settings === 'MODEL' ? ', or raise MODEL_TIMEOUT_MS and MODEL_BUDGET_MS' : '';
  const quicker = `Take a quicker model or server${moreTime}.`;
  const serverLog = `Look into the log of the server behind ${url}.`;
  const isItThere = `Check ${url}, and that the server behind it runs.`;
  const isItRight = `Check ${url}: it mostly ends in /v1.`;
  const unavailable = (message: string, hint: string): Explained => ({ problem: 'unavailable', message, hint });
  switch (failure) {
    case 'wrong-key':
      return {
        problem: 'key',
        message: `The endpoint of ${name} does not accept its key.`,
        hint: `Check ${settings}_API_KEY.`,
      };
    case 'unknown-model':
      return {
        problem: 'name',
        message: `The endpoint knows no model ${name}.`,
        hint: `Check ${settings}_NAME; GET /models under ${url} lists the names that it knows.`,
      };
    case 'unknown-call':
      return { problem: 'address', message: `There is nothing to call where ${name} should be.`, hint: isItRight };
    case 'redirected':
      return {
        problem: 'address',
        message: `The endpoint of ${name} redirects to another address.`,
        hint: `Set ${url} to that address, if you trust it; redirects are not followed.`,
      };
    case 'foreign':
      return {
        problem: 'address',
        message: `What answers for ${name} does not speak OpenAI's protocol.`,
        hint: isItRight,
      };
    case 'no-quota':
      return {
        problem: 'quota',
        message: `The account for ${name} has no quota left.`,
        hint: 'Top up the account, or take another.',
      };
    case 'too-long':
      return {
        problem: 'length',
        message: `The request was longer than ${name} takes: ${said}`,
        hint: `Take a model with a longer context, or raise the context length of the server behind ${url}.`,
      };
    case 'silent':
      return { problem: 'slow', message: `${name} sent nothing for too long.`, hint: quicker };
    case 'late':
      return { problem: 'slow', message: `${name} was not through in the time it had.`, hint: quicker };
    case 'busy':
      return unavailable(`The endpoint of ${name} is asked too often.`, 'Wait a moment, then try again.');
    case 'broken':
      return unavailable(`The endpoint of ${name} failed: ${said}`, serverLog);
    case 'refused':
      return unavailable(
        `The endpoint of ${name} refused the request: ${said}`,
        'Check that the model takes requests of this kind and with these settings.',
      );
    case 'unreachable':
      return unavailable(`The endpoint of ${name} cannot be reached.`, isItThere);
    case 'no-connection-in-time':
      return unavailable(`The endpoint of ${name} takes no connection.`, isItThere);
    case 'cut':
      return unavailable(`${name} broke off before its answer was complete.`, serverLog);
    case 'other':
      return unavailable(`${name} failed: ${said}`, serverLog);
  }
}

function saidIn(error: unknown): string {
  const line = messageOf(error)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
  const quoted = [...line].slice(0, MOST_QUOTED).join('');
  return quoted.length < line.length ? `${quoted}…` : quoted;
}

import type { Library } from '../../library/open-library.js';
import type { ChatModel } from '../../ports.js';
import { maskRequest } from '../../privacy/mask-request.js';
import { languageOf, type Asked } from '../../retrieve/read-asked.js';
import type { AnswerRequest } from '../../schemas.js';
import type { Prompts } from './read-prompts.js';
import { condenseByModel } from './steps/condense-by-model.js';
import type { KnownNames } from './steps/keeps-to-talk.js';
import { translateByModel } from './steps/translate-by-model.js';
import type { Prepared } from './writing.js';

/**
 * Has a model complete a follow-up, and translate a question into the language of the reports. Where it gives nothing
 * that can be used, the question and its history stay as they are, for the rules.
 */
export async function prepareQuestion(
  library: Library,
  request: AnswerRequest & { asOf: string },
  tools: KnownNames & { model: ChatModel; prompts: Prompts; signal?: AbortSignal | undefined },
): Promise<Prepared> {
  const { question, history = [] } = maskRequest(request).request;
  const language = languageOf(question);
  const step = { ...tools, language };
  const condensed =
    history.length > 0 ? await condenseByModel({ question, history, today: request.asOf }, step) : undefined;
  const isForeign = language !== languageOfReports(library);
  const translated = isForeign ? await translateByModel(condensed ?? question, step) : undefined;
  if (condensed === undefined) {
    // What a follow-up leans on is in the other language: the rules need both as they were put.
    return translated === undefined || history.length > 0 ? request : { question: translated };
  }
  return { question: translated ?? condensed, ...(condensed !== question && { understoodAs: condensed }) };
}

/** The language that most reports are in. */
function languageOfReports({ reports }: Library): Asked['language'] {
  const english = reports.filter(({ language }) => language.startsWith('en')).length;
  return english * 2 > reports.length ? 'en' : 'zh';
}

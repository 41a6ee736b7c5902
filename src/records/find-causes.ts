import type { Change } from '../record-schemas.js';
import type { Recorded } from './make-recorded.js';
import type { ReplayWords } from './replay-words.js';

/** What differs of all that an answer is made with. */
export function findCauses(before: Recorded, after: Recorded, words: ReplayWords): Change[] {
  return [
    ...questionCause(before, after, words),
    ...libraryCause(before, after, words),
    ...modelCause(before, after, words),
    ...settingsCause(before, after, words),
  ];
}

function questionCause(before: Recorded, after: Recorded, words: ReplayWords): Change[] {
  if (before.record.masked === undefined) return [];
  return [{ what: 'question', before: null, after: after.record.request.question, message: words.question }];
}

function libraryCause(before: Recorded, after: Recorded, words: ReplayWords): Change[] {
  const [was, is] = [before.answer.libraryVersion, after.answer.libraryVersion];
  return was === is ? [] : [{ what: 'library', before: was, after: is, message: words.library(was, is) }];
}

function modelCause(before: Recorded, after: Recorded, words: ReplayWords): Change[] {
  const [was, is] = [before.answer, after.answer].map(({ mode, model }) => ({ mode, ...(model && { model }) }));
  if (!was || !is || (was.mode === is.mode && was.model === is.model)) return [];
  return [{ what: 'model', before: was, after: is, message: words.model(was, is) }];
}

/** A setting that only one of them knows came or went with the program's version, which tells of it. */
function settingsCause(before: Recorded, after: Recorded, words: ReplayWords): Change[] {
  const [was, is] = [settingsOf(before), settingsOf(after)];
  const changed = [...was.keys()].filter((name) => is.has(name) && is.get(name) !== was.get(name));
  if (changed.length === 0) return [];
  const only = (settings: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(changed.map((name) => [name, settings.get(name)]));
  const told = changed.map((name) => `${name} ${String(was.get(name))} → ${String(is.get(name))}`);
  return [{ what: 'settings', before: only(was), after: only(is), message: words.settings(told) }];
}

function settingsOf({ record }: Recorded): ReadonlyMap<string, string | number | boolean> {
  const { programVersion, settings, writing } = record;
  const prompt = writing?.promptHash;
  return new Map([
    ['program', programVersion],
    ...(prompt === undefined ? [] : [['prompt', prompt] as const]),
    ...Object.entries(settings),
    ...Object.entries(writing?.settings ?? {}),
  ]);
}

import { fileNames } from './export/file-names.js';
import type { Block } from './export/block.js';
import { layOutAnswer, layOutConversation, type ExportedAnswer } from './export/lay-out-answer.js';
import { renderMarkdown } from './export/render-markdown.js';
import { showTime } from './export/show-time.js';
import { EXPORT_WORDS, type Language } from './export/words.js';
import type { ExportFormat, Exchange } from './conversation-schemas.js';
import { readAsked } from './retrieve/read-asked.js';
import type { Conversations, Exported, Service } from './service.js';

/** Writes blocks as a Word file. */
export type WordWriter = (blocks: readonly Block[], options: { title: string }) => Promise<Uint8Array>;

/** How many turns are read at once. */
const TURNS_AT_ONCE = 200;

/** Answers and conversations to take along, as Markdown or Word. Undefined when none is kept under an id. */
export function createExports(parts: {
  storedAnswer: Service['storedAnswer'];
  findConversation: Conversations['find'];
  writeWord: WordWriter;
}) {
  const { storedAnswer, findConversation, writeWord } = parts;
  const write = async (
    blocks: readonly Block[],
    { title, language, format }: { title: string; language: Language; format: ExportFormat },
  ): Promise<Exported> => {
    const [day = ''] = showTime(new Date()).split(' ');
    const content = format === 'md' ? renderMarkdown(blocks) : await writeWord(blocks, { title });
    return { ...fileNames({ name: EXPORT_WORDS[language].name, title, day, format }), content };
  };
  return {
    exportAnswer: async (id: string, format: ExportFormat): Promise<Exported | undefined> => {
      const answer = storedAnswer(id);
      if (answer?.record === undefined) return undefined;
      const { createdAt, request } = answer.record;
      const exported = exportedOf({ question: request.question, askedAt: createdAt, answer });
      return write(layOutAnswer(exported), { title: request.question, language: exported.language, format });
    },
    exportConversation: async (id: string, format: ExportFormat): Promise<Exported | undefined> => {
      const answers: ExportedAnswer[] = [];
      let cursor: string | undefined;
      let title: string | undefined;
      do {
        const part = findConversation(id, { limit: TURNS_AT_ONCE, cursor });
        if (part === undefined) return undefined;
        answers.unshift(...part.turns.map(exportedOf));
        title = part.title;
        cursor = part.nextCursor;
      } while (cursor !== undefined);
      const language = answers[0]?.language ?? 'zh';
      const shown = title === '' ? EXPORT_WORDS[language].conversation : title;
      return write(layOutConversation(answers, { title: shown, language, now: new Date() }), {
        title: shown,
        language,
        format,
      });
    },
  };
}

function exportedOf({ question, askedAt, answer }: Exchange): ExportedAnswer {
  return { question, askedAt, answer, language: readAsked(question).language };
}

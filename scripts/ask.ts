import { parseArgs } from 'node:util';
import { compose } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { YinjuError, messageOf } from '../src/errors.js';
import { explain } from '../src/explain.js';
import { answerRequestSchema, type Answer, type Citation } from '../src/schemas.js';

const HELP = `npm run ask -- "QUESTION" [--json]

Answers a question from the library in LIBRARY_DIR and lists the passages it quotes. --json prints the whole answer.
`;

function source({ n, title, publisher, publishedOn, pageFrom, quote }: Citation): string {
  const facts = [publisher, title, publishedOn, pageFrom === undefined ? undefined : `p. ${pageFrom}`];
  return `[${n}] ${facts.filter((fact) => fact !== undefined).join(' · ')}\n    “${quote.replaceAll('\n', ' ')}”\n`;
}

/** What the answer leaves open and what is to be known of its evidence, a line each. */
function remarks({ missing = [], notes = [] }: Answer): string {
  const open = missing.map((part) => `Not answered: ${part}\n`);
  const known = notes.map(
    ({ message, citations = [] }) => `Note: ${message}${citations.map((n) => `[${n}]`).join('')}\n`,
  );
  const lines = [...open, ...known];
  return lines.length > 0 ? `\n${lines.join('')}` : '';
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } },
  });
  if (values.help || positionals.length === 0) {
    process.stdout.write(HELP);
    return;
  }
  const request = answerRequestSchema.safeParse({ question: positionals.join(' ') });
  if (!request.success) {
    throw new YinjuError({
      code: 'invalid_request',
      message: `The question ${request.error.issues[0]?.message ?? 'cannot be read'}.`,
      hint: 'Put it in quotation marks: npm run ask -- "QUESTION"',
    });
  }
  const program = await compose(readConfig(), {
    keepsAnswers: true,
    onProblem: (what, error) => process.stderr.write(`${what}: ${messageOf(error)}\n`),
  });
  try {
    const answer = await program.service.answer(request.data);
    if (values.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    else process.stdout.write(`${answer.answer}\n\n${answer.citations.map(source).join('')}${remarks(answer)}`);
  } finally {
    await program.service.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);

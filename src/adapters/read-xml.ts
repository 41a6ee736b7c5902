import { Parser } from 'htmlparser2';
import { ContentProblem } from '../ingest/load/report-content.js';
import type { ZipContent } from '../ingest/load/zip-content.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is done at the elements of an XML file, in their order; names are without their prefix. */
export interface XmlSteps {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** One XML file of an Office document is smaller: the largest sheets have some millions of cells. */
const MOST_XML = 256 << 20;
const FALLBACK = 'mc:Fallback';

/**
 * Goes through an XML file of an archive with `htmlparser2`, which knows no entities but XML's own, so that none can
 * grow. A file that is not there has no elements.
 */
export async function readXml(zip: ZipContent, path: string, steps: XmlSteps): Promise<void> {
  const entry = zip.entries.get(path);
  if (entry === undefined) return;
  if (entry.size > MOST_XML) {
    throw new ContentProblem('is too large to be read', { fault: 'too_large', hint: 'Split it into several files.' });
  }
  // The same for older programs, which would be there twice.
  let fallbacks = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === FALLBACK) fallbacks += 1;
        if (fallbacks === 0) steps.open?.(bare(name), attributes);
      },
      ontext: (text) => {
        if (fallbacks === 0) steps.text?.(text);
      },
      onclosetag: (name) => {
        if (fallbacks === 0) steps.close?.(bare(name));
        if (name === FALLBACK) fallbacks -= 1;
      },
    },
    { xmlMode: true },
  );
  const bytes = await entry.read();
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  parser.end(new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes));
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

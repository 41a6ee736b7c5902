import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { hnswVectorIndex } from '../../src/adapters/hnsw-vector-index.js';
import { parseMarkdown } from '../../src/adapters/mdast-markdown.js';
import { parseYamlFrontMatter } from '../../src/adapters/yaml-front-matter.js';
import { YinjuError } from '../../src/errors.js';
import { decodeText } from '../../src/ingest/load/decode-text.js';
import { isListing, loadListing } from '../../src/ingest/load/load-listing.js';
import { loadMarkdown } from '../../src/ingest/load/load-markdown.js';
import { loadText } from '../../src/ingest/load/load-text.js';
import type { Loader, Loaders } from '../../src/ingest/loader.js';
import { createLibraryKeeper } from '../../src/library/library-keeper.js';
import { currentFolder } from '../../src/library/library-folder.js';
import type { BuiltWith } from '../../src/library/manifest.js';
import { openLibrary } from '../../src/library/open-library.js';
import { rehearseReindex, reindex, type ReindexOptions, type ReindexRequest } from '../../src/library/reindex.js';
import type { Embedder } from '../../src/ports.js';
import { createTermCutter, type TermCutter } from '../../src/terms/terms-of.js';
import { fakeEmbedder } from '../fakes/fake-embedder.js';
import { fakeWords } from '../fakes/fake-words.js';

const text: Loader = (file) => {
  const content = decodeText(file);
  return isListing(content) ? loadListing({ path: file.path, text: content }) : loadText(file);
};

const markdown: Loader = (file) => loadMarkdown(file, { parseMarkdown, parseFrontMatter: parseYamlFrontMatter });

export const terms = createTermCutter({ words: fakeWords(), stopWords: new Set(['的']) });

interface Reindexing extends ReindexOptions {
  embedder?: Embedder;
  loaders?: Loaders;
  sources?: string[];
  /** Other parts of the request. */
  request?: Partial<ReindexRequest>;
}

/**
 * A folder of text files and a library folder, both gone when the test ends. Indexing takes no time: the embedder is a
 * fake, and so is the word cutter unless `terms` is another.
 */
export function tinyLibrary(
  files: Record<string, string> = { 'annual.txt': '全年净利润增长5%。\n不良率降到1.2%。\n' },
  { terms: cutter = terms }: { terms?: TermCutter } = {},
) {
  const root = mkdtempSync(join(tmpdir(), 'yinju-library-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const sources = join(root, 'reports');
  const libraryDir = join(root, 'index');
  const embedder = fakeEmbedder();
  const builtWith: BuiltWith = {
    embedder: { id: embedder.id, dimension: embedder.dimension },
    terms: cutter.id,
  };
  const open = (folder: string, wanted = builtWith) =>
    openLibrary(folder, { builtWith: wanted, hnsw: hnswVectorIndex });
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(sources, name)), { recursive: true });
    writeFileSync(join(sources, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const requestOf = (options: Reindexing): ReindexRequest => ({
    libraryDir,
    sources: options.sources ?? [sources],
    loaders: options.loaders ?? { '.txt': text, '.md': markdown },
    tools: { embedder: options.embedder ?? embedder, terms: cutter, hnsw: hnswVectorIndex },
    open,
    // By words alone: the vectors of the fake embedder say nothing.
    probe: async (library, question) =>
      library.lexical
        .search({ terms: cutter.ofQuestion(question), limit: 10 })
        .map(({ row }) => library.reportOf(row).id),
    keepVersions: 3,
    ...options.request,
  });
  return {
    sources,
    libraryDir,
    embedder,
    builtWith,
    /** Writes a source file. */
    write,
    /** Takes a source file away. */
    remove: (name: string) => rmSync(join(sources, name)),
    reindex: (options: Reindexing = {}) => reindex(requestOf(options), options),
    rehearse: (options: Reindexing = {}) => rehearseReindex(requestOf(options), options),
    /** The folder of the current version. */
    current: () => {
      const folder = currentFolder(libraryDir);
      if (folder === undefined) throw new Error('there is no library yet');
      return folder;
    },
    open,
    keeper: createLibraryKeeper({ libraryDir, open, hnsw: hnswVectorIndex }),
    /** The current version, closed when the test ends. */
    openCurrent() {
      const library = open(this.current());
      onTestFinished(() => library.close());
      return library;
    },
    /** What lies in the library folder, without what is always there. */
    leftovers: () => readdirSync(libraryDir).filter((name) => !['current', 'versions', 'writer.lock'].includes(name)),
    versions: () => readdirSync(join(libraryDir, 'versions')).sort(),
  };
}

/** The YinjuError that `act` throws or rejects with. @throws when there is none */
export async function refusalOf(act: () => unknown): Promise<YinjuError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof YinjuError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

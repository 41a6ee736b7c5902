/** The composition root: the one place that builds adapters and puts the rooms together. */
import { availableParallelism } from 'node:os';
import { createJiebaWords } from './adapters/jieba-words.js';
import { hnswVectorIndex } from './adapters/hnsw-vector-index.js';
import { isolateReading } from './adapters/isolate-reading.js';
import { createLangchainAgent } from './adapters/langchain-agent.js';
import { limitChatModel } from './adapters/limit-chat-model.js';
import { createOnnxEmbedder } from './adapters/onnx-embedder.js';
import { createSimplifier } from './adapters/opencc-simplified.js';
import { createPinyin } from './adapters/pinyin.js';
import { simplifyingEmbedder } from './adapters/simplifying-embedder.js';
import { splitYamlFrontMatter } from './adapters/yaml-front-matter.js';
import { createAnswerer } from './answer/answer-question.js';
import { createNameBook, type NameBook } from './answer/follow-up/name-book.js';
import { createProofWords, type ProofWords } from './answer/prove/proof-words.js';
import { readRefusalModel, type RefusalModel } from './answer/refusal/refusal-model.js';
import { createWriter } from './answer/write/create-writer.js';
import { readPrompts } from './answer/write/read-prompts.js';
import { exportLibrary, type Exported } from './backup/export-library.js';
import { importLibrary, type Imported } from './backup/import-library.js';
import { silenceLangchain, type Config, type ModelConfig } from './config.js';
import { readsFile } from './ingest/file-reader.js';
import { snapshotFiles } from './ingest/snapshot-files.js';
import { createLibraryKeeper, type LibraryKeeper } from './library/library-keeper.js';
import { createLibraryHolder } from './library/library-holder.js';
import { openLibrary, type Library } from './library/open-library.js';
import { rehearseReindex, reindex, type Reindexed, type ReindexOptions } from './library/reindex.js';
import { createLoaders } from './loaders.js';
import { withCircuitBreaker } from './model/circuit-breaker.js';
import type { ChatModel, Embedder } from './ports.js';
import { openRecords } from './records/open-records.js';
import { featureReranker } from './retrieve/feature-reranker.js';
import { createQuestionReader } from './retrieve/read-question.js';
import { createSearcher, type Searcher } from './retrieve/search-library.js';
import type { Service } from './service.js';
import { createService } from './create-service.js';
import { createSourceFiles } from './source-files.js';
import { createFold } from './terms/fold-text.js';
import { readLexicon } from './terms/read-lexicon.js';
import { createTermCutter } from './terms/terms-of.js';
import { openUploads } from './uploads/open-uploads.js';
import { withUploads } from './uploads/with-uploads.js';

export interface Program {
  service: Service;
  embedder: Embedder;
  /** What writes answers; undefined when MODEL_BASE_URL is not set. */
  model: ChatModel | undefined;
  /** Brings the library up to what the sources are now. */
  reindex(sources: readonly string[], options?: ReindexOptions & { embedder?: Embedder }): Promise<Reindexed>;
  /** What that would change. */
  rehearseReindex(
    sources: readonly string[],
    options?: ReindexOptions,
  ): Promise<Omit<Reindexed, 'manifest' | 'published'>>;
  /** What the files of the sources look like from outside: another text when one has come, gone or been written. */
  snapshot(sources: readonly string[]): string;
  search: Searcher;
  names: NameBook;
  /** What the lexicon tells proof; made when it is first asked for. */
  proofWords(): ProofWords;
  /** Looks after the versions of the library. */
  keeper: LibraryKeeper;
  /** Writes the library into one archive, with the files of its reports or without. */
  exportLibrary(file: string, options: { originals: boolean }): Promise<Exported>;
  /** Makes the library of an archive the current one. */
  importLibrary(file: string, options: { reportsDir: string }): Promise<Imported>;
  /** Opens a built version by itself, for scripts that measure. */
  openFolder: (folder: string) => Library;
}

/** Each reading process takes some 100 MB, so there are few of them on a large machine too. */
const READ_AT_ONCE = Math.min(4, availableParallelism());

/** As many passages as an answer looks at first. */
const PROBED_PASSAGES = 10;

/**
 * Puts the program together.
 * @param parts.refusal in place of the model that CALIBRATION names
 * @param parts.keepsAnswers whether answers are kept in RECORDS_DIR; what only measures leaves none behind
 * @param parts.onProblem is told what went wrong without stopping the program
 */
export async function compose(
  config: Config,
  {
    refusal = readRefusalModel(config.calibration),
    keepsAnswers = false,
    onProblem,
  }: { refusal?: RefusalModel; keepsAnswers?: boolean; onProblem?: (what: string, error: unknown) => void } = {},
): Promise<Program> {
  const lexicon = readLexicon(config.lexiconDir, { ownDir: config.ownLexiconDir });
  const simplify = createSimplifier();
  const fold = createFold({ simplify });
  const words = createJiebaWords({ terms: lexicon.terms.map(fold) });
  const terms = createTermCutter({ words, stopWords: lexicon.stopWords, fold });
  const embedder = simplifyingEmbedder(await buildEmbedder(config), simplify);
  const model = config.model && (await buildModel(config.model));
  const builtWith = { embedder: { id: embedder.id, dimension: embedder.dimension }, terms: terms.id };
  const openFolder = (folder: string) => openLibrary(folder, { builtWith, hnsw: hnswVectorIndex });
  const holder = createLibraryHolder({
    libraryDir: config.libraryDir,
    open: openFolder,
    onProblem: (error) => onProblem?.('the new library cannot be opened: the one before it stays in use', error),
  });
  const keeper = createLibraryKeeper({ libraryDir: config.libraryDir, open: openFolder, hnsw: hnswVectorIndex });
  const reader = createQuestionReader({ terms, lexicon, pinyin: createPinyin() });
  const search = createSearcher({ reader, embedder, reranker: featureReranker });
  const names = createNameBook(lexicon);
  let known: ProofWords | undefined;
  const proofWords = () => (known ??= createProofWords({ lexicon, terms, names: words.names, simplify }));
  const writer =
    model &&
    createWriter({
      model: model.asked,
      agentOver: createLangchainAgent,
      prompts: readPrompts(config.promptsDir, splitYamlFrontMatter),
      words: proofWords(),
      names,
      embedder,
      search,
      budgetMs: config.model.budgetMs,
      unsupported: config.unsupported,
      settings: { temperature: config.model.temperature },
      onProblem: (error) => onProblem?.('the model failed: quotations answer in its place', error),
    });
  const answer = createAnswerer({ search, refusal, names, writer });
  const records = keepsAnswers
    ? openRecords({
        dir: config.recordsDir,
        keepDays: config.recordsKeepDays,
        maxBytes: config.recordsMaxBytes,
        onProblem: (error) => onProblem?.('the records cannot be written: answers leave unrecorded', error),
      })
    : undefined;
  const { uploadsDir, readLimits: limits } = config;
  const files = isolateReading({ endings: Object.keys(createLoaders({ uploadsDir })), uploadsDir, limits });
  const indexing = (sources: readonly string[], chosen: Embedder = embedder) => ({
    libraryDir: config.libraryDir,
    sources,
    reader: files,
    tools: { embedder: chosen, terms, hnsw: hnswVectorIndex },
    open: openFolder,
    probe: async (library: Library, question: string) => {
      const { passages } = await search.search(library, { text: question, limit: PROBED_PASSAGES });
      return passages.map(({ reportId }) => reportId);
    },
    keepVersions: config.libraryKeepVersions,
  });
  const build: Program['reindex'] = (sources, { embedder: chosen, jobs = READ_AT_ONCE, ...options } = {}) =>
    reindex(indexing(sources, chosen), { ...options, jobs });
  const service = createService({
    holder,
    search,
    answer,
    embedder,
    refusal,
    simplify,
    records,
    writeWord: async (...written) => (await import('./adapters/docx-word.js')).writeWord(...written),
    changes: {
      uploads: openUploads(config.uploadsDir),
      maxBytes: config.uploadMaxBytes,
      sources: config.sources,
      build: (sources, options) => build(withUploads(sources, config.uploadsDir), options),
      forget: (reports) => void keeper.forget(reports),
      onProblem: (error) => onProblem?.('a change of the library failed: it stays as it was', error),
    },
    model: model?.watched,
    contact: config.contact,
  });
  return {
    service,
    embedder,
    model: model?.asked,
    search,
    names,
    proofWords,
    keeper,
    openFolder,
    exportLibrary: async (file, { originals }) => {
      const { tarArchive: archive } = await import('./adapters/tar-archive.js');
      const findOriginal = originals ? createSourceFiles() : undefined;
      return exportLibrary({ libraryDir: config.libraryDir, file, archive, open: openFolder, findOriginal });
    },
    importLibrary: async (file, { reportsDir }) => {
      const { tarArchive: archive } = await import('./adapters/tar-archive.js');
      const { libraryDir, uploadsDir, libraryKeepVersions: keepVersions } = config;
      const parts = { archive, open: openFolder, hnsw: hnswVectorIndex };
      return importLibrary({ libraryDir, uploadsDir, file, reportsDir, keepVersions, ...parts });
    },
    reindex: build,
    snapshot: (sources) => snapshotFiles(sources, (name) => readsFile(files, name)),
    rehearseReindex: (sources, { jobs = READ_AT_ONCE, ...options } = {}) =>
      rehearseReindex(indexing(sources), { ...options, jobs }),
  };
}

/** The package behind these two adapters takes a quarter of a second to read, so it is read where it is used. */
async function buildEmbedder({ embedder, modelsDir }: Config): Promise<Embedder> {
  if (embedder === undefined) return createOnnxEmbedder({ modelsDir });
  const { createOpenaiEmbedder } = await import('./adapters/openai-embedder.js');
  return createOpenaiEmbedder(embedder);
}

/** The model as it is asked, and the breaker inside it, which knows whether it can be reached. */
async function buildModel({ timeoutMs, concurrency, ...options }: ModelConfig) {
  silenceLangchain();
  const { createOpenaiChatModel } = await import('./adapters/openai-chat-model.js');
  const { isRefusal } = await import('./adapters/explain-openai-failure.js');
  const watched = withCircuitBreaker(createOpenaiChatModel({ ...options, silenceMs: timeoutMs }), { isRefusal });
  // The queue is outside, so that what waits in it fails at once when the breaker opens.
  return { watched, asked: limitChatModel(watched, concurrency) };
}

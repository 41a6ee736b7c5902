/** The seams where another engine or model can stand. Vectors have length 1, so a dot product is a cosine. */

export interface Embedder {
  /** Names model, revision and precision: vectors of two ids are never compared. */
  readonly id: string;
  readonly dimension: number;
  /** Vectors in the order of `texts`. Each depends on its text alone. Rejects with the signal's reason when aborted. */
  embedPassages(texts: readonly string[], options?: { signal?: AbortSignal }): Promise<Float32Array[]>;
  /** A question's vector; it goes ahead of passages that are waiting. */
  embedQuestion(question: string, options?: { signal?: AbortSignal }): Promise<Float32Array>;
  close(): Promise<void>;
}

/** One hit: the row of a vector or passage, and a score of which more is better. */
export interface Hit {
  readonly row: number;
  readonly score: number;
}

export interface VectorIndex {
  readonly id: string;
  /** The rows nearest to `vector`, best first, at most `limit`; score is the cosine. `allowed` keeps only rows it accepts. */
  search(query: { vector: Float32Array; limit: number; allowed?: (row: number) => boolean }): Hit[];
}

export interface LexicalIndex {
  /** The rows that share terms with the query, best first, at most `limit`; score is BM25, more is better. */
  search(query: { terms: readonly string[]; limit: number; allowed?: (row: number) => boolean }): Hit[];
}

/** What speaks for a passage as an answer to a question; every part is comparable from one question to the next. */
export interface PassageFeatures {
  /** Cosine of the question and the sentence of the passage that is nearest to it. */
  nearestSentence: number;
  /** Cosine of the question and the third nearest: several sentences on a matter say more than one. */
  thirdSentence: number;
  /** Cosine of question and passage. */
  passage: number;
  /** BM25, divided by the sum of the question's terms' weights in the library. */
  words: number;
  /** Share of the question's words that the passage has, by weight. */
  coverage: number;
  /** 1 for a contents page, which names things and says nothing of them. */
  contents: number;
  /** 1 for a catalogue line when the question is not about the catalogue. */
  listing: number;
  /** 1 for a catalogue line when it is. */
  catalogue: number;
}

/** A passage that the searches found. */
export interface Candidate {
  readonly row: number;
  /** Reads it from the library, for a model that goes by the words. */
  text(): string;
  readonly features: Readonly<PassageFeatures>;
}

/** Orders what the searches found by how well each passage fits the question. */
export interface Reranker {
  /**
   * Each candidate once, best first, the lower row first where two are alike; of scores, more is better. The same
   * candidates in another order give the same. Rejects with the signal's reason when aborted.
   */
  rerank(question: string, candidates: readonly Candidate[], options?: { signal?: AbortSignal }): Promise<Hit[]>;
}

/** Cuts text into words with their places; words that are not searched for (white space, punctuation) may be among them. */
export interface WordCutter {
  readonly id: string;
  cut(text: string): string[];
  /** The shorter words inside a long one: 商业, 银行 in 商业银行. */
  parts(word: string): string[];
  /** The names of people, places and institutions in a text that a general dictionary knows. */
  readonly names: (text: string) => string[];
}

/** A vector index that is built once from a library's vectors and kept in a file beside them. */
export interface DerivedVectorIndex {
  build(options: { vectors: readonly Float32Array[]; dimension: number; file: string }): Promise<void>;
  open(options: { dimension: number; file: string }): VectorIndex;
}

/** A tool that a model may ask to be called. */
export interface ChatTool {
  readonly name: string;
  readonly description: string;
  /** A JSON schema of type object. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A model's request to call a tool; it may name one that it was not given. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON as the model wrote it, which may be malformed. */
  readonly arguments: string;
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string;
  /** Of an assistant's message: the calls that it asked for. */
  readonly toolCalls?: readonly ToolCall[];
  /** Of a tool's message: the call that it answers. */
  readonly toolCallId?: string;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** The most tokens that the answer may have. */
  readonly maxTokens?: number;
  readonly tools?: readonly ChatTool[];
}

export interface ChatUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/**
 * A part of a model's answer. `thought`: all text before it was no text but what the model thought; it comes where a model
 * only closes its block of thought, since its template opens it in the prompt. `end` comes once and last; its usage is
 * what the endpoint said, never an estimate.
 */
export type ChatDelta =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'reasoning'; readonly text: string }
  | { readonly type: 'thought' }
  | { readonly type: 'tool-call'; readonly call: ToolCall }
  | { readonly type: 'end'; readonly reason: 'stop' | 'length' | 'tool-calls' | 'other'; readonly usage?: ChatUsage };

/** A model that writes. */
export interface ChatModel {
  /** Names the model, as an answer shows it. */
  readonly id: string;
  /**
   * The answer, part by part; leaving the loop ends the request. Throws YinjuError `model_failed`, also after parts of
   * an answer, and the signal's reason when aborted.
   */
  stream(request: ChatRequest, options?: { signal?: AbortSignal }): AsyncIterable<ChatDelta>;
}

/** Something that a model can have done while it looks things up. */
export interface AgentTool extends ChatTool {
  /** What it says to the model; for arguments that it cannot use, a sentence about what is wrong. */
  call(given: unknown): Promise<string>;
}

/**
 * A part of what an agent does: a call that it asked for, text of its answer, that the text since its last call was
 * thought, or, last, its end.
 */
export type AgentPart =
  | { readonly type: 'call'; readonly name: string; readonly given: unknown }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'thought' }
  | { readonly type: 'end'; readonly cut: boolean };

/** A model that works in steps, with tools, until it answers. */
export interface Agent {
  /**
   * Text comes as it is written: where a call follows, what came before is no part of the answer. Throws as ChatModel.stream does, and
   * YinjuError `model_failed` when it is not through after `mostCalls` calls.
   */
  run(
    task: { messages: readonly ChatMessage[]; tools: readonly AgentTool[]; mostCalls: number },
    options: { signal?: AbortSignal },
  ): AsyncIterable<AgentPart>;
}

/** What is used of the package; its own types name files without endings, which NodeNext does not resolve. */
declare module '@huggingface/tokenizers' {
  export class Tokenizer {
    constructor(tokenizer: object, config: object);
    encode(text: string): { ids: number[] };
  }
}

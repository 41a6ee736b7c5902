/** A piece of an exported text, whatever it is written as in the end. Line breaks in a text are the source's and stay. */
export type Block =
  | { kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'quote' | 'small'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

import { isEnglish } from './content-units.js';
import type { ProofCode, ProofReason } from './proof.js';

/** At most so many faults are told at once: the model corrects the first ones. */
const MOST = 3;

type Words = Readonly<Record<ProofCode, (reason: ProofReason) => string>>;

const ZH: Words = {
  no_passage: () => '这句话没有指向任何已给出的原文',
  no_content: () => '这句话没有可核对的内容',
  figure: ({ what }) => `原文中找不到“${what}”`,
  period: ({ what }) => `原文里“${what}”属于另一个时期`,
  subject: ({ what }) => `原文里“${what}”说的是别的对象`,
  bound: ({ what, instead }) => `“${what}”的约数或上下限与原文${quoted(instead)}不符`,
  change: ({ what, instead }) => `“${what}”是变动还是水平、与什么相比，和原文${quoted(instead)}不符`,
  direction: ({ what, instead }) => `“${what}”的方向与原文${quoted(instead)}相反`,
  negation: ({ what, instead }) => `“${what}”的肯定或否定与原文${quoted(instead)}不符`,
  certainty: ({ what, instead }) => `“${what}”在原文里只是${quoted(instead)}，不是事实`,
  name: ({ what }) => `原文中没有“${what}”这个名称`,
  date: ({ what }) => `原文中没有“${what}”这个时间`,
  quotation: ({ what }) => `“${what}”不是原文的字句`,
  claim: ({ what }) => `“${what}”在原文中没有这样说，也没有经过计算`,
  overlap: () => '这句话的大部分内容在所引原文中找不到',
  similarity: () => '这句话的意思与所引原文不接近',
};

const EN: Words = {
  no_passage: () => 'the sentence points at no passage that was given',
  no_content: () => 'the sentence states nothing that could be checked',
  figure: ({ what }) => `"${what}" does not stand in the passage`,
  period: ({ what }) => `the passage gives "${what}" for another period`,
  subject: ({ what }) => `the passage gives "${what}" for something else`,
  bound: ({ what, instead }) => `"${what}" is bounded or rounded in another way than ${named(instead)}`,
  change: ({ what, instead }) => `"${what}" mistakes a change for a level, or its base, against ${named(instead)}`,
  direction: ({ what, instead }) => `"${what}" points the other way than ${named(instead)}`,
  negation: ({ what, instead }) => `"${what}" affirms or denies what ${named(instead)} does not`,
  certainty: ({ what, instead }) => `"${what}" is only ${named(instead)}, not a fact`,
  name: ({ what }) => `the passage does not name "${what}"`,
  date: ({ what }) => `the passage does not give the time "${what}"`,
  quotation: ({ what }) => `"${what}" is not the passage's wording`,
  claim: ({ what }) => `"${what}" is neither stated nor computed`,
  overlap: () => 'most of the sentence does not stand in the passages it cites',
  similarity: () => 'the sentence does not mean what the passages it cites say',
};

/** One short sentence that tells a model what to correct, in the sentence's language; '' for no reasons. */
export function explainProof(sentence: string, reasons: readonly ProofReason[]): string {
  if (reasons.length === 0) return '';
  const english = isEnglish(sentence);
  const words = english ? EN : ZH;
  const told = [...new Set(reasons.map((reason) => words[reason.code](reason)))].slice(0, MOST);
  return english ? `${capital(told.join('; '))}.` : `${told.join('；')}。`;
}

function quoted(instead: string | undefined): string {
  return instead === undefined ? '' : `“${instead.trim()}”`;
}

function named(instead: string | undefined): string {
  return instead === undefined ? 'the passage' : `"${instead.trim()}" in the passage`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

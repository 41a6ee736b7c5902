import { isBareHeading } from '../../../src/answer/prove/is-bare-heading.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proveSentence } from '../../../src/answer/prove/prove-sentence.js';
import {
  FALSE_BINDINGS,
  FALSE_DIRECTIONS,
  FALSE_FIGURES,
  FALSE_NAMES_AND_CLAIMS,
  FALSE_PERIODS,
} from './cases/false-sentences.js';
import { PASSAGES, type PassageName } from './cases/passages.js';
import { TRUE_SENTENCES } from './cases/true-sentences.js';
import { WORDS } from './proof-words.js';

const prove = (passage: PassageName, sentence: string) =>
  proveSentence(sentence, [PASSAGES[passage]], { words: WORDS });
const FALSE = [...FALSE_FIGURES, ...FALSE_BINDINGS, ...FALSE_PERIODS, ...FALSE_DIRECTIONS, ...FALSE_NAMES_AND_CLAIMS];

describe('a sentence that its passage does not prove', () => {
  it.each(FALSE)('of %s is refuted: %s (%s)', (passage, sentence, code) => {
    const proof = prove(passage, sentence);
    expect(proof.support).toBe('unsupported');
    expect(proof.reasons.map((reason) => reason.code)).toContain(code);
    expect(proof.cited).toEqual([]);
    expect(proof.explanation).not.toBe('');
  });
});

describe('a sentence that its passage proves', () => {
  it.each(TRUE_SENTENCES)('of %s stands: %s', (passage, sentence) => {
    const proof = prove(passage, sentence);
    expect(proof.reasons).toEqual([]);
    expect(proof).toMatchObject({ support: 'supported', explanation: '' });
  });

  it('cites whole sentences of the passage, which hold its figures', () => {
    for (const [passage, sentence] of TRUE_SENTENCES) {
      const { sentences, text } = PASSAGES[passage];
      for (const { start, end } of prove(passage, sentence).cited) {
        expect(sentences.some((one) => one.start === start)).toBe(true);
        expect(sentences.some((one) => one.end === end)).toBe(true);
        expect(text.slice(start, end).trim()).not.toBe('');
      }
    }
  });

  it('is refuted by the passages that are about something else', () => {
    const names = Object.keys(PASSAGES) as PassageName[];
    const through = TRUE_SENTENCES.flatMap(([passage, sentence]) =>
      names
        .filter((other) => other !== passage && prove(other, sentence).support === 'supported')
        .map((other) => `${sentence} by ${other}`),
    );
    expect(through).toEqual([]);
  });
});

describe('a sentence that a passage has word for word', () => {
  it.each(Object.keys(PASSAGES) as PassageName[])('of %s stands, and cites just that', (name) => {
    const { sentences, text } = PASSAGES[name];
    for (const { start, end } of sentences) {
      const sentence = text.slice(start, end).trim();
      if (isBareHeading(sentence, PASSAGES[name])) continue;
      const { support, cited } = prove(name, sentence);
      expect(support, sentence).toBe('supported');
      expect(cited.map((span) => text.slice(span.start, span.end))).toEqual([sentence]);
    }
  });

  it('is no proof for a part of it', () => {
    expect(prove('policy', '个人消费贷款在支持范围之内。').support).toBe('unsupported');
  });
});

describe('any sentence', () => {
  it('is answered for, and a figure that stands nowhere is never supported', () => {
    const figure = fc.integer({ min: 2, max: 9_999 }).map((value) => `${value}.${(value % 9) + 1}7亿元`);
    fc.assert(
      fc.property(fc.constantFrom(...TRUE_SENTENCES), figure, ([passage, sentence], false_) => {
        expect(prove(passage, `${sentence.replace(/[。.]$/u, '')}，达到${false_}。`).support).toBe('unsupported');
      }),
      { numRuns: 200 },
    );
  });

  it('never makes it throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(PASSAGES)), fc.string({ unit: 'binary' }), (passage, sentence) => {
        expect(['supported', 'unsupported']).toContain(proveSentence(sentence, [passage], { words: WORDS }).support);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['。', '好的。', '我们会的。', '以上。'])(
    'that states nothing is not proved by what was asked: %s',
    (sentence) => {
      const question = '海州银行的网点有多少家？';
      expect(proveSentence(sentence, [PASSAGES.bank], { words: WORDS, question }).support).toBe('unsupported');
    },
  );

  it('without a passage is unsupported', () => {
    expect(proveSentence('海州银行共有网点126家。', [], { words: WORDS }).reasons).toEqual([
      { code: 'no_passage', what: '' },
    ]);
  });
});

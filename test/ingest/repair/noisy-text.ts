import fc from 'fast-check';

const WORDS = [
  ...[
    '工商银行',
    '产业园区',
    '绿色金融',
    '风险',
    '增速',
    '科技',
    '的',
    '一步',
    '第一',
    '(一)',
    '二、',
    '公司',
    'AI',
    'ESG',
  ],
  ...['客户服务', '。', '同比增长', '目录', '年', '亿元', '%', '家', '图', '表', '\u{20bb7}野', '😀'],
];
const NUMBERS = [
  '2020',
  '22',
  '1',
  '2',
  '3',
  '5,366',
  '79.4',
  '2.6',
  '10.9%',
  '3.1V.65',
  '2021/12/17',
  '0',
  '1111',
  '600016.SH',
];
const SIGNS = ['，', ',', '。', '；', ';', ':', '(', ')', '“', '”', ' ', '\n', '.', '-', '|', '?', '!', '\u00a0'];
/** Half of an emoji, as broken text has it. */
const HALVES = ['\ud83d', '\ude00'];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.constantFrom(...HALVES) },
);

const doubled = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 3 }))
  .map(([pieces, times]) => pieces.join('').repeat(times));

/** Bold type whose wrapped lines were drawn twice each: ABAB CDCD. */
const interleaved = fc
  .array(fc.constantFrom(...WORDS, ...NUMBERS), { minLength: 2, maxLength: 4 })
  .map((pieces) => pieces.map((text) => text + text).join(''));

const spaced = fc.constantFrom(...WORDS).map((word) => [...word, ...word].join(' '));

const paged = fc
  .tuple(
    fc.constantFrom('某某金融发展蓝皮书', '负责任金融蓝皮书(2023)'),
    fc.boolean(),
    fc.array(piece, { maxLength: 4 }),
  )
  .map(([header, before, pieces]) =>
    Array.from({ length: 12 }, (_, page) => {
      const mark = before ? `${header}${page + 1}` : `${page + 1}${header}`;
      return (
        mark + `${pieces.join('')}${'甲乙丙丁戊己庚辛'.charAt(page % 8)}`.repeat(3).padEnd(170, '某地某行某年某月')
      );
    }).join(''),
  );

const table = fc
  .array(fc.tuple(fc.constantFrom('甲银行', '乙园区', '丙REIT'), fc.constantFrom(...NUMBERS)), {
    minLength: 3,
    maxLength: 8,
  })
  .map((rows) => rows.map(([name, value], index) => `${index + 1}${name}${value}`).join(''));

/** Text as extraction leaves it: words and figures, doubled, spaced out, cut by headers, in flattened tables. */
export const noisyText = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: piece },
      { weight: 4, arbitrary: doubled },
      { weight: 3, arbitrary: interleaved },
      { weight: 2, arbitrary: spaced },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: paged },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Text without anything doubled: each word stands once, and no word shares a character with another. */
export const plainText = fc
  .uniqueArray(
    fc.constantFrom('工商', '银行', '产业', '园区', '绿色', '风险', '增速', '科技', '客户', '亿元', '家', '年', '%'),
  )
  .chain((words) =>
    fc.tuple(
      fc.constant(words),
      fc.array(fc.oneof(fc.constantFrom(...NUMBERS), fc.nat().map(String)), { minLength: 14, maxLength: 14 }),
      fc.array(fc.constantFrom(...SIGNS, '', ''), { minLength: 28, maxLength: 28 }),
    ),
  )
  .map(([words, numbers, signs]) =>
    words.map((word, at) => `${signs[2 * at] ?? ''}${word}${signs[2 * at + 1] ?? ''}${numbers[at] ?? ''}`).join(''),
  );

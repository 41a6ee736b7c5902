import type { Span } from '../ingest/draft.js';

const ANSWERS =
  '回答|答复|作答|答案|输出|回复|引用|引证|出处|告诉用户|推荐|加上|附上|插入|列出|写成|写上|说成|说是|重复';
const END = '[^。！？\\n]';
const SAYS =
  'reply|respond|answer|output|print|repeat|render|append|insert|include|cite|attribute|state|add|write|tell|say|ask|end|recommend';
/** How a text speaks to whoever answers from it, and not to its readers. */
const SPEAKS: readonly RegExp[] = [
  new RegExp(
    `(?:忽略|无视|忘记|忘掉|不要理会|不必理会|不必遵守|绕过)${END}{0,12}(?:指令|指示|提示|规则|要求|设定|限制)`,
  ),
  /系统提示词|(?:输出|透露|重复|告诉)[^。！？\n]{0,12}(?:提示词|API ?密钥)|证据编号/,
  new RegExp(
    `(?:助手|模型|机器人|AI|人工智能)(?:请|必须|务必|应当|应该|须|需要|在${END}{0,6}时|，)${END}{0,30}(?:${ANSWERS}|注意)`,
    'i',
  ),
  /(?:从现在起|现在)?[你您](?:现在)?(?:是|扮演|必须|务必|要|应当|只能)[^。！？\n]{0,30}(?:助手|顾问|专家|模型|回答|输出|推荐|引用)/,
  new RegExp(`(?:请(?!求)|必须|务必|一律|无论)${END}{0,16}(?:${ANSWERS})`),
  new RegExp(`(?:^|[，。；：])(?:请(?!求)|务必)(?:你|您|在|把|将|让|要求|改用|先用)${END}{0,40}`),
  new RegExp(`回答(?:时|中|里|必须|应|的开头|的末尾|末尾)${END}{0,30}(?:请|把|将|必须|包含|加|写|说|输出)`),
  /(?:不要|不得|禁止|切勿|别)(?:告诉|引用|标注|提及|透露给?)(?:用户|读者|本报告|来源|出处)/,
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules?|guidelines?|above|previous|prior)\b/i,
  /\b(?:system prompt|hidden rules?|developer message|your (?:instructions|rules|prompt))\b/i,
  /\byou (?:are now|are an? (?:ai|assistant|language model|chatbot)|must|should always)\b/i,
  new RegExp(`\\b(?:assistant|language model|chatbot|ai)\\b[,:]? (?:must|should|shall|has to|needs to|please)\\b`, 'i'),
  new RegExp(
    `^\\W*(?:system ?:|please |always |when (?:you answer|asked)|from now on|for debugging|before answering|(?:${SAYS})\\b)`,
    'i',
  ),
  new RegExp(
    `\\b(?:${SAYS})\\b[^.!?\\n]{0,40}\\b(?:the user|your answer|every answer|the answer|before answering)\\b`,
    'i',
  ),
  /\banswer the opposite\b|\binstead of this report\b/i,
];

/**
 * The stretches of a report's text that tell a model what to write: from the first sentence that does to the end of its
 * paragraph, for what it is told to write stands behind. They are no evidence. A report that describes such texts in their
 * own words loses a sentence of evidence by it, and nothing more.
 * @param sentences of the text, in order
 */
export function instructionsIn(text: string, sentences: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of sentences) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const sentence = text.slice(start, end);
    if (!SPEAKS.some((pattern) => pattern.test(sentence))) continue;
    const line = text.indexOf('\n', start);
    found.push({ start, end: line < 0 ? text.length : line });
  }
  return found;
}

/** Words that ask how much, as alternatives of a pattern; 几乎 asks nothing. */
export const HOW_MUCH = '多少|(?<!哪)几(?![乎率何])|多[大高长久快远重]';
/** Words that ask for anything. */
export const ASKING = `${HOW_MUCH}|什么|啥|哪|谁|为何|何时|怎|如何|是否|有没有|能不能|吗|\\b(?:what|how|which|who|whom|whose|when|where|why)\\b`;

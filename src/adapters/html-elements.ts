/** Which elements of a page hold what its reader came for. */

/** Never read as text. */
const NO_TEXT = new Set(
  'script style noscript template svg math iframe object canvas audio video select button textarea rt rp'.split(' '),
);
/** Around a page's text, not of it. */
const AROUND = new Set('nav footer aside menu dialog'.split(' '));
const ROLES_AROUND = new Set('navigation banner contentinfo search complementary dialog'.split(' '));
const MAIN = new Set(['main', 'article']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

type Attributes = Readonly<Record<string, string>>;

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function isMain(name: string, attributes: Attributes): boolean {
  return MAIN.has(name) || attributes['role'] === 'main';
}

/** Whether nobody sees the element, or would miss it. */
export function isHidden(name: string, attributes: Attributes): boolean {
  return (
    NO_TEXT.has(name) ||
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none/iu.test(attributes['style'] ?? '')
  );
}

/** Whether the element belongs to the site rather than to the page's text. */
export function isAround(name: string, attributes: Attributes, { inMain }: { inMain: boolean }): boolean {
  return AROUND.has(name) || (name === 'header' && !inMain) || ROLES_AROUND.has(attributes['role'] ?? '');
}

export function headingLevel(name: string): number | undefined {
  const level = /^h([1-6])$/u.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** How many columns or rows a cell covers. */
export function spanOf(attributes: Attributes, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes[name] ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), 1_000);
}

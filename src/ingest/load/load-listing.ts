import type { Draft } from '../draft.js';
import { applyEdits, identityMap } from '../mapped-text.js';
import { readTitle } from './read-title.js';
import { sourceUnreadable } from './source-file.js';

const TITLE_LINE = /^ {1,4}• {1,2}(.+?\.(?:pdf|docx?|pptx?))\s*$/u;
const META_LINE = /发布时间\s?(\d{4}-\d{2}-\d{2})\s+(\d+)页/u;
const SITE_LINE = /^您的当前位置[：:]\s?(\S+?)\s*>/u;
/** Listed reports whose text was cut off show about 100 characters; no held report is that short. */
const MAX_STUB = 300;

/** Whether a text is a saved listing page of a report site: titled entries with publishing date and page count. */
export function isListing(text: string): boolean {
  const lines = text.split('\n');
  return lines.some((line) => TITLE_LINE.test(line)) && lines.some((line) => META_LINE.test(line));
}

/**
 * The reports of a listing page. Each entry becomes one report whose text starts with its catalogue line; an entry
 * with a mere snippet is kept as listed, not held. The site's own name, woven into texts, is handed on as foreign.
 * @throws YinjuError `source_unreadable` when no entry is found
 */
export function loadListing(file: { path: string; text: string }): Draft[] {
  const lines = file.text.split(/\r?\n/);
  const site = lines.map((line) => SITE_LINE.exec(line)?.[1]).find((name) => name !== undefined);
  const starts = lines.flatMap((line, index) => (TITLE_LINE.test(line) ? [index] : []));
  const drafts = withoutTwins(
    starts.flatMap((start, order) => readEntry(lines.slice(start, starts[order + 1] ?? lines.length), site)),
  );
  if (drafts.length === 0) {
    throw sourceUnreadable({
      file,
      fault: 'no_entries',
      problem: 'looks like a listing page, but no entry with title, date and page count was found in it',
      hint: 'Check that the page was saved whole, or rename it so that it is read as plain text (.txt without list marks).',
    });
  }
  return drafts;
}

/** A report listed twice is one report, with the text where one of the entries has it. */
function withoutTwins(drafts: readonly Draft[]): Draft[] {
  const byTitle = new Map<string, Draft>();
  for (const draft of drafts) {
    const twin = byTitle.get(draft.title);
    if (twin === undefined || (draft.held && !twin.held)) byTitle.set(draft.title, draft);
  }
  return [...byTitle.values()];
}

function readEntry(lines: readonly string[], site: string | undefined): Draft[] {
  const [first = '', ...rest] = lines;
  const listed = TITLE_LINE.exec(first)?.[1];
  const metaIndex = rest.findIndex((line) => META_LINE.test(line));
  const meta = rest[metaIndex]?.trim();
  const facts = META_LINE.exec(meta ?? '');
  if (listed === undefined || meta === undefined || facts === null) return [];
  const [dateAndPages, publishedOn, pages] = facts;
  const body = rest.slice(0, metaIndex).join('\n').trim();
  const raw = `${listed}\n${meta}\n\n${body}\n`;
  const metaStart = listed.length + 1;
  const factsStart = metaStart + facts.index;
  const factsEnd = factsStart + dateAndPages.length;
  return [
    {
      ...readTitle(listed),
      title: listed,
      entry: listed,
      publishedOn,
      pages: Number(pages),
      tags: [],
      held: body.length > MAX_STUB,
      format: 'listing',
      raw,
      // Views and stars of the site are no facts of the report.
      text: applyEdits(identityMap(raw), [
        { start: metaStart, end: factsStart, replacement: '' },
        { start: factsEnd, end: metaStart + meta.length, replacement: '' },
      ]),
      listing: { start: 0, end: metaStart + dateAndPages.length },
      extracted: true,
      foreign: site === undefined ? [] : [site],
      headings: [],
      kinds: [],
      pageSpans: [],
      boxes: [],
    },
  ];
}

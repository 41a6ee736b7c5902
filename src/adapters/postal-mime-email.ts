import PostalMime, { type Address, type Email } from 'postal-mime';
import { unplaced } from '../ingest/load/as-extracted.js';
import type { ReadEmail } from '../ingest/load/email-content.js';
import type { TextBlock } from '../ingest/load/text-block.js';
import { parseHtml } from './htmlparser2-html.js';

/** Reads e-mails with `postal-mime`: of a body in text and HTML the latter, which has tables. Pictures in it are none. */
export const readEmail: ReadEmail = async (bytes) => {
  const email = await PostalMime.parse(bytes);
  const { subject, from, html, text = '', attachments } = email;
  return {
    subject,
    from: from && nameOf(from),
    sentOn: sentOn(email),
    blocks: html === undefined ? paragraphs(text) : parseHtml(html, { whole: true }).blocks,
    attachments: attachments.flatMap(({ filename, content, related }) =>
      filename === null || filename === '' || related === true ? [] : [{ name: filename, bytes: bytesOf(content) }],
    ),
  };
};

function nameOf(address: Address): string | undefined {
  const name = address.name.trim();
  return name === '' ? address.address : name;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** A mail that was sent at seven in the morning in Shanghai was not sent the day before. */
function sentOn({ date, headers }: Email): string | undefined {
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time)) return undefined;
  const written = headers.find(({ key }) => key === 'date')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2})(\d{2})\b/u.exec(written) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(time + shift * 60_000).toISOString().slice(0, 10);
}

function paragraphs(text: string): TextBlock[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/u)
    .map((paragraph) => paragraph.split(/\r?\n/u).map((line) => line.replace(/\s+/gu, ' ').trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ kind: 'prose', lines: lines.map(unplaced) }));
}

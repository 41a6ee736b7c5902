/** File systems take 255 bytes, of which a Chinese character needs three. */
const MOST_BYTES = 200;
/** What separates folders, means something to Windows, or cannot be seen. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}<>"|*]/gu;
/** The same signs as Chinese writes them, which mean nothing to a file system; titles are full of them. */
const FULL_WIDTH: Readonly<Record<string, string>> = { ':': '：', '?': '？' };

/**
 * The name under which an uploaded file is kept: what its sender called it, without folders and whatever a file system
 * could take for something else.
 * @param ending the ending of its kind, with the dot; an ending of its own in `sent` is replaced by it
 */
export function uploadName(sent: string, ending: string): string {
  const base = sent.slice(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  const clean = base
    .normalize('NFC')
    .replace(/[:?]/gu, (sign) => FULL_WIDTH[sign] ?? '')
    .replace(UNSAFE, ' ')
    .replace(/\s+/gu, ' ');
  const stem = shortened(withoutEnding(clean).replace(/^[. ]+/u, '')).replace(/[. ]+$/u, '');
  return `${stem === '' ? 'report' : stem}${ending}`;
}

/** The ending of a file's name, in lower case with the dot; empty where it has none. */
export function endingOf(name: string): string {
  return /\.[a-z\d]{1,10}$/iu.exec(name)?.[0].toLowerCase() ?? '';
}

function withoutEnding(name: string): string {
  return name.slice(0, name.length - endingOf(name).length);
}

function shortened(text: string): string {
  let short = '';
  for (const sign of text) {
    if (Buffer.byteLength(short + sign) > MOST_BYTES) break;
    short += sign;
  }
  return short;
}

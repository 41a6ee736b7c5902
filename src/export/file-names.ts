/** With the rest of the name and UTF-8's three bytes a sign well below the 255 bytes that file systems take. */
const MAX_SIGNS = 40;
/** What a file system, a shell or a reader's eye could take for something else. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|%~$`']/gu;

/**
 * The name of an exported file, safe on every system, and the same in ASCII.
 * @param options.day ISO date
 */
export function fileNames(options: { name: string; title: string; day: string; format: string }): {
  fileName: string;
  plainName: string;
} {
  const { name, title, day, format } = options;
  const signs = [...title.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' ').trim()].slice(0, MAX_SIGNS);
  // Windows takes no blank or full stop at the end of a name.
  const shown = signs.join('').replace(/[ .]+$/u, '');
  return {
    fileName: `${[name, shown, day].filter((part) => part !== '').join('-')}.${format}`,
    plainName: `yinju-${day}.${format}`,
  };
}

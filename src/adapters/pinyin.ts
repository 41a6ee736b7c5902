import { pinyin, polyphonic } from 'pinyin-pro';
import type { Pinyin } from '../terms/spells.js';

/** Pinyin from a dictionary of characters and of words that read them otherwise. */
export function createPinyin(): Pinyin {
  const known = new Map<string, readonly string[]>();
  return {
    readings: (sign) => {
      const readings = known.get(sign) ?? readingsOf(sign);
      known.set(sign, readings);
      return readings;
    },
    spelling: (word) => withV(pinyin(word, { toneType: 'none', type: 'array' }).join('')),
  };
}

/** Foreigners write ü as u as often as v. */
function readingsOf(sign: string): string[] {
  if (!/^\p{Script=Han}$/u.test(sign)) return [];
  const readings = polyphonic(sign, { toneType: 'none', type: 'array' })[0] ?? [];
  return [...new Set(readings.flatMap((reading) => [withV(reading), reading.replaceAll('ü', 'u')]))];
}

const withV = (reading: string): string => reading.replaceAll('ü', 'v');

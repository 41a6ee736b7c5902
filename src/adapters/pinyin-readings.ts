import { polyphonic } from 'pinyin-pro';
import type { Readings } from '../terms/spells.js';

/** The readings of Chinese characters, each looked up once. Foreigners write ü as u as often as v. */
export function createReadings(): Readings {
  const known = new Map<string, readonly string[]>();
  return (sign) => {
    const readings = known.get(sign) ?? readingsOf(sign);
    known.set(sign, readings);
    return readings;
  };
}

function readingsOf(sign: string): string[] {
  if (!/^\p{Script=Han}$/u.test(sign)) return [];
  const readings = polyphonic(sign, { toneType: 'none', type: 'array' })[0] ?? [];
  return [...new Set(readings.flatMap((reading) => [reading.replaceAll('ü', 'v'), reading.replaceAll('ü', 'u')]))];
}

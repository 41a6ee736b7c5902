import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** About so many passages come of one report (measured). */
export const PASSAGES_A_REPORT = 33;
const SECTIONS = 10;
const SENTENCES_A_SECTION = 28;
const MATTERS = ['绿色贷款余额', '净利润', '不良贷款率', '拨备覆盖率', '普惠小微客户数', '理财产品规模', '手续费收入'];
const PLACES = ['华东地区', '华南地区', '西部地区', '省会城市', '县域网点', '线上渠道'];

/** Writes made-up Markdown reports, numbered from `from`, each unlike the others; all of it is the program's own. */
export function writeSyntheticReports(dir: string, { from, to }: { from: number; to: number }): void {
  mkdirSync(dir, { recursive: true });
  for (let number = from; number < to; number += 1) {
    const sections = Array.from({ length: SECTIONS }, (_, section) => {
      const sentences = Array.from({ length: SENTENCES_A_SECTION }, (_, at) => {
        const seed = number * 7_919 + section * 104 + at;
        const matter = MATTERS[seed % MATTERS.length] ?? '';
        const place = PLACES[Math.floor(seed / 7) % PLACES.length] ?? '';
        return `${place}第${seed}期${matter}为${(seed * 37) % 9_973}亿元，比上年末增加${(seed * 13) % 97}亿元。`;
      });
      return `## 第${section + 1}章 ${MATTERS[section % MATTERS.length] ?? ''}\n\n${sentences.join('')}\n`;
    });
    writeFileSync(join(dir, `report-${number}.md`), `# 第${number}家机构经营报告\n\n${sections.join('\n')}`);
  }
}

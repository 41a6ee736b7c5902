import { pointAt, refusalCurve, type CurvePoint, type Decision, type Share } from './refusal-curve.js';

export interface DrawnCurve {
  decisions: readonly Decision[];
  chosen: number;
  crossValidated: boolean;
}

/** In CSS pixels; the picture scales with the page. */
const PLOT = { left: 52, top: 40, width: 644, height: 280 };
const LEGEND = { left: 24, key: 28, top: PLOT.top + PLOT.height + 68, line: 18, entry: 46 };
const WIDTH = 720;
/** More false refusals than this nobody would choose. */
const MOST_REFUSED = 0.2;
const TICK = 0.05;
/** How the curves are told apart without colour. */
const DASHES = ['none', '6 4', '2 3'];

/** Both colour schemes, on paper of their own: a picture on a page does not know the page's. */
const STYLE = `
  .paper { fill: #ffffff } text { fill: #1f2328; font: 13px system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif }
  .soft { fill: #59636e } .rule { stroke: #d1d9e0 } .curve { fill: none; stroke-width: 2 }
  .c0 { stroke: #0b5cad } .c1 { stroke: #a04100 } .c2 { stroke: #1a7f37 } .point { stroke-width: 3; fill: #ffffff }
  @media (prefers-color-scheme: dark) {
    .paper, .point { fill: #0d1117 } text { fill: #e6edf3 } .soft { fill: #9198a1 } .rule { stroke: #3d444d }
    .c0 { stroke: #79b8ff } .c1 { stroke: #ffb077 } .c2 { stroke: #7ee787 }
  }
`;

/** Wrong answers against false refusals as an SVG picture, in Chinese and English, the chosen points marked. */
export function drawCurves(curves: readonly DrawnCurve[]): string {
  const drawn = curves.map(({ decisions, chosen, crossValidated }) => ({
    points: refusalCurve(decisions).filter(({ falseRefusals }) => partOf(falseRefusals) <= MOST_REFUSED),
    chosen: pointAt(decisions, chosen),
    crossValidated,
  }));
  const highest = Math.max(0, ...drawn.flatMap(({ points }) => points.map(({ wrong }) => partOf(wrong))));
  const most = TICK * 2 * Math.max(1, Math.ceil(highest / (TICK * 2)));
  const height = LEGEND.top + LEGEND.entry * drawn.length - 8;
  const x = (point: CurvePoint) => PLOT.left + (PLOT.width * partOf(point.falseRefusals)) / MOST_REFUSED;
  const y = (point: CurvePoint) => PLOT.top + PLOT.height * (1 - partOf(point.wrong) / most);
  const title = '答错与误拒 Wrong answers against false refusals';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}">`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}" rx="6"/>`,
    ...axes(most),
    ...drawn.flatMap(({ points, chosen, crossValidated }, at) => [
      `<path class="curve c${at}" stroke-dasharray="${DASHES[at] ?? 'none'}" d="${points.map((point, index) => `${index === 0 ? 'M' : 'L'}${pixels(x(point))} ${pixels(y(point))}`).join('')}"/>`,
      `<circle class="point c${at}" cx="${pixels(x(chosen))}" cy="${pixels(y(chosen))}" r="5"/>`,
      ...legend({ chosen, crossValidated, at }),
    ]),
    '</svg>',
    '',
  ].join('\n');
}

function axes(most: number): string[] {
  const bottom = PLOT.top + PLOT.height;
  const right = PLOT.left + PLOT.width;
  const ticks = (end: number) => Array.from({ length: Math.round(end / TICK) + 1 }, (_, index) => index * TICK);
  return [
    `<text x="${PLOT.left}" y="24">答错 <tspan class="soft">占全部提问 · wrong answers, of all questions</tspan></text>`,
    ...ticks(most).flatMap((tick) => {
      const y = pixels(bottom - (PLOT.height * tick) / most);
      return [
        `<line class="rule" x1="${PLOT.left}" x2="${right}" y1="${y}" y2="${y}"/>`,
        `<text class="soft" text-anchor="end" x="${PLOT.left - 8}" y="${y}" dy="4">${percent(tick)}</text>`,
      ];
    }),
    ...ticks(MOST_REFUSED).map((tick) => {
      const x = pixels(PLOT.left + (PLOT.width * tick) / MOST_REFUSED);
      return `<text class="soft" text-anchor="middle" x="${x}" y="${bottom + 18}">${percent(tick)}</text>`;
    }),
    `<text text-anchor="end" x="${right}" y="${bottom + 38}">误拒 <tspan class="soft">占可答提问 · false refusals, of answerable questions</tspan></text>`,
  ];
}

function legend({ chosen, crossValidated, at }: { chosen: CurvePoint; crossValidated: boolean; at: number }): string[] {
  const { falseRefusals, refused, wrong } = chosen;
  const [zh, en] = crossValidated
    ? ['按报告交叉验证', 'cross-validated by report']
    : ['另一资料库，未参与拟合', 'another library, not fitted on'];
  const left = LEGEND.left + LEGEND.key + 10;
  const y = LEGEND.top + LEGEND.entry * at;
  const [missed, caught, failed] = [falseRefusals, refused, wrong].map((share) => percent(partOf(share)));
  return [
    `<line class="curve c${at}" stroke-dasharray="${DASHES[at] ?? 'none'}" x1="${LEGEND.left}" x2="${LEGEND.left + LEGEND.key}" y1="${y - 4}" y2="${y - 4}"/>`,
    `<text x="${left}" y="${y}">${wrong.of} 题，${zh}：误拒 ${missed}，答错 ${failed}，该拒的拒了 ${caught}</text>`,
    `<text class="soft" x="${left}" y="${y + LEGEND.line}">${wrong.of} questions, ${en}: ${missed} refused falsely, ${failed} wrong, ${caught} refused rightly</text>`,
  ];
}

function partOf({ count, of }: Share): number {
  return count / Math.max(1, of);
}

function percent(part: number): string {
  return `${Math.round(100 * part)}%`;
}

function pixels(value: number): number {
  return Math.round(10 * value) / 10;
}

import type { Browser } from 'playwright-core';
import { INK } from './print-report.js';

/** Stands in the right one of two columns, over several of its lines. */
export const IN_COLUMN =
  '2023年末，海湾银行不良贷款率降至1.25%，拨备覆盖率升至312.6%，资产质量连续三年好于同业平均水平。';
export const TABLE = [
  ['机构', '贷款余额（亿元）', '增速', '说明'],
  ['东海营业部', '412.9', '15.3%', '稳步增长'],
  ['滨江营业部', '386.2', '21.7%', '新增小微企业专营团队，服务范围扩大到三个县'],
  ['南湖营业部', '255.0', '', '持平'],
] as const;
/** What is printed above each page. */
export const HEADER = '海湾银行 普惠金融年度报告';
export const LEFT =
  '本行把服务实体经济放在首位，持续扩大金融服务的覆盖面，线上渠道成为客户办理业务的主要方式，网点逐步转为咨询与体验的场所。';
const RIGHT = '全年新发放贷款利率继续下降，客户融资成本随之减轻，期末余额为1256.8亿元<sup>3</sup>。';
const FULL = '各项业务的发展得到客户与监管部门的认可，来年将继续深化改革，完善机制，防范风险，服务大局。';
const ENGLISH =
  'Lending to small and medium-sized enterprises rose faster than planned, and the restructuring of older portfolios was completed.';

/** A report with two columns, a table and headings, as Chromium prints it. */
export async function printLayout(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  const printed = (what: string) => `<div style="font: 9px serif; width: 100%; text-align: center">${what}</div>`;
  try {
    await page.setContent(HTML);
    return await page.pdf({
      format: 'A4',
      margin: { top: '70px', bottom: '70px', left: '60px', right: '60px' },
      displayHeaderFooter: true,
      headerTemplate: printed(HEADER),
      footerTemplate: printed('第 <span class="pageNumber"></span> 页'),
    });
  } finally {
    await page.close();
  }
}

/** A page that is nothing but a picture of text. */
export async function printScan(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<body style="margin: 0; font: 30px serif">${LEFT}</body>`);
    const picture = (await page.screenshot()).toString('base64');
    await page.setContent(
      `<body style="margin: 0"><img src="data:image/png;base64,${picture}" style="width: 100vw; height: 90vh"></body>`,
    );
    await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
    return await page.pdf({ format: 'A4', printBackground: true });
  } finally {
    await page.close();
  }
}

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const HTML = `<!doctype html>
<html lang="zh-CN">
  <title>海湾银行普惠金融年度报告</title>
  <style>
    body { font: 14px/1.7 'Noto Serif CJK SC', 'Songti SC', serif; margin: 0; text-align: justify }
    .columns { columns: 2; column-gap: 24px }
    .columns p { margin: 0 0 8px }
    td { padding: 3px 14px; border: 1px solid #888 }
    td:last-child { width: 140px }
    h1 { font-size: 26px } h2 { font-size: 18px } h3 { font-size: 14px }
    sup { font-size: 9px }
  </style>
  <h1>海湾银行普惠金融年度报告</h1>
  <h2>总体情况</h2>
  <div class="columns">
    <p>${LEFT.repeat(4)}</p>
    <p><span style="color: ${INK}">${IN_COLUMN}</span>${RIGHT}${FULL}</p>
  </div>
  <h2>各机构情况</h2>
  <p>表1 各机构普惠贷款</p>
  <table>${TABLE.map(row).join('')}</table>
  <h3>English summary</h3>
  <div class="columns" lang="en" style="hyphens: auto"><p>${`${ENGLISH} `.repeat(6)}</p></div>
  <h2>后记</h2>
  ${`<p>${FULL.repeat(9)}</p>`.repeat(5)}
</html>`;

import type { Browser } from 'playwright-core';

/** What a report prints in this colour is what the test looks for on its page. */
export const INK = '#c00000';

export const HEAD = ['机构', '贷款余额', '增速'];
export const ROW = ['滨江营业部', '386.2', '21.7'];

/** A report of two pages as Chromium prints it: a table that starts on the first and goes on on the second. */
export async function printReport(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(HTML);
    return await page.pdf({ format: 'A4', margin: { top: '60px', bottom: '60px', left: '60px', right: '60px' } });
  } finally {
    await page.close();
  }
}

/** A row may be told by its colour, and may be the first one on a page. */
const row = (cells: readonly string[], style = '') =>
  `<tr style="${style}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const HTML = `<!doctype html>
<html lang="zh-CN">
  <title>海湾银行普惠金融年度报告</title>
  <style>
    body { font: 16px/1.8 'Noto Serif CJK SC', 'Songti SC', serif; margin: 0 }
    td { padding: 4px 24px; border: 1px solid #888 }
  </style>
  <h1>海湾银行普惠金融年度报告</h1>
  <p>本行把服务实体经济放在首位，持续扩大金融服务的覆盖面，线上渠道成为客户办理业务的主要方式，网点逐步转为咨询与体验的场所。
  2023年末，海湾银行普惠型小微企业贷款余额为1256.8亿元，比上年末增长18.4%，服务小微客户23.5万户，户均贷款余额53.5万元。
  全年新发放贷款利率继续下降，客户融资成本随之减轻。</p>
  <p>The bank opened 12 new branches in rural counties during the year.</p>
  <h2>各机构情况</h2>
  <p>下表列出各机构普惠贷款的余额和增速，单位分别为亿元和百分比。</p>
  <table>
    ${row(HEAD, `color: ${INK}`)}
    ${row(['东海营业部', '412.9', '15.3'])}
    ${row(ROW, `color: ${INK}; break-before: page`)}
    ${row(['南湖营业部', '255.0', '9.8'])}
  </table>
</html>`;

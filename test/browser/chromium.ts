import { findChromium } from '../../scripts/browser/chromium.js';

export { CHROMIUM_MISSING, launchChromium } from '../../scripts/browser/chromium.js';

/** Whether the tests of the page are left out; where YINJU_REQUIRE_BROWSER is 1 they fail instead. */
export function skipsBrowserTests(): boolean {
  return findChromium() === undefined && process.env.YINJU_REQUIRE_BROWSER !== '1';
}

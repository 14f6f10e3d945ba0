/**
 * Measures the first load of the cadre's phone on a throttled profile, against the same page without its scripts: the
 * least that a page with these styles can take from this server. Both are visits of a browser that has nothing yet.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { buildWeb } from '../web/build.mjs';
import { findChromium } from '../tests/runner/chromium.mjs';
import { loadBranch } from './branch.mjs';
import { startServer, withServers } from './server-process.mjs';
import { median, medianRatio } from './statistics.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */
/** @typedef {import('./benchmark.mjs').Bench} Bench */

const TARGET = 3;
const ROUNDS = { full: 9, quick: 5 };
const BRANCH = { cadres: 1, familiesPerCadre: 200 };

/** A phone of the middle class on a mobile network: a quarter of this machine's speed, 165 ms there and back, 9 Mbit/s. */
const PHONE = { slowness: 4, latencyMs: 165, bytesPerSecond: 9_000_000 / 8 };
const VIEWPORT = { width: 360, height: 780 };
const LOADS_WITHIN_MS = 60_000;

/** The view of the day, once the answer has come. */
const SHOWN = 'main:not(:has([aria-busy="true"])) *';

/** Notes when the tabs can be pressed, and when the tasks are shown: the thread was free right after each. */
const WATCH = `(() => {
  const seen = (globalThis.seen = {});
  const marks = { tabs: 'nav a[href^="/kader"]', tasks: '${SHOWN}' };
  const look = () => {
    for (const [name, selector] of Object.entries(marks)) {
      if (seen[name] === undefined && document.querySelector(selector) !== null)
        setTimeout(() => (seen[name] ??= performance.now()), 0);
    }
    if (Object.keys(seen).length < 2) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();`;

/** The marks, once both are noted. */
const AFTER_ALL_MARKS = `new Promise((done) => {
  const look = () => (Object.keys(globalThis.seen).length < 2 ? setTimeout(look, 20) : done(globalThis.seen));
  look();
})`;

/** @param {Bench} bench @returns {Promise<Figure[]>} */
export async function measureConsole({ stage, size, progress }) {
  const executablePath = findChromium();
  if (executablePath === null || !existsSync(executablePath))
    throw new Error('No Chromium here: sudo apt-get install chromium, or leave the benchmark out with --only.');
  await buildWeb(new URL('..', import.meta.url).pathname);
  const databaseUrl = await stage.createDatabase('console');
  await loadBranch({ databaseUrl, localFolder: stage.localFolder }, BRANCH, () => undefined);
  const server = startServer('sigap', { label: 'console', databaseUrl, localFolder: stage.localFolder });
  return withServers([server], async ([{ address } = { address: '' }]) => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const url = `${address}/kader`;
      await visit(browser, { url, withScripts: true }); // the server's own first answers are slower
      const [tabs, tasks, bare] = [
        /** @type {number[]} */ ([]),
        /** @type {number[]} */ ([]),
        /** @type {number[]} */ ([]),
      ];
      const running = progress.begin('console: first loads of a phone', ROUNDS[size]);
      for (let round = 0; round < ROUNDS[size]; round++) {
        const seen = await visit(browser, { url, withScripts: true });
        tabs.push(seen.tabs);
        tasks.push(seen.tasks);
        bare.push((await visit(browser, { url, withScripts: false })).loaded);
        running.at(round + 1);
      }
      running.end();
      return [figureOf({ tabs, tasks, bare })];
    } finally {
      await browser.close();
    }
  });
}

/**
 * Loads the page in a window that has nothing yet, as the phone would.
 * @param {import('playwright-core').Browser} browser @param {{ url: string, withScripts: boolean }} page
 * @returns {Promise<{ loaded: number, tabs: number, tasks: number }>} milliseconds since the navigation began
 */
async function visit(browser, { url, withScripts }) {
  const context = await browser.newContext({ viewport: VIEWPORT, isMobile: true, javaScriptEnabled: withScripts });
  try {
    const page = await context.newPage();
    await throttle(await context.newCDPSession(page));
    if (withScripts) await page.addInitScript({ content: WATCH });
    await page.goto(url, { waitUntil: 'load', timeout: LOADS_WITHIN_MS });
    const loaded = await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd");
    if (!withScripts) return { loaded: Number(loaded), tabs: Number.NaN, tasks: Number.NaN };
    await page.waitForSelector(SHOWN, { timeout: LOADS_WITHIN_MS });
    const { tabs, tasks } = /** @type {{ tabs: number, tasks: number }} */ (await page.evaluate(AFTER_ALL_MARKS));
    return { loaded: Number(loaded), tabs, tasks };
  } finally {
    await context.close();
  }
}

/** @param {import('playwright-core').CDPSession} session */
async function throttle(session) {
  const { slowness, latencyMs, bytesPerSecond } = PHONE;
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
}

const whole = (/** @type {readonly number[]} */ values) => values.map((value) => value.toFixed(0)).join(' ');

/** @param {{ tabs: number[], tasks: number[], bare: number[] }} measured @returns {Figure} */
function figureOf({ tabs, tasks, bare }) {
  return {
    name: 'First load of the cadre’s phone until it can be used, throttled, against the same page without scripts: time',
    ours: `${median(tabs).toFixed(0)} ms`,
    theirs: `${median(bare).toFixed(0)} ms`,
    ratio: medianRatio(tabs, bare),
    target: { at: 'most', value: TARGET },
    rounds: `a browser that has nothing yet, ${PHONE.slowness} times slower than here, ${PHONE.latencyMs} ms there and back, 9 Mbit/s; milliseconds per round until the tabs answer ${whole(tabs)}; until the day's tasks are shown ${whole(tasks)}; the bare page ${whole(bare)}`,
  };
}

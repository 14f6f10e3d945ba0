/** A real browser that looks at a real server: Debian's Chromium, driven over its own protocol. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

export interface Look {
  /** The width of the window in CSS pixels; a phone's is 360. */
  readonly width: number;
  readonly theme: 'light' | 'dark' | 'sun';
  readonly language: 'id' | 'en';
}

/** The width of a screen on a wall. */
const WALL = 1920;

export const PHONE: Look = { width: 360, theme: 'light', language: 'id' };
export const DESK: Look = { width: 1440, theme: 'light', language: 'id' };

/** Every pair of a width and a theme, a theme and a language, a width and a language meets once at least. */
export const PAIRWISE: readonly Look[] = [
  { width: 360, theme: 'light', language: 'id' },
  { width: 360, theme: 'dark', language: 'en' },
  { width: 360, theme: 'sun', language: 'id' },
  { width: 820, theme: 'light', language: 'en' },
  { width: 820, theme: 'dark', language: 'id' },
  { width: 820, theme: 'sun', language: 'en' },
  { width: 1440, theme: 'light', language: 'en' },
  { width: 1440, theme: 'dark', language: 'id' },
  { width: 1440, theme: 'sun', language: 'en' },
];

/** Each width, theme and language at least once. */
export const EACH_ONCE: readonly Look[] = [
  { width: 360, theme: 'light', language: 'id' },
  { width: 820, theme: 'dark', language: 'en' },
  { width: 1440, theme: 'sun', language: 'id' },
];

export const EVERY_LOOK: readonly Look[] = [360, 820, 1440].flatMap((width) =>
  (['light', 'dark', 'sun'] as const).flatMap((theme) =>
    (['id', 'en'] as const).map((language) => ({ width, theme, language })),
  ),
);

export interface BrowserOfTest {
  /** Opens a window of its own, with storage of its own; it is closed when the file ends. */
  open(look: Look): Promise<WindowOfTest>;
}

export interface WindowOfTest {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page reported: exceptions, and errors on its console. */
  readonly faults: readonly string[];
  /** The address of a page on a server, in the look of this window. */
  at(baseUrl: string, path: string): string;
}

/** The browser that the test runner found. */
function chromiumPath(): string {
  const path = process.env['CHROMIUM'];
  if (path === undefined) throw new Error('No Chromium here: sudo apt-get install chromium, or name it in CHROMIUM.');
  return path;
}

/** Starts Chromium before the tests of a file and ends it after them. */
export function useBrowser(): BrowserOfTest {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  });
  afterAll(async () => browser?.close());
  return {
    async open({ width, theme, language }) {
      if (browser === null) throw new Error('The browser starts in beforeAll.');
      const isPhone = width < 600;
      const context = await browser.newContext({
        viewport: { width, height: isPhone ? 780 : width === WALL ? 1080 : 900 },
        isMobile: isPhone,
        hasTouch: isPhone,
        reducedMotion: 'reduce',
        locale: language === 'id' ? 'id-ID' : 'en-GB',
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      const at = (baseUrl: string, path: string): string => {
        const url = new URL(path, baseUrl);
        url.searchParams.set('lang', language);
        url.searchParams.set('theme', theme);
        return url.href;
      };
      return { context, page, faults, at };
    },
  };
}

/**
 * What axe finds against WCAG 2.2 AA and best practice: one line for each violation, with the first place of each. It runs
 * in the page itself and its frames, which are of one origin here; in a page of its own it would take twice as long, and
 * telling of everything that is well longer still.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.target.join(' ')}`);
}

/** What a page reported, but for requests that a busy server shed with 503: the page asks again, and waits for the answer. */
export const faultsOf = ({ faults }: Pick<WindowOfTest, 'faults'>): readonly string[] =>
  faults.filter((fault) => !fault.includes('503'));

/** Waits until nothing of the page is on its way any more. */
export const settled = (page: Page): Promise<void> =>
  page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });

/** How many pixels the page is wider than its window: nobody should have to scroll sideways. */
export const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

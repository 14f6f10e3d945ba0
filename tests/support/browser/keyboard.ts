/** Goes through a page by keys alone: no mouse, and no focus that nobody sees. */
import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 80;

/** How what has the focus shows it: an outline of its own, or of the label that holds it. */
const OUTLINE = `(() => {
  const here = document.activeElement;
  if (!here.matches(':focus-visible')) return 'none';
  const shown = [here, here.closest('label')].filter((one) => one !== null).map((one) => getComputedStyle(one));
  return shown.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none') ? 'seen' : 'none';
})()`;

/** Presses Tab until the focus is on what is wanted, and fails where it never comes there or nobody would see it. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const here = wanted.and(page.locator(':focus'));
  await wanted.first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await here.count()) > 0) {
      if ((await page.evaluate<string>(OUTLINE)) !== 'seen')
        throw new Error(`Nobody sees the focus on ${String(wanted)}.`);
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_STOPS} presses of ${key} do not lead to ${String(wanted)}.`);
}

/** Goes there by Tab, and presses Enter. */
export async function enterAt(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** What says which elements Tab reaches in another order than a reader meets them, or cannot be seen when they have the focus. */
const FAULT_OF_STOP = `(() => {
  const here = document.activeElement;
  const { width, height, bottom, top } = here.getBoundingClientRect();
  const name = here.getAttribute('aria-label') ?? here.textContent.trim().slice(0, 40);
  if (here.tabIndex > 0) return 'out of order: ' + name;
  if (width < 4 || height < 4 || bottom <= 0 || top >= innerHeight) return 'out of sight: ' + name;
  return ${OUTLINE} === 'seen' ? null : 'without a ring: ' + name;
})()`;

/**
 * Goes through a whole page by Tab, from its beginning until the focus leaves it or comes around. Returns what is wrong
 * with a stop, and how many there were.
 */
export async function tabThrough(page: Page): Promise<{ readonly stops: number; readonly faults: readonly string[] }> {
  await page.evaluate('document.activeElement.blur(); window.scrollTo(0, 0)');
  await page.evaluate('window.firstStop = null');
  const faults: string[] = [];
  for (let stops = 0; stops < 2 * MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const isOver = await page.evaluate<boolean>(`(() => {
      const here = document.activeElement;
      if (here === document.body || here === window.firstStop || here.tagName === 'IFRAME') return true;
      window.firstStop ??= here;
      return false;
    })()`);
    if (isOver) return { stops, faults };
    const fault = await page.evaluate<string | null>(FAULT_OF_STOP);
    if (fault !== null) faults.push(fault);
  }
  return { stops: 2 * MOST_STOPS, faults };
}

/** Opens a menu and leaves it by Escape, and chooses from it: the focus comes back to its button each time. */
export async function expectMenuByKeys(page: Page, button: Locator, choice: Locator): Promise<void> {
  await enterAt(page, button);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await choice.waitFor({ state: 'hidden' });
  await button.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await enterAt(page, choice);
  await choice.waitFor({ state: 'hidden' });
  await button.and(page.locator(':focus')).waitFor();
}

/** The first stop of every page skips what is the same on all of them. */
export async function skipToContent(page: Page): Promise<void> {
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Langsung ke isi' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('main:focus').waitFor();
}

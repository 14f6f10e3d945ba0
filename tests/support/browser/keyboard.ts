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

/** A window that was hidden for long begins anew when it is seen: its socket may have been lost without a word. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type SeenPage, whenSeenAfterLong } from '../../../web/src/live/long-hidden.js';

class Page extends EventTarget implements SeenPage {
  visibilityState = 'visible';

  turn(state: 'visible' | 'hidden'): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const MINUTE_MS = 60_000;

describe('a window that is seen again', () => {
  let page: Page;
  let time: number;
  let begun: number;
  let stop: () => void;
  beforeEach(() => {
    [page, time, begun] = [new Page(), 1_000, 0];
    stop = whenSeenAfterLong(() => (begun += 1), { page, now: () => time });
  });

  const hideFor = (ms: number): void => {
    page.turn('hidden');
    time += ms;
    page.turn('visible');
  };

  test('begins anew after more than a minute, once', () => {
    hideFor(MINUTE_MS + 1);
    expect(begun).toBe(1);
    page.turn('visible');
    expect(begun).toBe(1);
  });

  test('goes on after a minute or less, however often it was hidden', () => {
    hideFor(MINUTE_MS);
    time += 10 * MINUTE_MS;
    hideFor(MINUTE_MS);
    expect(begun).toBe(0);
  });

  test('goes on once nobody asks any more', () => {
    page.turn('hidden');
    stop();
    time += 10 * MINUTE_MS;
    page.turn('visible');
    expect(begun).toBe(0);
  });
});

/** Notices that eyes come back to a window after a while, for what may have been lost meanwhile without a word. */

/** A window that was out of sight for longer may have been frozen. */
const FROZEN_AFTER_MS = 60_000;

/** The part of a document that tells whether its window is seen. */
export interface SeenPage {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** Calls `back` when the page is seen again that may have been frozen, until the function that it returns is called. */
export function whenSeenAfterLong(back: () => void, { page, now }: { page: SeenPage; now: () => number }): () => void {
  let hiddenAt: number | null = null;
  const look = (): void => {
    if (page.visibilityState === 'hidden') hiddenAt = now();
    else {
      if (hiddenAt !== null && now() - hiddenAt > FROZEN_AFTER_MS) back();
      hiddenAt = null;
    }
  };
  page.addEventListener('visibilitychange', look);
  return () => page.removeEventListener('visibilitychange', look);
}

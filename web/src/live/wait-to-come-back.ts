/** Waits before an attempt to connect, or until the network or somebody's eyes are back. */
import { waitBefore } from './come-back.js';

export function waitToComeBack(retries: number): Promise<void> {
  const isLookedAt = document.visibilityState === 'visible';
  return new Promise((resolve) => {
    const end = new AbortController();
    const go = (): void => {
      end.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, waitBefore(retries, { isLookedAt, chance: Math.random() }));
    addEventListener('online', go, { signal: end.signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && go(), {
      signal: end.signal,
    });
  });
}

/** Keeps the keyring of a running instance up to date: a rotation anywhere is known here before its key is used. */
import type { Keyring } from './keyring.js';

/** How often an instance reads the keys, and after how long at most it knows a new one. */
export const KEYS_READ_EVERY_MS = 2_000;
/** The time from adding a key to sealing with it: instances that missed one reading still know it. */
export const KEY_KNOWN_AFTER_MS = 5_000;

/** Reads the keys from time to time, until the returned function ends it. */
export function followDataKeys(keyring: Keyring, onError: (error: unknown) => void): () => void {
  let isReading = false;
  const read = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      await keyring.refresh();
    } catch (error) {
      onError(error);
    } finally {
      isReading = false;
    }
  };
  const timer = setInterval(() => void read(), KEYS_READ_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Keeps small choices of this browser, such as the language. A browser that keeps nothing is no fault. */

const PREFIX = 'sigap.';

/** The key under which the browser keeps a choice. */
export const keptKey = (name: string): string => PREFIX + name;

export function readKept(name: string, store: () => Storage = () => localStorage): string | null {
  try {
    return store().getItem(keptKey(name));
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null, store: () => Storage = () => localStorage): void {
  try {
    if (value === null) store().removeItem(keptKey(name));
    else store().setItem(keptKey(name), value);
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
}

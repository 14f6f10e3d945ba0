/** Whether this browser has room for what the phone keeps; a full phone works on, and has to say so. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isFull = false;

/** Notes whether something could be kept. */
export function noteRoom(hasRoom: boolean): void {
  if (isFull === !hasRoom) return;
  isFull = !hasRoom;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the last thing to keep found no room. */
export const useStorageFull = (): boolean => useSyncExternalStore(subscribe, () => isFull);

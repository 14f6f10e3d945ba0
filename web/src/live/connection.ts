/** How the socket stands, so that every screen can say whether it sees things as they happen. */
import { useSyncExternalStore } from 'react';

export type Connection = 'connected' | 'connecting' | 'offline';

export interface ConnectionStore {
  readonly read: () => Connection;
  readonly set: (connection: Connection) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createConnectionStore(): ConnectionStore {
  const listeners = new Set<() => void>();
  let connection: Connection = navigator.onLine ? 'connecting' : 'offline';
  return {
    read: () => connection,
    set: (next) => {
      if (next === connection) return;
      connection = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const useConnectionOf = ({ subscribe, read }: ConnectionStore): Connection =>
  useSyncExternalStore(subscribe, read);

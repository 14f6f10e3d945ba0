/** The life of an instance as a balancer sees it: it takes work between its first start and its first signal. */
export type Phase = 'starting' | 'ready' | 'draining';

export interface Life {
  readonly phase: Phase;
  /** The first start is complete. */
  ready(): void;
  /** A stop was asked for; there is no way back. */
  draining(): void;
}

export function newLife(): Life {
  let phase: Phase = 'starting';
  return {
    get phase() {
      return phase;
    },
    ready() {
      if (phase === 'starting') phase = 'ready';
    },
    draining() {
      phase = 'draining';
    },
  };
}

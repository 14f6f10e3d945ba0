/** How often one address may ask, and how often one code may be asked for: counted per minute in this process, in bounded memory. */
export interface AttemptLimit {
  /** Counts the attempt; false once there were too many in its minute. */
  admits(key: string, now: Date): boolean;
}

const WINDOW_MS = 60_000;

interface Window {
  readonly beganAt: number;
  count: number;
}

/** A clock that was set back begins a new minute rather than a long wait. */
const isWithin = ({ beganAt }: Window, at: number): boolean => at >= beganAt && at < beganAt + WINDOW_MS;

/** When `keysMax` keys are known, the one whose minute began first is forgotten. */
export function attemptLimit({ perMinute, keysMax }: { perMinute: number; keysMax: number }): AttemptLimit {
  const windows = new Map<string, Window>();

  const open = (key: string, at: number): Window => {
    windows.delete(key); // a key stands in the order in which its minute began
    const [oldest] = windows.keys();
    if (windows.size >= keysMax && oldest !== undefined) windows.delete(oldest);
    const window = { beganAt: at, count: 0 };
    windows.set(key, window);
    return window;
  };

  return {
    admits(key, now) {
      const at = now.getTime();
      const known = windows.get(key);
      const window = known !== undefined && isWithin(known, at) ? known : open(key, at);
      window.count += 1;
      return window.count <= perMinute;
    },
  };
}

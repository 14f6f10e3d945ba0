/**
 * Notices that somebody moved the clock of the sandbox, so that an open window shows the new day: windows of this browser
 * are told at once, every other one asks now and then. Production has no such clock, and asks nothing.
 */
import { useEffect } from 'react';
import type { Client } from 'urql';
import { keep, keptKey } from '../browser/kept.js';
import { SandboxTimeDocument } from '../operations/sandbox-time.js';
import { readConsoleConfig } from '../session/console-config.js';
import { serverAheadMs } from './server-clock.js';

/** Under this name the windows of a browser tell each other of a move; nothing else is kept under it. */
const MOVED = 'clock-moved';
const ASK_EVERY_MS = 15_000;
/** The least move is a minute; less is the time that an answer took. */
const MOVED_MS = 30_000;

/** Tells the other windows of this browser. */
export const tellMovedClock = (now: string): void => keep(MOVED, now);

/** Follows the clock of a sandbox until the function that it returns is called. */
function followClock(client: Client, onMoved: () => void): () => void {
  let known: number | null = null;
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const { data } = await client.query(SandboxTimeDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (data === undefined || data.sandboxClock === null) return;
    const ahead = serverAheadMs();
    if (known !== null && Math.abs(ahead - known) > MOVED_MS) onMoved();
    known = ahead;
  };
  const onKept = ({ key }: StorageEvent): void => {
    if (key === keptKey(MOVED)) onMoved();
  };
  const onSeen = (): void => void look();
  addEventListener('storage', onKept);
  document.addEventListener('visibilitychange', onSeen);
  const timer = setInterval(onSeen, ASK_EVERY_MS);
  onSeen();
  return () => {
    removeEventListener('storage', onKept);
    document.removeEventListener('visibilitychange', onSeen);
    clearInterval(timer);
  };
}

export function useMovedClock(client: Client, onMoved: () => void): void {
  useEffect(() => {
    let end: (() => void) | null = null;
    let hasEnded = false;
    const follow = async (): Promise<void> => {
      // Without signal there are no settings; whoever needs them says so.
      const config = await readConsoleConfig().catch(() => null);
      if (config?.isSandbox === true && !hasEnded) end = followClock(client, onMoved);
    };
    void follow();
    return () => {
      hasEnded = true;
      end?.();
    };
  }, [client, onMoved]);
}

/**
 * Takes down servers and data of tests when the process that keeps them ends before its tests do, as on Ctrl-C: at once
 * and synchronously, because an ending process waits for no promise. The data are worthless, so nothing is shut down in
 * good order.
 */
import { type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The things that a test keeps outside of its process. */
export interface Removable {
  /** The folder, with or without an embedded PostgreSQL below it. */
  readonly folder: string;
  /** The child process, which is killed first, because it would start its PostgreSQL again. */
  readonly child?: () => ChildProcess | null;
}

const ENDS_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 20;
const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

const everything = new Set<Removable>();

/** Registers what is to be removed; returns a function to call once it was taken down in good order. */
export function removeAtExit(saved: Removable): () => void {
  everything.add(saved);
  return () => void everything.delete(saved);
}

/** Ends this process on a signal as at any other end, with its `exit` handlers. */
export function exitOnSignals(): void {
  for (const [name, number] of Object.entries(SIGNALS)) process.once(name, () => process.exit(128 + number));
}

process.on('exit', () => {
  for (const { child } of everything) child?.()?.kill('SIGKILL');
  for (const { folder } of everything) {
    killPostmaster(join(folder, 'postgres', 'data', 'postmaster.pid'));
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * Kills a PostgreSQL. It is gone when it has removed its pid file; its process may stay in the table until somebody
 * asks for its end.
 */
function killPostmaster(pidFile: string): void {
  const pid = readPid(pidFile);
  if (pid === null) return;
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    return;
  }
  const giveUpAt = performance.now() + ENDS_WITHIN_MS;
  while (readPid(pidFile) === pid && performance.now() < giveUpAt)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_EVERY_MS);
}

function readPid(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

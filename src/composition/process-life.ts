/**
 * Begins and ends the life of the server's process: a signal stops it within a deadline, a second one at once, and what
 * nobody handled is logged before anything ends.
 */
import { outageOf } from '../platform/db/availability.js';

/** What of the process is used. */
export interface ProcessHost {
  on(event: string, handler: (value: unknown) => void): unknown;
  exit(code: number): void;
}

export interface ProcessLifeDeps {
  readonly host: ProcessHost;
  /** The time from the first signal to the end of the process, whatever still runs. */
  readonly deadlineMs: number;
  readonly say: (text: string) => void;
  /** Reports an error that nobody handled. */
  readonly onFault: (fault: ProcessFault) => void;
  /** Reports what had not ended at the deadline. */
  readonly onLate: (unfinished: readonly string[]) => void;
}

/** A lost connection is known: whoever used it has heard of it, or will. Anything else ends the process. */
export const PROCESS_FAULT_KINDS = ['known', 'unknown'] as const;

export interface ProcessFault {
  readonly kind: (typeof PROCESS_FAULT_KINDS)[number];
  readonly error: unknown;
}

interface Closer {
  readonly name: string;
  readonly close: () => Promise<unknown>;
}

export interface ProcessLife {
  readonly isStopping: boolean;
  /** Aborted at the first signal. */
  readonly stopping: AbortSignal;
  /** Calls this at the moment of the first signal. */
  whenStopping(announce: () => void): void;
  /** Calls this before the process ends although something still runs: at the deadline, or at a second signal. */
  whenCut(giveUp: () => void): void;
  /** Closes this when the process stops, and before everything that was registered earlier. */
  closeLater(name: string, close: () => Promise<unknown>): void;
  /** Runs the start; when it fails, everything is closed and the process ends with 1. */
  begin(start: () => Promise<void>): Promise<void>;
}

/** A terminal and npm may each deliver the same Ctrl-C: what comes this soon is no second signal. */
const SAME_SIGNAL_MS = 400;
/** The part of the deadline that is kept for closing what was not reached in order. */
const KEPT_FOR_THE_REST = 0.2;

/** Node's own error when the reader of our output is gone: another line about it would only fail again. */
const isOutputGone = (error: unknown): boolean => {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return code === 'EPIPE' && syscall === 'write';
};

/** The libraries of the database may give a connection back twice when it is lost in the wrong moment. */
const isKnown = (error: unknown): boolean =>
  outageOf(error) !== null || (error instanceof Error && error.message.startsWith('Release called on client'));

export function takeCharge({ host, deadlineMs, say, onFault, onLate }: ProcessLifeDeps): ProcessLife {
  const closers: Closer[] = [];
  const announcements: (() => void)[] = [];
  const lastWords: (() => void)[] = [];
  let starting: Promise<unknown> = Promise.resolve();
  let stoppingSince: number | null = null;
  const stopping = new AbortController();

  const stop = async (code: number): Promise<void> => {
    if (stoppingSince !== null) return;
    stoppingSince = performance.now();
    say('Stopping: running requests are finished first.');
    stopping.abort();
    callAll(announcements);
    let current: string | null = null;
    const closeInOrder = async (): Promise<void> => {
      await starting.catch(() => undefined); // What is being made needs the server until it is whole or given up.
      for (let next = closers.pop(); next !== undefined; next = closers.pop()) {
        current = next.name;
        await closed(next, say);
        current = null;
      }
    };
    if (await isLate(closeInOrder(), deadlineMs * (1 - KEPT_FOR_THE_REST))) {
      const rest = closers.splice(0).toReversed();
      onLate([...(current === null ? [] : [current]), ...rest.map(({ name }) => name)]);
      for (const closer of rest) await isLate(closed(closer, say), (deadlineMs * KEPT_FOR_THE_REST) / rest.length);
      callAll(lastWords);
    }
    say('Stopped.');
    host.exit(code);
  };

  const signalled = (): void => {
    if (stoppingSince === null) return void stop(0);
    if (performance.now() - stoppingSince <= SAME_SIGNAL_MS) return;
    callAll(lastWords);
    host.exit(1);
  };
  const unhandled = (error: unknown): void => {
    if (isOutputGone(error)) return void stop(1);
    const kind = isKnown(error) ? 'known' : 'unknown';
    onFault({ kind, error });
    if (kind === 'unknown') void stop(1);
  };
  host.on('SIGINT', signalled);
  host.on('SIGTERM', signalled);
  host.on('unhandledRejection', unhandled);
  host.on('uncaughtException', unhandled);

  return {
    get isStopping() {
      return stoppingSince !== null;
    },
    stopping: stopping.signal,
    whenStopping: (announce) => void announcements.push(announce),
    whenCut: (giveUp) => void lastWords.push(giveUp),
    closeLater: (name, close) => void closers.push({ name, close }),
    async begin(start) {
      starting = start();
      try {
        await starting;
      } catch (error) {
        if (stoppingSince !== null) return say('The start was given up: the next one begins where this one ended.');
        for (const closer of closers.splice(0).toReversed()) await closed(closer, say);
        throw error;
      }
    },
  };
}

const callAll = (those: (() => void)[]): void => those.splice(0).forEach((call) => call());

async function closed({ name, close }: Closer, say: (text: string) => void): Promise<void> {
  await close().catch((error: unknown) => say(`Stopping ${name} failed: ${String(error)}`));
}

/** Whether the work takes longer than it may; it is then left to itself. */
async function isLate(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(true), milliseconds)));
  return Promise.race([work.then(() => false), late]).finally(() => clearTimeout(timer));
}

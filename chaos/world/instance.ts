/** Runs one instance of the built server as a process of its own, and tells of every end that nobody asked for. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pause, until } from '../pause.js';

export interface InstancePlace {
  readonly name: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/** The end of a process: how long after it was asked, and with which code or signal. */
export interface ProcessEnd {
  readonly instance: string;
  readonly at: number;
  readonly asked: 'SIGTERM' | 'SIGKILL' | 'nobody';
  readonly code: number | null;
  readonly signal: string | null;
  readonly afterMs: number;
  /** Whether it had become ready: a supervisor starts one again that ends before. */
  readonly wasReady: boolean;
}

export interface Instance {
  readonly name: string;
  readonly baseUrl: string;
  /** The spans in which the process did not run: stopped, or not started. Still open ones end at infinity. */
  readonly away: readonly { readonly from: number; readonly to: number }[];
  readonly ends: readonly ProcessEnd[];
  /** Resolves once it is ready; says whether it was within the time. */
  start(clockOffsetSeconds?: number): Promise<boolean>;
  kill(): Promise<void>;
  terminate(): Promise<void>;
  freeze(forMs: number): Promise<void>;
  isRunning(): boolean;
}

const MAIN = resolve('dist/src/main.js');
/** Long, because this machine may be busy with other things: how long a start takes is not what is checked here. */
const READY_WITHIN_MS = 240_000;
const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';

/** The environment that shows a process another time of day; durations stay as they are. */
const skewed = (seconds: number): Readonly<Record<string, string>> =>
  seconds === 0
    ? {}
    : {
        LD_PRELOAD: FAKETIME,
        FAKETIME: `${seconds > 0 ? '+' : ''}${seconds}s`,
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      };

function spawnServer({ environment, logFile }: InstancePlace, clockOffsetSeconds: number): ChildProcess {
  const log = createWriteStream(logFile, { flags: 'a' });
  log.write(`--- started at ${new Date().toISOString()}, clock off by ${clockOffsetSeconds} s\n`);
  const child = spawn(process.execPath, [MAIN], {
    env: { ...environment, ...skewed(clockOffsetSeconds) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  return child;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  asked: ProcessEnd['asked'];
  askedAt: number;
  wasReady: boolean;
}

/** Notes when the process was not there to answer: at first it is away. */
function createAbsences() {
  const spans: { from: number; to: number }[] = [{ from: 0, to: Number.POSITIVE_INFINITY }];
  return {
    spans,
    leave: (): void => void spans.push({ from: Date.now(), to: Number.POSITIVE_INFINITY }),
    comeBack: (): void => {
      const last = spans.at(-1);
      if (last !== undefined && last.to === Number.POSITIVE_INFINITY) last.to = Date.now();
    },
  };
}

export function createInstance(place: InstancePlace): Instance {
  const ends: ProcessEnd[] = [];
  const { spans: away, leave, comeBack } = createAbsences();
  let running: Running | null = null;
  const baseUrl = `http://127.0.0.1:${place.port}`;

  const noteEnd = (which: Running, code: number | null, signal: string | null): void => {
    if (running === which) running = null;
    const { asked, askedAt, wasReady } = which;
    const at = Date.now();
    const afterMs = asked === 'nobody' ? 0 : at - askedAt;
    ends.push({ instance: place.name, at, asked, code, signal, afterMs, wasReady });
    comeBack();
    leave();
  };

  const ask = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const which = running;
    if (which === null) return;
    which.asked = signal;
    which.askedAt = Date.now();
    which.child.kill(signal);
    await Promise.race([which.ended, pause(TERMINATION_MAX_MS)]);
    if (running !== which) return;
    which.child.kill('SIGKILL'); // It is noted as an end that came too late.
    await which.ended;
  };

  const start = async (clockOffsetSeconds = 0): Promise<boolean> => {
    if (running !== null) return true;
    const child = spawnServer(place, clockOffsetSeconds);
    let resolveEnd: () => void = () => undefined;
    const which: Running = {
      child,
      ended: new Promise((done) => (resolveEnd = done)),
      asked: 'nobody',
      askedAt: 0,
      wasReady: false,
    };
    running = which;
    child.once('exit', (code, signal) => {
      noteEnd(which, code, signal);
      resolveEnd();
    });
    const isReady = await until(async () => running !== which || (await answersReady(baseUrl)), READY_WITHIN_MS);
    comeBack();
    which.wasReady = isReady && running === which;
    return which.wasReady;
  };

  return {
    name: place.name,
    baseUrl,
    away,
    ends,
    start,
    isRunning: () => running !== null,
    kill: () => ask('SIGKILL'),
    terminate: () => ask('SIGTERM'),
    freeze: async (forMs) => {
      const which = running;
      if (which === null) return;
      leave();
      which.child.kill('SIGSTOP');
      await pause(forMs);
      which.child.kill('SIGCONT');
      if (running === which) comeBack();
    },
  };
}

/** After so long a process that was asked to end is killed: far beyond any deadline. */
const TERMINATION_MAX_MS = 60_000;

async function answersReady(baseUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

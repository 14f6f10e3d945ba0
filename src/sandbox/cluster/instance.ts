/** One instance of Sigap, as a process of its own behind the balancer. */
import { join } from 'node:path';
import { installationFolder } from '../../platform/db/installation-folder.js';
import { type Ending, type StartedProcess, endInTime, signalTree, startProcess } from './processes.js';

export interface Instance {
  readonly name: string;
  readonly port: number;
  /** Where it is reached itself, past the balancer. */
  readonly url: string;
  /** The process; null while none runs. */
  readonly pid: number | null;
  /** Starts it and waits until it is ready. @throws Error when it ends, or is not ready in time. */
  start(): Promise<void>;
  /** Asks it to drain, and kills it only when it has not ended in time. */
  stop(): Promise<Ending>;
  kill(): Promise<void>;
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  isReady(): Promise<boolean>;
}

export interface InstanceOptions {
  readonly name: string;
  readonly port: number;
  /** The folder of its log. */
  readonly folder: string;
  /** The whole environment of the process. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A program that starts Node, with its words: `faketime`, for one. */
  readonly wrapper?: readonly string[];
}

const READY_WITHIN_MS = 120_000;
/** The deadline of draining, and a little more. */
const ENDS_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 100;
const ANSWERS_WITHIN_MS = 1_000;

export function createInstance({ name, port, folder, env, wrapper = [] }: InstanceOptions): Instance {
  const url = `http://127.0.0.1:${port}`;
  const main = join(installationFolder(), 'dist/src/main.js');
  const words = [...wrapper, process.execPath, '--enable-source-maps', main];
  let running: StartedProcess | null = null;
  const isGone = (): boolean =>
    running === null || running.child.exitCode !== null || running.child.signalCode !== null;
  const signal = async (which: NodeJS.Signals): Promise<void> => {
    const pid = running?.child.pid;
    if (pid !== undefined && !isGone()) await signalTree(pid, which);
  };
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).then(
      async (response) => {
        await response.body?.cancel();
        return response.ok;
      },
      () => false,
    );
  return {
    name,
    port,
    url,
    get pid() {
      return isGone() ? null : (running?.child.pid ?? null);
    },
    async start() {
      if (!isGone()) return;
      running = startProcess({
        program: words[0] ?? process.execPath,
        args: words.slice(1),
        env,
        logFile: join(folder, `${name}.log`),
      });
      for (let waited = 0; !(await isReady()); waited += LOOK_EVERY_MS) {
        if (isGone()) throw new Error(`${name} ended while it started: see ${join(folder, `${name}.log`)}`);
        if (waited >= READY_WITHIN_MS) throw new Error(`${name} was not ready in time: see ${folder}/${name}.log`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
    async stop() {
      if (running === null) return { how: 'in order', afterMs: 0 };
      await signal('SIGCONT');
      return endInTime(running, ENDS_WITHIN_MS);
    },
    async kill() {
      await signal('SIGKILL');
      await running?.ended;
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    isReady,
  };
}

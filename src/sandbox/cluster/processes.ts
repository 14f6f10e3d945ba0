/** Starts and ends child processes, and stops them with all their children, as a machine that pauses does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';

export interface StartedProcess {
  readonly child: ChildProcess;
  /** Resolves with the exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export interface ProcessOrder {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file to which both of its outputs are appended. */
  readonly logFile: string;
}

export function startProcess({ program, args, env, logFile }: ProcessOrder): StartedProcess {
  const log = openSync(logFile, 'a');
  const child = spawn(program, args, { env, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  ended.catch(() => undefined); // who waits for it hears of it
  return { child, ended };
}

/** How a process ended that was asked to, and how long that took. */
export interface Ending {
  readonly how: 'in order' | 'with a fault' | 'by being killed';
  readonly afterMs: number;
}

/** Ends a process by SIGTERM, and by SIGKILL when it has not ended in time. */
export async function endInTime({ child, ended }: StartedProcess, withinMs: number): Promise<Ending> {
  const askedAt = performance.now();
  const ending = (how: Ending['how']): Ending => ({ how, afterMs: performance.now() - askedAt });
  const endedByItself = async (): Promise<Ending> => ending((await ended) === 0 ? 'in order' : 'with a fault');
  if (child.exitCode !== null || child.signalCode !== null) return endedByItself();
  child.kill('SIGTERM');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), withinMs)));
  const first = await Promise.race([ended, late]);
  clearTimeout(timer);
  if (first !== 'late') return endedByItself();
  child.kill('SIGKILL');
  await ended;
  return ending('by being killed');
}

/** Sends a signal to a process and to everything it has started; one that is gone is no error. */
export async function signalTree(pid: number, signal: NodeJS.Signals): Promise<void> {
  for (const one of [pid, ...(await descendants(pid))]) {
    try {
      process.kill(one, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

async function descendants(pid: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found: number[] = [];
  for (let level = [pid]; level.length > 0;) {
    level = [...parents].filter(([, parent]) => level.includes(parent)).map(([child]) => child);
    found.push(...level);
  }
  return found;
}

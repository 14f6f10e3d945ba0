/** Starts the built server as one of several instances on a given database, and keeps what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

interface InstanceEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface InstanceProcess {
  readonly child: ChildProcess;
  /** All that it said so far, on both outputs. Its log is not judged once it is ready: on a busy machine background jobs fail and run again. */
  readonly said: string;
  /** The end of the process. */
  readonly ended: Promise<InstanceEnd>;
  /** Resolves once it says this; rejects with what it said when it ends before. */
  says(words: string): Promise<void>;
  /** Its address, once it is ready. */
  readonly address: string;
  /** Stops it as Ctrl-C does. */
  stop(): Promise<InstanceEnd>;
}

interface InstanceChoice {
  readonly databaseUrl: string;
  readonly localFolder: string;
  /** More of its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export const READY = 'A payment partner of your own';

export function startInstance({ databaseUrl, localFolder, env = {} }: InstanceChoice): InstanceProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', resolve('dist/src/main.js')], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATABASE_URL: databaseUrl,
      LOCAL_FOLDER: localFolder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners = new Set<() => void>();
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const listener of listeners) listener();
    });
  const ended = new Promise<InstanceEnd>((done) =>
    child.once('close', (code: number | null, signal: NodeJS.Signals | null) => done({ code, signal })),
  );
  return {
    child,
    ended,
    get said() {
      return said;
    },
    get address() {
      return /Sigap is ready at (\S+)/.exec(said)?.[1] ?? '';
    },
    says: (words) =>
      new Promise((heard, reject) => {
        const look = (): void => {
          if (!said.includes(words)) return;
          listeners.delete(look);
          heard();
        };
        listeners.add(look);
        look();
        void ended.then(({ code }) => reject(new Error(`ended with ${code} before "${words}":\n${said}`)));
      }),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

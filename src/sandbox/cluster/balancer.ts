/** Runs Debian's haproxy with the very file that production uses, in which only addresses are replaced. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { installationFolder } from '../../platform/db/installation-folder.js';
import { type StartedProcess, endInTime, startProcess } from './processes.js';

export interface Target {
  readonly name: string;
  readonly port: number;
  /** Where the balancer asks whether it may send; the port itself when left out. */
  readonly checkPort?: number;
}

export interface BalancerAddresses {
  /** The port of each frontend, by its name in the file. */
  readonly ports: Readonly<Record<string, number>>;
  /** The servers of each backend, by its name in the file. */
  readonly servers: Readonly<Record<string, readonly Target[]>>;
}

export interface Balancer {
  readonly pid: number;
  close(): Promise<void>;
}

const ENDS_WITHIN_MS = 5_000;
const LISTENS_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;
/** Debian keeps it where an ordinary user's PATH does not look. */
const PLACES = '/usr/sbin:/usr/local/sbin:/sbin';

const haproxyFile = (): string => join(installationFolder(), 'deploy/haproxy/haproxy.cfg');

/**
 * The file with other addresses: each `bind` gets the port of its frontend, and each backend the servers named for it.
 * Lines that name other machines' resolvers are left out, because every address here is a number.
 */
export function withAddresses(text: string, { ports, servers }: BalancerAddresses): string {
  let section = '';
  const lines = text.split('\n').flatMap((line) => {
    const [kind = '', name = ''] = line.split(/\s+/);
    if (kind !== '' && kind !== '#') section = kind === 'resolvers' ? kind : name;
    if (section === 'resolvers') return [];
    if (/^\s+bind /.test(line)) return [`  bind 127.0.0.1:${ports[section] ?? 0}`];
    if (/^\s+server /.test(line)) return [];
    const usual = line.replace(/ resolvers names| init-addr \S+/g, '');
    return /^\s+default-server /.test(line) ? [usual, ...serverLines(servers[section] ?? [])] : [line];
  });
  return `${lines.join('\n')}\n`;
}

const serverLines = (targets: readonly Target[]): string[] =>
  targets.map(({ name, port, checkPort }) =>
    `  server ${name} 127.0.0.1:${port} ${checkPort === undefined ? '' : `port ${checkPort}`}`.trimEnd(),
  );

export interface BalancerOrder {
  readonly folder: string;
  readonly addresses: BalancerAddresses;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** @throws Error that says what to install, or what haproxy says about its file. */
export async function startBalancer({ folder, addresses, env }: BalancerOrder): Promise<Balancer> {
  const file = join(folder, 'haproxy.cfg');
  await writeFile(file, withAddresses(await readFile(haproxyFile(), 'utf8'), addresses));
  const found = { ...env, PATH: `${env['PATH'] ?? ''}:${PLACES}` };
  const check = spawnSync('haproxy', ['-c', '-f', file], { env: found, encoding: 'utf8' });
  if (check.error !== undefined)
    throw new Error('haproxy is not installed: "sudo apt-get install haproxy" brings it.', { cause: check.error });
  if (check.status !== 0) throw new Error(`haproxy refuses ${file}: ${check.stderr}`);
  const started: StartedProcess = startProcess({
    program: 'haproxy',
    args: ['-db', '-f', file],
    env: found,
    logFile: join(folder, 'haproxy.log'),
  });
  await untilListening(started, { port: addresses.ports['postgres'] ?? 0, folder });
  return {
    pid: started.child.pid ?? 0,
    close: async () => void (await endInTime(started, ENDS_WITHIN_MS)),
  };
}

/** @throws Error when haproxy ends, or does not listen in time. */
async function untilListening(
  { child }: StartedProcess,
  { port, folder }: { port: number; folder: string },
): Promise<void> {
  for (let waited = 0; waited < LISTENS_WITHIN_MS && child.exitCode === null; waited += LOOK_EVERY_MS) {
    if (await canConnect(port)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`haproxy did not start: see ${join(folder, 'haproxy.log')}`);
}

const canConnect = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

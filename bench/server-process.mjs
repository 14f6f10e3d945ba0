/** Runs a server in a process of its own, so that it shares no event loop with the client that measures it. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} ServerProcess
 * @property {string} address such as `http://127.0.0.1:40123`
 * @property {() => Promise<void>} stop lets it close its connections, then waits for its end
 */

/** @typedef {'sigap' | 'floor' | 'yoga'} ServerName */

let profileFolder = /** @type {string | null} */ (null);

/**
 * Makes every server started from now on write a CPU profile into `folder` when it stops.
 * @param {string} folder
 */
export function profileServersInto(folder) {
  profileFolder = folder;
}

/**
 * @param {ServerName} name
 * @param {{ label: string, databaseUrl: string } & Readonly<Record<string, unknown>>} options what the server module is started with; `label` names its profile
 * @returns {Promise<ServerProcess>}
 */
export async function startServer(name, options) {
  const profiling =
    profileFolder === null
      ? []
      : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, `--cpu-prof-name=${name}-${options.label}.cpuprofile`];
  const child = fork(fileURLToPath(new URL('servers/host.mjs', import.meta.url)), [name], {
    execArgv: ['--no-warnings', ...profiling],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(/** @type {{ address: string }} */ (message).address));
    child.once('exit', (code) => reject(new Error(`the ${name} server ended with ${code} before it listened`)));
    child.send(options);
  });
  const stop = async () => {
    if (child.connected) child.send('stop');
    await ended;
  };
  return { address, stop };
}

/**
 * Stops the servers that were started, also when another one could not be started.
 * @template T
 * @param {readonly Promise<ServerProcess>[]} starting
 * @param {(servers: ServerProcess[]) => Promise<T>} work
 */
export async function withServers(starting, work) {
  const started = await Promise.allSettled(starting);
  try {
    return await work(await Promise.all(starting));
  } finally {
    await Promise.all(started.map(async (server) => (server.status === 'fulfilled' ? server.value.stop() : null)));
  }
}

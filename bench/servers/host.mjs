/**
 * Runs one measured server in its process: starts the module that is named, reports its address, and ends when told.
 */

/** @type {Record<string, () => Promise<{ start: (options: never) => Promise<{ address: string, close: () => Promise<void> }> }>>} */
const MODULES = {
  sigap: () => import('./sigap.mjs'),
  floor: () => import('./floor.mjs'),
  yoga: () => import('./yoga.mjs'),
};

const load = MODULES[process.argv[2] ?? ''];
if (load === undefined) throw new Error(`no server is called ${process.argv[2]}`);
const module = await load();

process.once('message', (options) => {
  run(options).catch(fail);
});

/** @param {unknown} options */
async function run(options) {
  const server = await module.start(/** @type {never} */ (options));
  const stop = () => {
    server
      .close()
      .then(() => process.exit(0))
      .catch(fail);
  };
  process.once('message', stop);
  process.once('disconnect', stop);
  process.send?.({ address: server.address });
}

/** @param {unknown} error */
function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

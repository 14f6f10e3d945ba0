/**
 * Starts a server with the environment it is given, sends it one unsigned call, closes it, and prints as JSON of which
 * packages something was loaded and how long the closing took.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/composition/compose.js';
import { systemClock } from '../../src/kernel/clock.js';
import { randomIds } from '../../src/kernel/ids.js';
import { readConfig } from '../../src/platform/config/index.js';
import { createLogger } from '../../src/platform/observability/index.js';

const reading = readConfig({ NODE_ENV: 'test', ...process.env });
if (!reading.ok) throw new Error(reading.problems.join('\n'));
const { config } = reading;
const localFolder = await mkdtemp(join(tmpdir(), 'sigap-traced-'));
const server = await compose({
  config,
  databaseUrl: String(config.database.url),
  localFolder,
  clock: systemClock,
  newId: randomIds,
  log: createLogger({ level: 'silent' }),
});
await server.startOwnWork();
const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
const headers = { 'content-type': 'application/json', traceparent: String(process.env['traceparent']) };
await fetch(`${address}/webhooks/nobody`, { method: 'POST', headers, body: '{}' });

const packages = Object.keys(createRequire(import.meta.url).cache).map(
  (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1],
);
const from = performance.now();
await server.close();
const closedInMs = performance.now() - from;
await rm(localFolder, { recursive: true, force: true });
process.stdout.write(JSON.stringify({ loaded: [...new Set(packages)].filter(Boolean), closedInMs }), () =>
  process.exit(0),
);

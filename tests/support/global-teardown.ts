/** Drops the template after all tests and stops the server that set-up started. */
import { dropDatabase } from '../../src/platform/db/drop-database.js';
import { rememberedTestServer } from './test-server.js';

export default async function globalTeardown(): Promise<void> {
  const server = rememberedTestServer();
  if (server === undefined) return;
  await dropDatabase(server.templateUrl);
  await server.stop();
}

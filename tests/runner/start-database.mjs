/** Starts a PostgreSQL before tests that need a database: builds what has changed, and uses what was built. */
import buildFirst from './build-first.mjs';

export default async function startDatabase() {
  await buildFirst();
  const { default: globalSetup } = await import('../../dist/tests/support/global-setup.js');
  await globalSetup();
}

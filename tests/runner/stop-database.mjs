/** Stops after all tests what start-database.mjs started. */
export default async function stopDatabase() {
  const { default: globalTeardown } = await import('../../dist/tests/support/global-teardown.js');
  await globalTeardown();
}

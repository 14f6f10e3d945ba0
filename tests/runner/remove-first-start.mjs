/** Removes after all tests of the console what prepare-console.mjs has made. */
export default async function removeAfterwards() {
  const { removeFirstStart } = await import('../../dist/tests/support/browser/first-start-once.js');
  await removeFirstStart();
}

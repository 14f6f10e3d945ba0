/**
 * Makes one first start, of which the servers of all test files get a copy: a branch and its history take longer to make
 * than to copy.
 */
import { FIRST_START, aServerProcess } from '../server-process.js';

const KEY = Symbol.for('sigap.first-start');
type Kept = { [KEY]?: () => Promise<void> };

/** Before all test files. */
export async function makeFirstStart(): Promise<void> {
  const server = await aServerProcess();
  await server.start();
  await server.stop();
  process.env[FIRST_START] = server.folder;
  Object.assign(globalThis, { [KEY]: server.remove });
}

/** After all of them, in the same process. */
export const removeFirstStart = async (): Promise<void> => (globalThis as Kept)[KEY]?.();

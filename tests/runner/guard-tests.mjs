/**
 * Gives every test and hook what jest-light-runner leaves out: an end in time, and the blame for errors nobody caught.
 * And what was set up first is taken down last: a server goes before the database it works on.
 */
import { inspect } from 'node:util';
import { addEventHandler } from 'jest-circus';

/** A machine may be busy with much else. */
const TIMEOUT_MS = 120_000;

/** The runner reads tests and hooks only after the file has declared them all, so what is put in their place here is what runs. */
addEventHandler((event, { currentDescribeBlock }) => {
  if (event.name === 'add_test') guard(currentDescribeBlock.children.at(-1));
  if (event.name !== 'add_hook') return;
  const { hooks } = currentDescribeBlock;
  guard(hooks.at(-1));
  if (event.hookType === 'afterAll') hooks.unshift(hooks.pop());
});

function guard(declared) {
  const { fn, timeout = TIMEOUT_MS } = declared;
  if (fn === undefined) return;
  if (fn.length > 0) throw new Error('A test or hook takes no callback: return a promise.');
  declared.fn = () => withinTime(fn, timeout);
}

async function withinTime(fn, timeoutMs) {
  let end;
  const ended = new Promise((_, reject) => (end = reject));
  const timer = setTimeout(() => end(new Error(`not finished within ${timeoutMs} ms`)), timeoutMs);
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  try {
    return await Promise.race([fn(), ended]);
  } catch (error) {
    throw tellingItsCause(error);
  } finally {
    clearTimeout(timer);
    process.off('uncaughtException', end);
    process.off('unhandledRejection', end);
  }
}

/** The runner shows the stack alone, in which neither a cause nor what was thrown instead of an error would be seen. */
function tellingItsCause(error) {
  if (!(error instanceof Error)) return new Error(`thrown was no error: ${inspect(error)}`);
  if (error.cause !== undefined) error.stack += `\nCause: ${inspect(error.cause)}`;
  return error;
}

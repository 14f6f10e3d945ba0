/**
 * Guards every test and hook with what jest-light-runner leaves out: a time limit, and failure by an error that nobody
 * caught. What was set up first is taken down last: a server stops before the database it works on.
 */
import { inspect } from 'node:util';
import { addEventHandler } from 'jest-circus';

/** The time limit of a test or hook; it is long, because a machine may be busy with much else. */
const TIMEOUT_MS = 120_000;

/**
 * Replaces tests and hooks when they are declared: the runner reads them only after the file has declared them all, so
 * that the replacements run.
 */
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

/**
 * Puts the cause of an error into its stack, because the runner shows the stack alone; a thrown value that is no error
 * becomes one.
 */
function tellingItsCause(error) {
  if (!(error instanceof Error)) return new Error(`thrown was no error: ${inspect(error)}`);
  if (error.cause !== undefined) error.stack += `\nCause: ${inspect(error.cause)}`;
  return error;
}

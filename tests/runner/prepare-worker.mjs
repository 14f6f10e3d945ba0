/** Before the first test file of a worker: resolves `@jest/globals`, lets errors name the lines of the sources, and plans the worker's end. */
import module from 'node:module';
import { resolve } from './resolve-jest-globals.mjs';

const ENDS_WITHIN_MS = 900;

process.setSourceMapsEnabled(true);

// Node 20 has hooks only in a thread of their own, which costs every worker its start.
if (module.registerHooks === undefined) module.register('./resolve-jest-globals.mjs', import.meta.url);
else module.registerHooks({ resolve });

// A worker in which nothing is at work ends by itself. One that lost the run it belongs to ends whatever is at work.
process.once('SIGTERM', () => process.disconnect?.());
process.once('disconnect', () => setTimeout(() => process.exit(), ENDS_WITHIN_MS).unref());
// On Ctrl-C it ends with its `exit` handlers, which take down what its tests have started.
for (const signal of ['SIGINT', 'SIGHUP']) process.once(signal, () => process.exit(1));

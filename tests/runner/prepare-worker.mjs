/**
 * Prepares a worker before its first test file: resolves `@jest/globals`, lets errors name the lines of the sources,
 * and plans the worker's end.
 */
import module from 'node:module';
import { resolve } from './resolve-jest-globals.mjs';

const ENDS_WITHIN_MS = 900;

process.setSourceMapsEnabled(true);

// Node 20 has hooks only in a separate thread, which would slow down the start of every worker.
if (module.registerHooks === undefined) module.register('./resolve-jest-globals.mjs', import.meta.url);
else module.registerHooks({ resolve });

// An idle worker ends by itself. A worker that lost its run ends even while something is at work.
process.once('SIGTERM', () => process.disconnect?.());
process.once('disconnect', () => setTimeout(() => process.exit(), ENDS_WITHIN_MS).unref());
// On Ctrl-C the worker ends with its `exit` handlers, which take down what its tests have started.
for (const signal of ['SIGINT', 'SIGHUP']) process.once(signal, () => process.exit(1));

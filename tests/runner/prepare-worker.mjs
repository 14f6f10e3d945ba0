/** Before the first test file of a worker: resolves `@jest/globals`, and lets errors name the lines of the sources. */
import module from 'node:module';
import { resolve } from './resolve-jest-globals.mjs';

process.setSourceMapsEnabled(true);

// Node 20 has hooks only in a thread of their own, which costs every worker its start.
if (module.registerHooks === undefined) module.register('./resolve-jest-globals.mjs', import.meta.url);
else module.registerHooks({ resolve });

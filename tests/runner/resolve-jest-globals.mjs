/** Redirects imports of `@jest/globals`, whose own module throws outside of jest's sandbox, to the runner's globals. */
const GLOBALS = new URL('jest-globals.mjs', import.meta.url).href;

/** A hook of Node's module resolution, for its own thread and for a thread of hooks alike. */
export const resolve = (specifier, context, next) =>
  specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context);

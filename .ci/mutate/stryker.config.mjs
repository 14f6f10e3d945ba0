/** How StrykerJS plants faults in the rules: in a copy below dist/, built once with all of them, one active at a time. */
export default {
  plugins: [new URL('unit-test-runner.mjs', import.meta.url).href, new URL('unjudged-words.mjs', import.meta.url).href],
  testRunner: 'unit-tests',
  coverageAnalysis: 'perTest',
  ignorers: ['unjudged-words'],
  ignorePatterns: ['/bench', '/deploy', '/dist', '/docs', '/schema'],
  // The copy has no node_modules of its own: it finds those above it.
  buildCommand: 'node ../../../node_modules/typescript/bin/tsc --noCheck',
  tempDirName: 'dist/.mutants',
  // The compiler's settings name nothing outside of the copy, so that there is nothing in them to rewrite.
  tsconfigFile: 'none.json',
  maxTestRunnerReuse: 200,
  timeoutMS: 20_000,
  timeoutFactor: 4,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'dist/.mutants.json' },
  logLevel: 'error',
  allowConsoleColors: false,
};

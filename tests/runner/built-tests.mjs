/** Runs the built file of each test: jest knows the sources in tests/, the workers load the modules in dist/tests/. */
import { createRunner } from 'jest-light-runner';
import { builtFile } from './built-file.mjs';

/** Its workers inherit it. */
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import=${new URL('keep-worker-data.mjs', import.meta.url)}`;

const LightRunner = createRunner({ runtime: 'child_process' });

export default class BuiltTestsRunner extends LightRunner {
  async runTests(tests, watcher, ...report) {
    const [onStart, onResult, onFailure] = report;
    const built = tests.map((source) => ({ ...source, path: builtFile(source.path), source }));
    await super.runTests(
      built,
      watcher,
      ({ source }) => onStart(source),
      ({ source }, result) => onResult(source, { ...result, testFilePath: source.path }),
      ({ source }, error) => onFailure(source, error),
    );
  }
}

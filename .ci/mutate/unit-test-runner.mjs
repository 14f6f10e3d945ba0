/**
 * Runs unit tests for StrykerJS in its own process: each mutant gets the modules anew, and only the tests that reach it
 * run, until one fails. Values that a module computes as it loads are thereby of the mutant too, and nothing that one
 * mutant left behind is seen by the next.
 */
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jestExpect } from '@jest/expect';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus, determineHitLimitReached } from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import * as circus from 'jest-circus';
import { resolve as withGlobals } from '../../tests/runner/resolve-jest-globals.mjs';
import { TESTED } from './rules.mjs';

const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, expect: jestExpect, it, test });
// A mutant need not be shown by the smallest example.
fc.configureGlobal({ endOnFailure: true });

const BUILT = pathToFileURL(join(process.cwd(), 'dist/')).href;
const context = (globalThis.__stryker__ ??= {});
/** Raised before modules are to be loaded anew. */
let generation = 0;

registerHooks({
  resolve(specifier, { parentURL, ...rest }, next) {
    const from = parentURL?.startsWith(BUILT) ? parentURL.split('?')[0] : parentURL;
    const resolved = withGlobals(specifier, { ...rest, parentURL: from }, next);
    return resolved.url.startsWith(BUILT) ? { ...resolved, url: `${resolved.url}?${generation}` } : resolved;
  },
});

const testFiles = () =>
  TESTED.flatMap((folder) =>
    readdirSync(join('dist/tests/unit', folder), { recursive: true })
      .filter((file) => file.endsWith('.test.js'))
      .map((file) => join('dist/tests/unit', folder, file)),
  );

/** Loads a test file anew and gives its tests, each with the hooks that run around it. */
async function load(file) {
  circus.resetState();
  await import(`${pathToFileURL(resolve(file)).href}?${generation}`);
  return testsIn(circus.getState().rootDescribeBlock, { file, names: [], hooks: [] });
}

function testsIn(block, { file, names, hooks: outer }) {
  const hooks = [...outer, ...block.hooks];
  return block.children.flatMap((child) => {
    const path = [...names, child.name];
    if (child.type === 'describeBlock') return testsIn(child, { file, names: path, hooks });
    return child.mode === 'skip' ? [] : [{ id: `${file} ${path.join(' ')}`, file, fn: child.fn, hooks }];
  });
}

/** Runs a test; null when it holds, otherwise what it says. */
async function failureOf({ id, fn, hooks }) {
  jestExpect.setState({ suppressedErrors: [], currentTestName: id, assertionCalls: 0 });
  const of = (kinds) => hooks.filter(({ type }) => kinds.includes(type));
  try {
    for (const hook of of(['beforeAll', 'beforeEach'])) await hook.fn();
    await fn();
    for (const hook of of(['afterEach', 'afterAll'])) await hook.fn();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function dryRun() {
  const tests = [];
  for (const file of testFiles()) {
    for (const test of await load(file)) {
      context.currentTestId = test.id;
      const started = performance.now();
      const failure = await failureOf(test);
      const timeSpentMs = performance.now() - started;
      context.currentTestId = undefined;
      const about = { id: test.id, name: test.id, fileName: test.file, timeSpentMs };
      if (failure === null) tests.push({ ...about, status: TestStatus.Success });
      else tests.push({ ...about, status: TestStatus.Failed, failureMessage: failure });
    }
  }
  return { status: DryRunStatus.Complete, tests, mutantCoverage: context.mutantCoverage };
}

async function mutantRun({ activeMutant, testFilter, hitLimit }) {
  generation += 1;
  Object.assign(context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
  const wanted = testFilter === undefined ? null : new Set(testFilter);
  const files = testFiles().filter((file) => testFilter?.some((id) => id.startsWith(`${file} `)) ?? true);
  let nrOfTests = 0;
  const killed = (id, failureMessage) =>
    determineHitLimitReached(context.hitCount, hitLimit) ?? {
      status: MutantRunStatus.Killed,
      killedBy: [id],
      failureMessage,
      nrOfTests,
    };
  for (const file of files) {
    const tests = await load(file).catch((error) => error);
    if (tests instanceof Error) return killed(testFilter?.[0] ?? file, tests.message);
    for (const test of tests.filter(({ id }) => wanted?.has(id) ?? true)) {
      nrOfTests += 1;
      const failure = await failureOf(test);
      if (failure !== null) return killed(test.id, failure);
    }
  }
  return { status: MutantRunStatus.Survived, nrOfTests };
}

class UnitTestRunner {
  capabilities = () => ({ reloadEnvironment: true });
  dryRun = dryRun;
  mutantRun = mutantRun;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'unit-tests', UnitTestRunner)];

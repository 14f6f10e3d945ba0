/**
 * Runs `npm test`: jest with its own options, where a path may also name a source or a folder of src/, and `--kind=` a
 * kind of tests.
 */
import module from 'node:module';
import { resolve } from 'node:path';
import { isOfClusters, testsOf } from './tests-of.mjs';

const KIND = '--kind=';
/** The kinds that need only what npm installs, and the one whose files run alone: each starts a cluster of its own. */
const USUAL = ['unit', 'database', 'gates'];
const ALONE = 'cluster';

const HELP = `Usage: npm test -- [path or name …] [options]

Builds what has changed, then runs the tests: all of them, or those that are named.

  npm test -- tests/api/households/arrears   the tests of a folder or file
  npm test -- src/households/arrears         all tests of that room
  npm test -- -t 'a name'                    the tests whose names match
  npm test -- --kind=unit                    one kind: unit, database, gates or cluster

Tests of the kind cluster run only when they are named, and one file at a time; they need Debian's haproxy, prometheus
and faketime.

What follows is jest's own help, whose options hold here too.

`;

process.env.NODE_ENV ??= 'test';
// With the cache, workers and the dozens of servers and commands that tests start need not compile their modules anew.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../dist/.compile-cache');
module.enableCompileCache?.();
const { run } = await import('jest');

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) process.stdout.write(HELP);
const named = words.filter((word) => word.startsWith(KIND)).map((word) => word.slice(KIND.length));
const others = words.filter((word) => !word.startsWith(KIND)).map((word) => testsOf(word));
const usual = others.some(isOfClusters) ? [...USUAL, ALONE] : USUAL;
const kinds = named.length > 0 ? named : usual;
const oneAtATime = kinds.includes(ALONE) ? ['--maxWorkers=1'] : [];
// The kinds come last, because jest takes every word that follows that option for one more kind.
await run([...others, ...oneAtATime, '--selectProjects', ...kinds]);

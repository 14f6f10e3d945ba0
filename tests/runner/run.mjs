/**
 * Runs `npm test`: jest with its own options, where a path may also name a source or a folder of src/, and `--kind=` a
 * kind of tests.
 */
import module from 'node:module';
import { resolve } from 'node:path';
import { findChromium } from './chromium.mjs';
import { kindOf, testsOf } from './tests-of.mjs';

const KIND = '--kind=';
/** The kinds that prove what Sigap does and need only what npm installs; the others run when they are named. */
const USUAL = ['unit', 'database'];
/** The kinds whose files run alone: each starts a cluster of its own, or a server and a browser. */
const ALONE = ['cluster', 'browser'];

const HELP = `Usage: npm test -- [path or name …] [options]

Builds what has changed, then runs the tests: all of the kinds unit and database, or those that are named.

  npm test -- tests/api/households/arrears   the tests of a folder or file
  npm test -- src/households/arrears         all tests of that room
  npm test -- -t 'a name'                    the tests whose names match
  npm test -- --kind=unit                    one kind: unit, database, commands, stories, gates, browser or cluster

The other kinds run only when they are named: npm run test:commands starts commands and servers as people do, npm run
test:stories walks whole days and months of the programme's users, npm run test:gates plants faults in copies of the
repository, npm run test:browser looks at the console with Chromium (sudo apt-get install chromium), and npm run
test:cluster starts several servers and needs Debian's haproxy, prometheus and faketime. The last two run a file at a
time.

What follows is jest's own help, whose options hold here too.

`;

process.env.NODE_ENV ??= 'test';
// With the cache, workers and the dozens of servers and commands that tests start need not compile their modules anew.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../dist/.compile-cache');
module.enableCompileCache?.();
const chromium = findChromium();
if (chromium !== null) process.env.CHROMIUM = chromium;
const { run } = await import('jest');

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) process.stdout.write(HELP);
const named = words.filter((word) => word.startsWith(KIND)).map((word) => word.slice(KIND.length));
const others = words.filter((word) => !word.startsWith(KIND)).map((word) => testsOf(word));
const usual = [...USUAL, ...others.flatMap((word) => kindOf(word) ?? [])];
const kinds = named.length > 0 ? named : [...new Set(usual)];
const oneAtATime = ALONE.some((kind) => kinds.includes(kind)) ? ['--maxWorkers=1'] : [];
// The kinds come last, because jest takes every word that follows that option for one more kind.
await run([...others, ...oneAtATime, '--selectProjects', ...kinds]);
if (chromium === null)
  process.stderr.write(
    'No Chromium here: sudo apt-get install chromium, then npm run test:browser looks at the console.\n',
  );

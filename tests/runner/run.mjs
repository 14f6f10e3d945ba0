/** `npm test`: jest with its own options, where a path may also name a source or a folder of src/, and `--kind=` a kind of tests. */
import { run } from 'jest';
import { testsOf } from './tests-of.mjs';

const KIND = '--kind=';

process.env.NODE_ENV ??= 'test';
const words = process.argv.slice(2);
const kinds = words.filter((word) => word.startsWith(KIND)).map((word) => word.slice(KIND.length));
const others = words.filter((word) => !word.startsWith(KIND)).map((word) => testsOf(word));
// Last, as jest takes every word that follows for one more kind.
await run([...others, ...(kinds.length === 0 ? [] : ['--selectProjects', ...kinds])]);

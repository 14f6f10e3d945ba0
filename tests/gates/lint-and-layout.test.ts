/** Layout and lint: each rule of the house is seen to fail once. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, PlantedCopy } from './planted-copy.js';

let copy: PlantedCopy;

beforeAll(async () => {
  copy = await PlantedCopy.make();
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

test('refuses a file that is laid out differently, and names it', async () => {
  await copy.plant('src/kernel/planted.ts', '/** Planted. */\nexport  const planted = "twice"\n');
  const { code, output } = await copy.check('format');
  expect(output).toContain('src/kernel/planted.ts');
  expect(code).toBe(1);
});

test('a tree that does not compile says so once to whoever wants it mended, with the first errors', async () => {
  const lines = Array.from({ length: 12 }, (_, place) => `export const planted${place}: number = 'no number';`);
  await copy.plant('src/kernel/planted.ts', `/** Planted. */\n${lines.join('\n')}\n`);
  const { code, output } = await copy.run('.ci/check.mjs', '--fix', '--only', 'schema,migrations,config');
  expect(output).toContain(
    'nothing was mended for schema, migrations, config:\nsrc/kernel/planted.ts(2,14): error TS2322',
  );
  expect(output.match(/error TS2322/g)).toHaveLength(10);
  expect(output).toContain('2 more lines: npm run check:types');
  expect(code).toBe(1);
});

const manyLines = (count: number) => Array.from({ length: count }, (_, line) => `  void ${line};`).join('\n');

const LINT_FAULTS = [
  {
    fault: 'a promise nobody waits for',
    file: 'src/platform/db/planted-a.ts',
    text: 'export const a = () => { Promise.resolve(1); };',
    says: 'no-floating-promises',
  },
  {
    fault: 'a switch that forgets a case',
    file: 'src/platform/db/planted-b.ts',
    text: "export function b(v: 'x' | 'y') { switch (v) { case 'x': return 1; } return 2; }",
    says: 'switch-exhaustiveness-check',
  },
  {
    fault: 'any',
    file: 'src/platform/db/planted-c.ts',
    text: 'export const c = (v: any): string => String(v);',
    says: 'no-explicit-any',
  },
  {
    fault: 'a variable nobody reads',
    file: 'src/platform/db/planted-d.ts',
    text: 'export function d() { const unread = 1; }',
    says: 'no-unused-vars',
  },
  {
    fault: 'four parameters',
    file: 'src/platform/db/planted-e.ts',
    text: 'export const e = (a: string, b: bigint, c: boolean, d: Date) => [a, b, c, d];',
    says: 'max-params',
  },
  {
    fault: 'five levels of nesting',
    file: 'src/platform/db/planted-f.ts',
    text: 'export function f(v: boolean) { if (v) { if (v) { if (v) { if (v) { if (v) { return 1; } } } } } return 2; }',
    says: 'max-depth',
  },
  {
    fault: 'a function of 72 lines',
    file: 'src/platform/db/planted-g.ts',
    text: `export function g() {\n${manyLines(70)}\n}`,
    says: 'max-lines-per-function',
  },
  {
    fault: 'a file of 401 lines',
    file: 'src/platform/db/planted-h.ts',
    text: `export {};\n${manyLines(400)}`,
    says: 'max-lines)',
  },
  {
    fault: 'a cast of a non-null',
    file: 'src/platform/db/planted-i.ts',
    text: 'export const i = (v: string | null) => v!.length;',
    says: 'no-non-null-assertion',
  },
  {
    fault: 'a warning comment without an end',
    file: 'src/platform/db/planted-j.ts',
    text: '// TODO later\nexport {};',
    says: 'no-warning-comments',
  },
  {
    fault: 'the time in a rule',
    file: 'src/households/arrears/planted-k.ts',
    text: 'export const k = () => new Date();',
    says: 'no-ambient-time-or-chance',
  },
  {
    fault: 'the time as a number',
    file: 'src/money/payments/planted-l.ts',
    text: 'export const l = () => Date.now();',
    says: 'no-ambient-time-or-chance',
  },
  {
    fault: 'chance',
    file: 'src/fieldwork/visits/planted-m.ts',
    text: 'export const m = () => Math.random();',
    says: 'no-ambient-time-or-chance',
  },
  {
    fault: 'a made-up identity',
    file: 'src/fieldwork/visits/planted-n.ts',
    text: "import { randomUUID } from 'node:crypto';\nexport const n = () => randomUUID();",
    says: 'no-ambient-time-or-chance',
  },
  {
    fault: 'the environment outside config',
    file: 'src/platform/auth/planted-o.ts',
    text: 'export const o = () => process.env;',
    says: 'no-process-env',
  },
  {
    fault: 'a premium made a float',
    file: 'src/money/payments/planted-p.ts',
    text: 'export const p = (premium: bigint) => Number(premium) / 2;',
    says: 'money-stays-whole',
  },
  {
    fault: 'an amount rounded',
    file: 'src/money/payments/planted-q.ts',
    text: 'export const q = (bill: { amount: number }) => Math.round(bill.amount * 1.1);',
    says: 'money-stays-whole',
  },
  {
    fault: 'an amount parsed as a float',
    file: 'src/money/payments/planted-r.ts',
    text: 'export function r(text: string) { const paidAmount = parseFloat(text); return paidAmount; }',
    says: 'money-stays-whole',
  },
  {
    fault: 'printing from the server',
    file: 'src/api/http/planted-s.ts',
    text: "export const s = () => console.log('here');",
    says: 'no-console',
  },
  {
    fault: 'a rule switched off without a reason',
    file: 'src/api/http/planted-t.ts',
    text: "// oxlint-disable-next-line no-console\nexport const t = () => console.log('here');",
    says: 'disable-says-why',
  },
  {
    fault: 'a rule switched off for nothing',
    file: 'src/api/http/planted-u.ts',
    text: '// oxlint-disable-next-line no-console -- there is none\nexport {};',
    says: 'Unused oxlint-disable',
  },
  {
    fault: 'a test that runs alone',
    file: 'tests/unit/planted-v.test.ts',
    text: "import { test } from '@jest/globals';\ntest.only('v', () => undefined);",
    says: 'no-focused-tests',
  },
  {
    fault: 'a test that is left out',
    file: 'tests/unit/planted-w.test.ts',
    text: "import { test } from '@jest/globals';\ntest.skip('w', () => undefined);",
    says: 'no-disabled-tests',
  },
  {
    fault: 'a test of 72 lines',
    file: 'tests/unit/planted-x.test.ts',
    text: `import { describe, test } from '@jest/globals';\ndescribe('x', () => {\n${manyLines(70)}\n});\ntest('y', () => {\n${manyLines(70)}\n});`,
    says: 'short-functions-in-tests',
  },
  {
    fault: 'the time in a unit test',
    file: 'tests/unit/planted-y.ts',
    text: 'export const y = () => new Date();',
    says: 'no-ambient-time-or-chance',
  },
  {
    fault: 'a formatter that is made for each row',
    file: 'web/src/parts/planted-z.ts',
    text: "export const z = (at: Date) => new Intl.DateTimeFormat('id').format(at);",
    says: 'formatters-made-once',
  },
];

const ALLOWED = [
  {
    what: 'a given moment',
    file: 'src/platform/db/planted-1.ts',
    text: 'export const one = (at: number) => new Date(at);',
  },
  {
    what: 'months counted in numbers',
    file: 'src/money/payments/planted-2.ts',
    text: 'export const two = (monthsPaidCount: string) => Number(monthsPaidCount);',
  },
  {
    what: 'a describe block of 72 lines',
    file: 'tests/unit/planted-3.test.ts',
    text: `import { describe } from '@jest/globals';\ndescribe('x', () => {\n${manyLines(70)}\n});`,
  },
  {
    what: 'a rule switched off for a reason',
    file: 'src/api/http/planted-4.ts',
    text: "// oxlint-disable-next-line no-console -- the banner is for people\nexport const t = () => console.log('here');",
  },
];

describe('lint', () => {
  let answer: Answer;

  beforeAll(async () => {
    for (const { file, text } of [...LINT_FAULTS, ...ALLOWED]) await copy.plant(file, `/** Planted. */\n${text}\n`);
    answer = await copy.check('lint');
  });

  test('fails, and finds nothing but what was planted', () => {
    const found = answer.output.split('\n').flatMap((line) => /^([\w./-]+):\d+:\d+: /.exec(line)?.[1] ?? []);
    const planted = new Set(LINT_FAULTS.map(({ file }) => file));
    expect(new Set(found)).toEqual(planted);
    expect(answer.code).toBe(1);
  });

  test.each(LINT_FAULTS)('refuses $fault', ({ file, says }) => {
    const said = answer.output.split('\n').filter((line) => line.startsWith(`${file}:`));
    expect(said.join('\n')).toContain(says);
  });

  test.each(ALLOWED)('lets $what pass', ({ file }) => {
    expect(answer.output).not.toContain(file);
  });
});

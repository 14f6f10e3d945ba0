/** Imports: each arrow of the house is crossed once the wrong way, and each crossing is refused by name. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, PlantedCopy, specifier } from './planted-copy.js';

let copy: PlantedCopy;

beforeAll(async () => {
  copy = await PlantedCopy.make();
});
afterAll(() => copy.remove());

const CROSSINGS = [
  { rule: 'kernel-knows-nothing', from: 'src/kernel/planted-a.ts', to: 'src/platform/db/planted-target.ts' },
  { rule: 'kernel-knows-nothing', from: 'src/kernel/planted-b.ts', to: 'node:fs' },
  { rule: 'rules-stay-pure', from: 'src/households/arrears/planted.ts', to: 'node:fs' },
  { rule: 'rules-stay-pure', from: 'src/money/payments/posting/planted.ts', to: 'src/platform/db/planted-target.ts' },
  {
    rule: 'streets-run-down',
    from: 'src/platform/auth/planted-b.ts',
    to: 'src/households/families/planted-target.entity.ts',
  },
  {
    rule: 'streets-run-down',
    from: 'src/households/families/planted-a.ts',
    to: 'src/money/payments/planted-target.ts',
  },
  { rule: 'streets-run-down', from: 'src/money/payments/planted-b.ts', to: 'src/api/webhooks/planted-target.ts' },
  { rule: 'streets-run-down', from: 'src/partners/doubts/planted.ts', to: 'src/relief/hardship/index.ts' },
  { rule: 'streets-run-down', from: 'src/relief/hardship/planted.ts', to: 'src/partners/doubts/index.ts' },
  { rule: 'streets-run-down', from: 'src/sandbox/simulator/planted.ts', to: 'src/api/webhooks/planted-target.ts' },
  { rule: 'streets-run-down', from: 'src/api/http/planted-a.ts', to: 'src/composition/planted-target.ts' },
  { rule: 'rooms-run-down', from: 'src/platform/config/planted.ts', to: 'src/platform/live/planted-target.ts' },
  { rule: 'rooms-run-down', from: 'src/fieldwork/cadres/planted.ts', to: 'src/fieldwork/visits/index.ts' },
  { rule: 'rooms-run-down', from: 'src/households/regions/planted.ts', to: 'src/households/families/index.ts' },
  { rule: 'front-doors-only', from: 'src/api/webhooks/planted-a.ts', to: 'src/money/payments/planted-target.ts' },
  {
    rule: 'front-doors-only',
    from: 'src/money/payments/planted-a.ts',
    to: 'src/households/families/planted-target.entity.ts',
  },
  {
    rule: 'simulator-stays-outside',
    from: 'src/api/webhooks/planted-b.ts',
    to: 'src/sandbox/simulator/planted-target.ts',
  },
  {
    rule: 'stand-ins-stay-outside',
    from: 'src/api/webhooks/planted-c.ts',
    to: 'src/api/webhooks/adapters/doku/sandbox/planted-target.ts',
  },
  {
    rule: 'stand-ins-sign-for-themselves',
    from: 'src/api/webhooks/adapters/doku/sandbox/planted.ts',
    to: 'src/api/webhooks/adapters/doku/planted-target.ts',
  },
  {
    rule: 'sandbox-stays-off-the-path',
    from: 'src/composition/planted-b.ts',
    to: 'src/sandbox/demo-data/planted-target.ts',
  },
  { rule: 'commands-are-entries', from: 'src/api/http/planted-b.ts', to: 'src/commands/planted-target.ts' },
  { rule: 'migrations-stand-alone', from: 'migrations/planted.ts', to: 'src/kernel/planted-target.ts' },
  { rule: 'source-knows-no-tests', from: 'src/api/http/planted-c.ts', to: 'tests/support/planted-target.ts' },
  { rule: 'console-streets-run-down', from: 'web/src/parts/planted.ts', to: 'web/src/screens/front/planted-target.ts' },
  {
    rule: 'screens-stand-apart',
    from: 'web/src/screens/planted/planted.ts',
    to: 'web/src/screens/front/planted-target.ts',
  },
  { rule: 'console-is-a-client', from: 'web/src/live/planted.ts', to: 'src/kernel/planted-target.ts' },
  { rule: 'console-is-a-client', from: 'src/api/http/planted-f.ts', to: 'web/src/words/planted-target.ts' },
  { rule: 'no-development-dependency', from: 'src/api/http/planted-d.ts', to: 'fast-check' },
  { rule: 'resolvable', from: 'src/api/http/planted-e.ts', to: 'absent-package' },
];

const TWINS = ['src/platform/live/planted-one.ts', 'src/platform/live/planted-two.ts'] as const;

const isPath = (to: string) => /^(?:src|tests|web)\//.test(to);

async function plantCrossings() {
  for (const { from, to } of CROSSINGS) {
    const name = isPath(to) ? specifier({ from, to }) : to;
    await copy.plant(from, `/** Planted. */\nimport * as planted from '${name}';\nexport const found = planted;\n`);
    if (to.includes('planted')) await copy.plant(to, '/** Planted. */\nexport const target = 1;\n');
  }
  const [one, two] = TWINS;
  await copy.plant(
    one,
    `/** Planted. */\nexport type { Two } from '${specifier({ from: one, to: two })}';\nexport type One = 1;\n`,
  );
  await copy.plant(
    two,
    `/** Planted. */\nexport type { One } from '${specifier({ from: two, to: one })}';\nexport type Two = 2;\n`,
  );
  await copy.plant('src/money/helpers/planted.ts', '/** Planted. */\nexport const nowhere = 1;\n');
  await copy.plant('src/helpers/planted.ts', '/** Planted. */\nexport const nowhere = 1;\n');
  await copy.plant('web/src/helpers/planted.ts', '/** Planted. */\nexport const nowhere = 1;\n');
  await copy.plant('src/planted.ts', '/** Planted. */\nexport const nowhere = 1;\n');
}

describe('imports', () => {
  let answer: Answer;

  beforeAll(async () => {
    await plantCrossings();
    answer = await copy.check('imports');
  });

  test('fails, and finds nothing but what was planted', () => {
    const found = answer.output.split('\n').filter((line) => /^(?!check)[a-z-]+: /.test(line));
    expect(found.length).toBeGreaterThan(CROSSINGS.length);
    expect(found.filter((line) => !/planted|helpers/.test(line))).toEqual([]);
    expect(answer.code).toBe(1);
  });

  test.each(CROSSINGS)('refuses $from -> $to ($rule)', ({ rule, from, to }) => {
    const crossings = answer.output.split('\n').filter((line) => line.startsWith(`${rule}: ${from} -> `));
    expect(crossings.join('\n')).toContain(to.replace('node:', ''));
  });

  test('refuses a cycle, even of types alone', () => {
    expect(answer.output).toMatch(/no-cycles: src\/platform\/live\/planted-(?:one|two)\.ts -> /);
  });

  test.each(['src/helpers', 'src/money/helpers', 'web/src/helpers', 'src/planted.ts'])(
    'refuses %s, which has no place in the house',
    (name) => {
      expect(answer.output).toContain(`unknown-folder: ${name}`);
    },
  );
});

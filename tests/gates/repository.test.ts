/** Dead code, pinned packages, leaks and documents: each fault is planted once and refused. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PlantedCopy } from './planted-copy.js';

let copy: PlantedCopy;

beforeAll(async () => {
  copy = await PlantedCopy.make();
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

test('refuses a file nobody imports, an export nobody uses, and one that tests alone use', async () => {
  await copy.plant('src/kernel/planted.ts', '/** Planted. */\nexport const alone = 1;\n');
  await copy.plant(
    'src/kernel/clock.ts',
    (text) => `${text}export const nobodyAsks = 1;\nexport const testsAsk = 2;\n`,
  );
  await copy.plant(
    'src/commands/planted.ts',
    "/** Planted. */\nimport { systemClock } from '../kernel/clock.js';\nsystemClock.now();\n",
  );
  await copy.plant(
    'tests/unit/planted.test.ts',
    "/** Planted. */\nimport { testsAsk } from '../../src/kernel/clock.js';\nexport default testsAsk;\n",
  );
  const { code, output } = await copy.check('dead');
  const [anywhere, inProduction] = output.split('used by tests alone');
  expect(anywhere).toContain('src/kernel/planted.ts');
  expect(anywhere).toContain('nobodyAsks');
  expect(anywhere).not.toContain('testsAsk');
  expect(inProduction).toContain('testsAsk');
  const found = output.split('\n').filter((line) => /\S\.(?:ts|mjs|json)\b/.test(line));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((line) => !/planted|nobodyAsks|testsAsk/.test(line))).toEqual([]);
  expect(code).toBe(1);
});

describe('packages', () => {
  const faults = [
    { fault: 'a version that floats', file: 'package.json', from: /"pg": "/, to: '"pg": "^', says: 'pg is "^' },
    {
      fault: 'another registry',
      file: 'package-lock.json',
      from: /"integrity"/,
      to: '"resolved": "https://mirror.example/a.tgz",\n      "integrity"',
      says: 'comes from https://mirror.example/a.tgz',
    },
    {
      fault: 'a package without a checksum',
      file: 'package-lock.json',
      from: /"integrity"/,
      to: '"integrities"',
      says: 'has no checksum',
    },
    {
      fault: 'another Node than the pinned one',
      file: '.nvmrc',
      from: /^\d+/,
      to: '7',
      says: '.nvmrc names Node 7.',
    },
  ];

  test.each(faults)('refuses $fault', async ({ file, from, to, says }) => {
    await copy.plant(file, (text) => text.replace(from, to));
    const { code, output } = await copy.check('lockfile');
    expect(output).toContain(says);
    expect(code).toBe(1);
  });
});

describe('what production installs', () => {
  const faults = [
    {
      fault: 'a licence that is not allowed',
      file: 'package-lock.json',
      from: /("node_modules\/pg": \{[^}]*?"license": ")MIT/,
      to: '$1SSPL-1.0',
      says: 'has the licence SSPL-1.0',
    },
    {
      fault: 'a package without a licence',
      file: 'package-lock.json',
      from: /("node_modules\/pg": \{[^}]*?)"license": "MIT",/,
      to: '$1',
      says: 'has the licence that package-lock.json does not say',
    },
    {
      fault: 'a script at installation that nobody allowed or forbade',
      file: 'package-lock.json',
      from: /("node_modules\/pg": \{)/,
      to: '$1\n      "hasInstallScript": true,',
      says: 'pg runs a script when it is installed',
    },
    {
      fault: 'a deprecated package',
      file: 'package-lock.json',
      from: /("node_modules\/pg": \{)/,
      to: '$1\n      "deprecated": "gone",',
      says: 'is deprecated: gone',
    },
    {
      fault: 'a version with an advisory',
      file: 'package-lock.json',
      from: /("node_modules\/ws": \{\s*"version": ")[^"]+/,
      to: '$18.17.0',
      says: 'ws 8.17.0 has GHSA-3h5v-q93c-6h6q',
    },
    {
      fault: 'an advisory accepted that nothing has',
      file: '.ci/packages/advisories.json',
      from: /"accepted": \{/,
      to: '"accepted": {\n    "GHSA-0000-0000-0000": "x",',
      says: 'accepts GHSA-0000-0000-0000, which no installed version has',
    },
  ];

  test.each(faults)('refuses $fault', async ({ file, from, to, says }) => {
    await copy.plant(file, (text) => text.replace(from, to));
    const { code, output } = await copy.check('packages');
    expect(output).toContain(says);
    expect(code).toBe(1);
  });
});

describe('leaks', () => {
  // Joined here, so that this file itself holds none of them.
  const faults = [
    { fault: 'a path of one machine', text: ['', 'home', 'budi', 'sigap'].join('/') },
    { fault: 'an e-mail address', text: ['someone', 'company.co.id'].join('@') },
    { fault: 'a private key', text: ['-----BEGIN', 'PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B'].join(' ') },
    { fault: 'a token', text: ['ghp', 'a1'.repeat(18)].join('_') },
    { fault: 'a document', text: ['notes', 'md'].join('.') },
  ];

  test.each(faults)('refuses $fault', async ({ fault, text }) => {
    await copy.plant('src/kernel/planted.ts', `/** Planted. */\nexport const planted = \`${text}\`;\n`);
    const { code, output } = await copy.check('leaks');
    expect(output).toContain(`src/kernel/planted.ts:2: ${fault}`);
    expect(code).toBe(1);
  });
});

describe('the command', () => {
  test('explains itself', async () => {
    const { code, output } = await copy.run('.ci/check.mjs', '--help');
    expect(output).toContain('Usage: npm run check -- [--only gate,gate]');
    expect(code).toBe(0);
  });

  test('refuses an option it does not know', async () => {
    const { code, output } = await copy.run('.ci/check.mjs', '--quick');
    expect(output).toContain("Unknown option '--quick'");
    expect(code).toBe(2);
  });

  test('refuses a gate it does not know', async () => {
    const { code, output } = await copy.check('weather');
    expect(output).toContain('No gate is called weather');
    expect(code).toBe(2);
  });
});

describe('documents', () => {
  const faults = [
    {
      fault: 'a link to a page that is not there',
      file: 'docs/api.md',
      text: '[gone](planted/nowhere)',
      says: 'docs/api.md:1: the link planted/nowhere leads nowhere',
    },
    {
      fault: 'a link to a heading that is not there',
      file: 'README.md',
      text: '[gone](docs/api.md#planted)',
      says: 'README.md:1: docs/api.md has no heading #planted',
    },
    {
      fault: 'a path that is not there',
      file: 'CONTRIBUTING.md',
      text: '`src/kernel/planted-*.ts` and `planted.mjs`',
      says: 'CONTRIBUTING.md:1: there is no src/kernel/planted-*.ts',
    },
    {
      fault: 'a command that is not there',
      file: 'docs/operating.md',
      text: '`npm run planted`',
      says: 'docs/operating.md:1: package.json has no script planted',
    },
    {
      fault: 'a quote that its file does not hold',
      file: 'docs/api.md',
      text: '```js examples/live.mjs\nplanted();\n```\n',
      says: 'docs/api.md:1: examples/live.mjs does not hold this quote',
    },
    {
      fault: 'a README that everything is put into',
      file: 'README.md',
      text: 'More. '.repeat(2_000),
      says: 'README.md has ',
    },
  ];

  test.each(faults)('refuses $fault', async ({ file, text, says }) => {
    await copy.plant(file, (before) => `${text}\n\n${before}`);
    const { code, output } = await copy.check('documents');
    expect(output).toContain(says);
    expect(code).toBe(1);
  });

  test('refuses a worked example that touches what its recipe does not name', async () => {
    await copy.plant(
      'docs/examples/field.patch',
      (text) => `${text}--- a/planted\n+++ b/src/kernel/planted.entity.ts\n`,
    );
    const { code, output } = await copy.check('documents');
    expect(output).toContain('docs/examples/field.patch: it touches src/kernel/planted.entity.ts');
    expect(code).toBe(1);
  });

  test('refuses a worked example that does not apply any more', async () => {
    await copy.plant('src/composition/slices.ts', (text) => text.replaceAll('\n', '\n\n'));
    const { code, output } = await copy.check('documents');
    expect(output).toContain('docs/examples: the examples do not apply one after another');
    expect(output).toContain('src/composition/slices.ts: patch does not apply');
    expect(code).toBe(1);
  });

  test('refuses a room that the README does not show', async () => {
    await copy.plant('.ci/streets.cjs', (text) => text.replace("'facilities',", "'facilities', 'planted-room',"));
    const { code, output } = await copy.check('documents');
    expect(output).toContain('README.md: the tree does not show src/households/planted-room/');
    expect(code).toBe(1);
  });
});

describe('rows of the programme', () => {
  const PAGE = 'docs/programme.md';
  const planted = async (file: string, change: (text: string) => string): Promise<string> => {
    await copy.plant(file, change);
    const { code, output } = await copy.check('programme');
    expect(code).toBe(1);
    return output;
  };

  test('refuses an operation that the schema lacks', async () => {
    const output = await planted(PAGE, (text) =>
      text.replace('`collectionTotals`', '`collectedTotals` `Family.wealth`'),
    );
    expect(output).toContain("row 31: neither the schema nor the partners' calls have collectedTotals");
    expect(output).toContain('have Family.wealth');
  });

  test('refuses a row that is gone', async () => {
    const output = await planted(PAGE, (text) => text.replace(/^\| 13 .*\n/m, ''));
    expect(output).toContain('the rows are 1 to 32 in order, and there are 31');
  });

  test('refuses a story that the page does not show, and a row that has lost its story', async () => {
    const output = await planted(PAGE, (text) => text.replace(/^(\| 31 .*\|)[^|]*\|$/m, '$1 – |'));
    expect(output).toContain('row 31 does not show its story: npm run fix');
  });

  test('refuses a story file without a test', async () => {
    const output = await planted('tests/stories/rows/31-planted.test.ts', () => '/** Planted. */\n');
    expect(output).toContain('31-planted.test.ts: no test says what its user achieves');
  });
});

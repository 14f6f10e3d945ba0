/** What is promised of the programme: every row has its operations and its story, and every rule has its source. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PlantedCopy } from './planted-copy.js';

const PAGE = 'docs/programme.md';
const STORY = 'tests/stories/rows/07-edc-terminal.test.ts';
const RULES = 'docs/rules.md';
const TASKS = 'src/workday/tasks/task-policy.ts';
const LIST = 'src/composition/schema/policies.ts';
const BUILDS = 300_000;

let copy: PlantedCopy;

beforeAll(async () => {
  copy = await PlantedCopy.make({ isBuilt: true });
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

const lineOf = (row: number) => new RegExp(`^\\| ${row} \\|.*\\n`, 'm');

describe('the gate of the programme', () => {
  test('holds while nothing is planted', async () => {
    expect((await copy.check('programme')).output).toMatch(/^ok +programme/m);
  });

  test('refuses a row that is missing', async () => {
    await copy.plant(PAGE, (text) => text.replace(lineOf(9), ''));
    const { code, output } = await copy.check('programme');
    expect(output).toContain('the rows are 1 to 32 in order, and there are 31');
    expect(code).toBe(1);
  });

  test('refuses a row that names no operation, and one that names what nobody serves', async () => {
    await copy.plant(PAGE, (text) =>
      text.replace('`openCampaign`', '`openPlanted`').replace('`startMessageBlast`', '`Family.planted`'),
    );
    const { code, output } = await copy.check('programme');
    expect(output).toContain("row 1: neither the schema nor the partners' calls have openPlanted");
    expect(output).toContain("row 3: neither the schema nor the partners' calls have Family.planted");
    expect(code).toBe(1);
    await copy.plant(PAGE, (text) => text.replace(lineOf(2), '| 2 | Planted | nobody | nothing | – |\n'));
    expect((await copy.check('programme')).output).toContain('row 2 names no operation');
  });

  test('refuses a row without its story, and a story that says nothing or belongs to no row', async () => {
    const [from, away] = [join(copy.folder, STORY), join(copy.folder, 'away.ts')];
    await rename(from, away);
    const missing = await copy.check('programme');
    await rename(away, from);
    expect(missing.output).toContain('row 7 has no story: write tests/stories/rows/07-<what>.test.ts');
    expect(missing.code).toBe(1);
    await copy.plant(STORY, '/** Planted. */\n');
    await copy.plant('tests/stories/rows/77-planted.test.ts', "test('planted', () => {});\n");
    const { code, output } = await copy.check('programme');
    expect(output).toContain(`${STORY}: no test says what its user achieves`);
    expect(output).toContain('77-planted.test.ts: there is no row 77');
    expect(code).toBe(1);
  });

  test('refuses a column of stories that is not current', async () => {
    await copy.plant(STORY, "test('somebody achieves something else', () => {});\n");
    const { code, output } = await copy.check('programme');
    expect(output).toContain('row 7 does not show its story: npm run fix');
    expect(code).toBe(1);
  });
});

describe('the gate of the rules', () => {
  test(
    'holds while nothing is planted, and refuses a table without one of its lines',
    async () => {
      expect((await copy.check('rules')).output).toMatch(/^ok +rules/m);
      await copy.plant(RULES, (text) => text.replace(/^\| `months\.max` .*\n/m, ''));
      const { code, output } = await copy.check('rules');
      expect(output).toContain('the tables of rules are not current');
      expect(code).toBe(1);
    },
    BUILDS,
  );

  test(
    'refuses a list that left the policies while people still read of it',
    async () => {
      await copy.plant(LIST, (text) => text.replace(/^.*import \{ TASKS \}.*\n/m, '').replace('  TASKS,\n', ''));
      const { code, output } = await copy.check('rules');
      expect(output).toContain('the tables of rules are not current');
      expect(code).toBe(1);
    },
    BUILDS,
  );

  test(
    'refuses a rule that names no source and is no assumption, however current the table is',
    async () => {
      await copy.plant(TASKS, (text) =>
        text.replace(/basis: '[^']*'/, "basis: ' '").replace(/assumptions: \{[^}]*\},/, ''),
      );
      await copy.plant(RULES, (text) => text); // what the fix writes is taken out again
      await copy.run('.ci/check.mjs', '--fix', '--only', 'rules');
      const { code, output } = await copy.check('rules');
      expect(output).toContain('tasks, promise.daysBefore from 2014-01-01: no source, and no reason to assume it');
      expect(code).toBe(1);
    },
    BUILDS,
  );
});

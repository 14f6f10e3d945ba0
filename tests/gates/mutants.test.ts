/** Faults that are planted in the pure rules do not stay unseen: a rule that no unit test judges breaks the gate. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { PlantedCopy } from './planted-copy.js';

const JUDGED = '.ci/mutate/judged.json';
const RULE = 'src/relief/sponsorship/fund-number.ts';
const PLANTS_FAULTS = 300_000;

let copy: PlantedCopy;

beforeAll(async () => {
  copy = await PlantedCopy.make();
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

test('what is judged holds, and asks no time of a check', async () => {
  const { code, output } = await copy.check('mutants');
  expect(output).toContain('1 gates held');
  expect(code).toBe(0);
});

test(
  'refuses a rule whose change no unit test judges',
  async () => {
    await copy.plant(RULE, (text) => `${text}\nexport const isPlanted = (amount: number): boolean => amount > 3;\n`);
    const { code, output } = await copy.check('mutants');
    expect(output).toContain(`${RULE}: no test catches "EqualityOperator: amount >= 3"`);
    expect(code).toBe(1);
  },
  PLANTS_FAULTS,
);

test('refuses a fault that nothing catches and nobody has named', async () => {
  await copy.plant(JUDGED, (text) => text.replace(/"why": "[^"]+"/, '"why": ""'));
  const { code, output } = await copy.check('mutants');
  expect(output).toContain('no test catches');
  expect(code).toBe(1);
});

test('refuses too few faults caught, a rule that is gone, and many that have changed', async () => {
  await copy.plant(JUDGED, (text) => text.replaceAll(/"caught": \d+/g, '"caught": 0'));
  expect((await copy.check('mutants')).output).toContain('at least 90 % must be caught');
  await copy.restore();
  await copy.plant(JUDGED, (text) => text.replace(RULE, 'src/relief/sponsorship/gone.ts'));
  expect((await copy.check('mutants')).output).toContain(
    'src/relief/sponsorship/gone.ts is judged and no rule any more',
  );
  await copy.restore();
  await copy.plant(JUDGED, (text) => text.replaceAll(/"digest": "\w+"/g, '"digest": "another"'));
  const { output } = await copy.check('mutants');
  expect(output).toMatch(/\d+ rules have changed since they were judged/);
});

/** The console's gate: what does not compile against the schema and what is too heavy for a phone is refused. */
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { PlantedCopy } from './planted-copy.js';

const FRONT = 'web/src/screens/front/FrontScreen.tsx';

let copy: PlantedCopy;

beforeAll(async () => {
  copy = await PlantedCopy.make();
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

test('holds for the console as it is', async () => {
  const { code, output } = await copy.check('console');

  expect(output).toMatch(/ok {4}console .* screens, at most \d+ kB/);
  expect(code).toBe(0);
});

test('refuses a document that asks for a field which the schema has not', async () => {
  await copy.plant('docs/operations/planted.graphql', 'query Planted {\n  viewer {\n    shoeSize\n  }\n}\n');

  const { code, output } = await copy.check('console');

  expect(output).toContain('shoeSize');
  expect(code).toBe(1);
});

test('refuses a screen that does not compile', async () => {
  await copy.plant(FRONT, (text) => `${text}export const planted: number = 'text';\n`);

  const { code, output } = await copy.check('console');

  expect(output).toContain(`${FRONT}(`);
  expect(code).toBe(1);
});

test('refuses a screen that loads too much at first', async () => {
  const heavy = randomBytes(200_000).toString('base64');
  await copy.plant('web/src/screens/front/planted.ts', `/** Planted. */\nexport const heavy = '${heavy}';\n`);
  await copy.plant(FRONT, (text) => `import { heavy } from './planted.js';\n${text}console.info(heavy);\n`);

  const { code, output } = await copy.check('console');

  expect(output).toMatch(/FrontScreen\.tsx: \d{6} bytes at first, of 200000 at most/);
  expect(code).toBe(1);
});

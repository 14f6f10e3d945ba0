/** The matrix of who is told what: every field has a rule, every role its scope, and the pages are current. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PlantedCopy } from './planted-copy.js';

const FIELD = 'src/households/public-status/public-status.resolver.ts';
const SUBJECTS = 'src/platform/auth/subjects.ts';
const ACTIONS = 'src/platform/auth/actions.ts';
const PERSONAL = 'src/households/families/family-fields.resolver.ts';
const PAGE = 'docs/operating/matrix/queries.md';
const BUILDS = 300_000;

let copy: PlantedCopy;

beforeAll(async () => {
  copy = await PlantedCopy.make({ isBuilt: true });
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

describe('the gate of the matrix', () => {
  test(
    'holds while nothing is planted, and refuses a page without one of its rows',
    async () => {
      expect((await copy.check('matrix')).output).toMatch(/^ok +matrix/m);
      await copy.plant(PAGE, (text) => text.replace(/^\| `families` .*\n/m, ''));
      const { code, output } = await copy.check('matrix');
      expect(output).toContain(`${PAGE} is not current: npm run fix`);
      expect(code).toBe(1);
    },
    BUILDS,
  );

  test(
    'refuses a field of which nothing says what it is about',
    async () => {
      await copy.plant(FIELD, (text) => text.replace("  @Concerns('holder')\n", ''));
      const { code, output } = await copy.check('matrix');
      expect(output).toContain('query publicStatus has no rule');
      expect(code).toBe(1);
    },
    BUILDS,
  );

  test(
    'refuses a role that may ask and of which nothing says how far it is answered',
    async () => {
      await copy.plant(SUBJECTS, (text) =>
        text.replace("families: { ...OFFICES, CADRE: 'PORTFOLIO' }", 'families: OFFICES'),
      );
      const { code, output } = await copy.check('matrix');
      expect(output).toContain('query family permits CADRE, and families in subjects.ts does not say how far');
      expect(code).toBe(1);
    },
    BUILDS,
  );

  test(
    'does not compile with an action that is about nothing',
    async () => {
      await copy.plant(ACTIONS, (text) => text.replace("'education:read': 'staff',", "'education:read': null,"));
      const { code, output } = await copy.check('types');
      expect(output).toContain('actions.ts');
      expect(code).toBe(1);
    },
    BUILDS,
  );

  test(
    'refuses a page that does not show how a personal field is told now',
    async () => {
      await copy.plant(PERSONAL, (text) => text.replace("@Personal('nik', { isMasked: true })", "@Personal('nik')"));
      const { code, output } = await copy.check('matrix');
      expect(output).toContain('personal-fields.md is not current');
      expect(code).toBe(1);
    },
    BUILDS,
  );
});

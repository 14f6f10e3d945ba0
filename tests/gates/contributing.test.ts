/** The recipes of CONTRIBUTING.md: their worked examples are carried out in a copy, step by step, and the copy holds. */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PlantedCopy, hasGit } from './planted-copy.js';

/** What the examples must keep, besides their own tests. */
const HELD = [
  'types',
  'format',
  'imports',
  'descriptions',
  'matrix',
  'migrations',
  'tables',
  'sql-owners',
  'documents',
  'leaks',
];

const NEW_MIGRATION = resolve('dist/src/commands/db-migration-new.js');
const JEST = 'node_modules/jest/bin/jest.js';
/** The tests that hold rules of every mutation and every role. */
const OF_ALL = ['tests/unit/platform/auth/permissions.test.ts', 'tests/api/api/graphql/schema.test.ts'];
const WALK_MS = 600_000;

const describeWithGit = hasGit ? describe : describe.skip;

describeWithGit('the worked examples', () => {
  let copy: PlantedCopy;

  /** `npm run db:migration:new`, and the SQL that the recipe has somebody write into what it made. */
  const migrate = async (example: string): Promise<void> => {
    const { code, output } = await copy.run(NEW_MIGRATION, `try-the-${example}`, '--folder', copy.folder);
    expect(output).toContain('Next:');
    expect(code).toBe(0);
    const files = await readdir(join(copy.folder, 'migrations'));
    const file = files.find((name) => name.endsWith(`-try-the-${example}.ts`)) ?? 'no migration';
    const statement = (await copy.read(`docs/examples/${example}.sql`)).trim();
    await copy.plant(`migrations/${file}`, (text) => text.replace("''", `\`${statement}\``));
  };

  let patches: string[] = [];
  let inOrder: readonly string[] = [];

  beforeAll(async () => {
    const recipes = (await import(pathToFileURL(resolve('.ci/gates/recipes.mjs')).href)) as { EXAMPLES: string[] };
    inOrder = recipes.EXAMPLES;
    copy = await PlantedCopy.make({ isBuilt: true });
    await copy.branchOff();
    const files = await readdir(join(copy.folder, 'docs/examples'));
    patches = files.filter((file) => file.endsWith('.patch'));
    for (const example of inOrder) {
      if (files.includes(`${example}.sql`)) await migrate(example);
      await copy.git('apply', `docs/examples/${example}.patch`);
    }
  }, WALK_MS);
  afterAll(() => copy.remove());

  test('are every one that stands in the folder', () => {
    expect(patches.toSorted()).toEqual(inOrder.map((example) => `${example}.patch`).toSorted());
  });

  test(
    'pass the gates once what tools write is written',
    async () => {
      const mended = await copy.run('.ci/check.mjs', '--fix', '--only', 'schema,matrix,migrations');
      expect(mended.output).not.toMatch(/^FAIL/m);
      const { output, code } = await copy.check(...HELD);
      expect(output).not.toMatch(/^FAIL/m);
      expect(code).toBe(0);
    },
    WALK_MS,
  );

  test(
    'keep the rules of lint',
    async () => {
      const lint = ['node_modules/.bin/oxlint', 'src/fieldwork/landmarks', 'tests/api/fieldwork/landmarks'];
      const { output, code } = await copy.run(...lint);
      expect(output).toContain('Found 0 warnings and 0 errors');
      expect(code).toBe(0);
    },
    WALK_MS,
  );

  test(
    'pass their own tests, and those of the whole schema and of the roles',
    async () => {
      const own = await copy.run(JEST, 'tests/api/fieldwork/landmarks');
      expect(own.output).toMatch(/Tests: +3 passed, 3 total/);
      const ofAll = await copy.run(JEST, ...OF_ALL);
      expect(ofAll.output).toMatch(/Test Suites: 2 passed, 2 total/);
      expect([own.code, ofAll.code]).toEqual([0, 0]);
    },
    WALK_MS,
  );
});

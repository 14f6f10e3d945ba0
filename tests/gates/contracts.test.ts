/** What others rely on: the schema, the migrations and the configuration table cannot drift, lose a word or change unnoticed. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, PlantedCopy, hasGit } from './planted-copy.js';

const SCHEMA = 'schema/schema.graphql';
const BUILDS = 300_000;
const describeWithGit = hasGit ? describe : describe.skip;
const testWithGit = hasGit ? test : test.skip;

let copy: PlantedCopy;

beforeAll(async () => {
  copy = await PlantedCopy.make({ isBuilt: true });
  if (hasGit) await copy.branchOff();
});
afterEach(() => copy.restore());
afterAll(() => copy.remove());

/** Slow ones, whose own tests see that they find nothing but what was planted. */
const SEEN_ELSEWHERE = ['lint', 'imports', 'console', 'dead'];

test(
  'everything holds while nothing is planted',
  async () => {
    const { output } = await copy.checkAllBut(...SEEN_ELSEWHERE);
    expect(output).not.toMatch(/^FAIL/m);
  },
  BUILDS,
);

test(
  'refuses a schema that the code does not print',
  async () => {
    await copy.plant(SCHEMA, (text) =>
      text.replace('type Query {', 'type Query {\n  """Planted."""\n  planted: Int\n'),
    );
    const { code, output } = await copy.check('schema');
    expect(output).toContain(`${SCHEMA} is not what the code prints`);
    expect(output).toContain('-  planted: Int');
    expect(code).toBe(1);
  },
  BUILDS,
);

test(
  'refuses a description of the webhooks that the code does not print',
  async () => {
    await copy.plant('schema/partners.openapi.json', (text) => text.replace('{', '{\n  "planted": true,'));
    const { code, output } = await copy.check('schema');
    expect(output).toContain('schema/partners.openapi.json is not what the code prints');
    expect(code).toBe(1);
  },
  BUILDS,
);

test.each([
  ['no dates', 'Use arrears.', 'without its dates'],
  ['too short a time', 'Use arrears. Announced 2026-12-01, goes 2027-05-01 at the earliest.', 'sooner than 6 months'],
  [
    'no word in the changelog',
    'Use arrears. Announced 2026-12-01, goes 2027-06-01 at the earliest.',
    'does not name it',
  ],
])('refuses a deprecation with %s', async (_, reason, problem) => {
  await copy.plant(SCHEMA, (text) =>
    text.replace('type Query {', `type Query {\n  """Planted."""\n  planted: Int @deprecated(reason: "${reason}")\n`),
  );
  const { code, output } = await copy.check('deprecations');
  expect(output).toContain(`${SCHEMA}: Query.planted`);
  expect(output).toContain(problem);
  expect(code).toBe(1);
});

test('takes a deprecation that says when it goes and stands in the changelog', async () => {
  const reason = 'Use arrears. Announced 2026-12-01, goes 2027-06-01 at the earliest.';
  await copy.plant(SCHEMA, (text) =>
    text.replace('type Query {', `type Query {\n  planted(old: Int @deprecated(reason: "${reason}")): Int\n`),
  );
  await copy.plant('docs/CHANGELOG.md', (text) => `${text}\n- \`Query.planted(old:)\` goes.\n`);
  const { code, output } = await copy.check('deprecations');
  expect(output).toContain('1 on their way out');
  expect(code).toBe(0);
});

test('refuses a refusal that is no Problem, and a union that begins with one', async () => {
  await copy.plant(
    SCHEMA,
    (text) => `${text}
type PlantedRefusal { message: String! }
union PlantedResult = NotFound | Family
union PlantedTail = Family | NotFound | PlantedRefusal
`,
  );
  const { code, output } = await copy.check('problems');
  expect(output).toContain('PlantedRefusal has a message and is no Problem');
  expect(output).toContain('PlantedResult begins with the problem NotFound');
  expect(output).toContain('PlantedTail: PlantedRefusal stands among the problems and is none');
  expect(code).toBe(1);
});

test('refuses a mutation that answers with no union', async () => {
  await copy.plant(SCHEMA, (text) => text.replace('type Mutation {', 'type Mutation {\n  planted: Family\n'));
  const { code, output } = await copy.check('problems');
  expect(output).toContain('Mutation.planted answers with no union');
  expect(code).toBe(1);
});

test("refuses SQL that names another room's table, whatever it is written in", async () => {
  await copy.plant(
    'src/households/regions/planted.ts',
    "/** Planted. */\nconst kind = 'select';\nexport const one = `select 1 from payments p where p.kind = ${kind}`;\nexport const two = 'delete from ledger_entries';\nexport const three = sql`visits v join regions r on true`;\nexport const four = unnestInsert('messages', {}, []);\nexport const five = sql`select count(*) as families, r.calls from regions r`;\n",
  );
  const { code, output } = await copy.check('sql-owners');
  expect(output).toContain('planted.ts:3: SQL names payments, which belongs to money/payments');
  expect(output).toContain('planted.ts:4: SQL names ledger_entries, which belongs to money/payments');
  expect(output).toContain('planted.ts:5: SQL names visits, which belongs to fieldwork/visits');
  expect(output).toContain('planted.ts:6: SQL names messages, which belongs to outreach/messages');
  expect(output).not.toContain('planted.ts:7');
  expect(code).toBe(1);
});

test(
  'refuses a text without its translation, one whose placeholders differ, and a tree that does not compile',
  async () => {
    const table = 'src/relief/hardship/hardship-results.types.ts';
    await copy.plant(table, (text) =>
      text
        .replace("en: 'There is no such assessment.'", "en: ' '")
        .replace("en: 'This family had no such visit or call.'", "en: 'This family had no {contact}.'"),
    );
    const { code, output } = await copy.check('texts');
    expect(output).toContain('problem.HARDSHIP_ASSESSMENT_NOT_FOUND has no text in en');
    expect(output).toContain('problem.HARDSHIP_CONTACT_NOT_FOUND has other placeholders in one language');
    expect(code).toBe(1);
    await copy.plant(table, (text) => text.replace("    en: ' ',\n", ''));
    await copy.plant('src/kernel/planted.ts', "/** Planted. */\nexport const planted: bigint = 'ten';\n");
    const compiled = await copy.check('types');
    expect(compiled.output).toContain("Property 'en' is missing");
    expect(compiled.output).toMatch(/src\/kernel\/planted\.ts.*TS2322/);
    expect(compiled.code).toBe(1);
  },
  BUILDS,
);

test('refuses a connection that can be walked in one direction alone', async () => {
  await copy.plant(SCHEMA, (text) =>
    text.replace(
      'type Query {',
      'type Query {\n  """Planted."""\n  planted(\n    """Planted."""\n    first: Int!\n    """Planted."""\n    after: String\n  ): FamilyConnection\n',
    ),
  );
  const { code, output } = await copy.check('schema-lint');
  expect(output).toContain('Field `planted` must contain an argument `last`');
  expect(code).toBe(1);
});

test('refuses whatever a client can name and nobody described', async () => {
  const undescribed = `
    type PlantedType implements PlantedInterface { plain(argument: PlantedInput): PlantedUnion }
    interface PlantedInterface { plain(argument: PlantedInput): PlantedUnion }
    union PlantedUnion = PlantedType
    input PlantedInput { wanted: PlantedScalar, kind: PlantedEnum }
    enum PlantedEnum { ONE }
    scalar PlantedScalar
  `;
  await copy.plant(SCHEMA, (text) => `${text}${undescribed}`);
  const { code, output } = await copy.check('descriptions');
  const named = [...output.matchAll(/schema\.graphql: (Planted\S*) has no description/g)].map(([, name]) => name);
  expect(named.join(' ')).toBe(
    'PlantedType PlantedType.plain PlantedType.plain.argument ' +
      'PlantedInterface PlantedInterface.plain PlantedInterface.plain.argument PlantedUnion ' +
      'PlantedInput PlantedInput.wanted PlantedInput.kind PlantedEnum PlantedEnum.ONE PlantedScalar',
  );
  expect(code).toBe(1);
});

describeWithGit('a field taken from clients', () => {
  const withBoth = 'type Query {\n  kept: Int\n  taken: Int\n}\n';
  const withOne = 'type Query {\n  kept: Int\n}\n';

  test('is refused after a release, until a commit message says why', async () => {
    await copy.plant(SCHEMA, withBoth);
    await copy.commit('Two fields');
    await copy.git('tag', 'v9.0.0');
    await copy.plant(SCHEMA, withOne);
    await copy.commit('One field');
    const silent = await copy.check('breaking');
    await copy.git('commit', '--quiet', '--allow-empty', '--message', 'Said\n\nSchema-Break: nobody reads it');
    const said = await copy.check('breaking');
    await copy.git('tag', '--delete', 'v9.0.0');
    await copy.git('reset', '--quiet', '--hard', 'main');

    expect(silent.output).toMatch(/breaks clients of v9\.0\.0: .*taken/);
    expect(silent.code).toBe(1);
    expect(said.code).toBe(0);
  });

  test('is refused on a branch of main', async () => {
    await copy.plant(SCHEMA, withBoth);
    await copy.commit('Two fields');
    await copy.git('branch', '--force', 'main', 'change');
    await copy.plant(SCHEMA, withOne);
    const { code, output } = await copy.check('breaking');
    await copy.git('reset', '--quiet', '--hard', 'main~1');
    await copy.git('branch', '--force', 'main', 'change');

    expect(output).toMatch(/breaks clients of main: .*taken/);
    expect(code).toBe(1);
  });
});

const BLOCKING = `/** Planted. */
import { Migration } from '@mikro-orm/migrations';
export class Planted extends Migration {
  override up(): void {
    this.addSql('create index planted on payments (partner_id)');
  }
}
`;

describe('migrations', () => {
  /** Planted together, as each would be a build of its own; the gate names every one. */
  let answer: Answer;
  let edited = '';

  beforeAll(async () => {
    const migrations = (await readdir(join(copy.folder, 'migrations'))).filter((file) => file.endsWith('.ts'));
    edited = `migrations/${migrations[0]}`;
    await copy.plant(edited, (text) => `${text}\n// Edited.\n`);
    await copy.plant('src/fieldwork/visits/visit.entity.ts', (text) =>
      text.replace(/\}\s*$/, "\n  @Property({ type: 'text' })\n  readonly plantedColumn!: string;\n}\n"),
    );
    await copy.plant('src/composition/schema/entities.ts', (text) => text.replace(/^ {2}Pledge,\n/m, ''));
    await copy.plant('migrations/999-planted.ts', BLOCKING);
    await copy.plant('src/platform/db/migrations.ts', (text) =>
      text
        .replace('export const', "import { Planted } from '../../../migrations/999-planted.js';\nexport const")
        .replace(/\];\s*$/, "  { name: '999-planted', class: Planted },\n];\n"),
    );
    answer = await copy.check('migrations,online');
  }, BUILDS);

  test('that keep writers from a big table are refused', () => {
    expect(answer.output).toContain('migrations/999-planted.ts: the index planted keeps all writers from payments');
    expect(answer.code).toBe(1);
  });

  testWithGit('that were edited after others could run them are refused', () => {
    expect(answer.output).toContain(`${edited} was changed after main`);
    expect(answer.code).toBe(1);
  });

  test('that do not make a column are refused', () => {
    expect(answer.output).toContain('planted_column');
    expect(answer.code).toBe(1);
  });

  test('are refused when the entity of a table is not listed', () => {
    expect(answer.output).toContain('drop table if exists "pledges"');
    expect(answer.code).toBe(1);
  });

  test(
    'refuses a structure that the migrations do not build',
    async () => {
      await copy.plant('migrations/structure.sql', (text) => `${text}CREATE TABLE planted_table ();\n`);
      const { code, output } = await copy.check('migrations');
      expect(output).toContain('planted_table');
      expect(code).toBe(1);
    },
    BUILDS,
  );
});

describe('tables', () => {
  const faults = [
    {
      fault: 'a table that nobody owns',
      file: 'migrations/structure.sql',
      text: (text: string) => `${text}\ncreate table planted_table (\n  id uuid not null\n);\n`,
      says: 'planted_table has no entity',
    },
    {
      fault: 'a view that nobody owns',
      file: 'migrations/structure.sql',
      text: (text: string) => `${text}\ncreate view planted_view as\n select 1;\n`,
      says: 'planted_view has no entity',
    },
    {
      fault: 'a table that two rooms own',
      file: 'src/relief/hardship/planted.entity.ts',
      text: () => "/** Planted. */\n@Entity({ tableName: 'visits' })\nexport class Planted {}\n",
      says: 'visits has an owner already',
    },
    {
      fault: 'an entity of a table that is not there',
      file: 'src/relief/hardship/planted.entity.ts',
      text: () => "/** Planted. */\n@Entity({ tableName: 'planted_table' })\nexport class Planted {}\n",
      says: 'planted.entity.ts: there is no planted_table',
    },
    {
      fault: 'a foreign key that the entity does not declare',
      file: 'src/relief/sponsorship/pledge.entity.ts',
      text: (text: string) => text.replace(/@ManyToOne\(.*\) donorId/, "@Property({ type: 'uuid' }) donorId"),
      says: 'pledge.entity.ts: donor_id leads to donors',
    },
    {
      fault: 'an owner that is no room',
      file: 'src/composition/schema/tables-without-entity.ts',
      text: (text: string) => text.replace("owner: 'relief/hardship'", "owner: 'relief/planted'"),
      says: 'relief/planted is no room',
    },
  ];

  test.each(faults)('refuses $fault', async ({ file, text, says }) => {
    await copy.plant(file, text);
    const { code, output } = await copy.check('tables');
    expect(output).toContain(says);
    expect(code).toBe(1);
  });

  test('refuses an entity that names no table', async () => {
    await copy.plant('src/relief/hardship/planted.entity.ts', '/** Planted. */\nexport class Planted {}\n');
    const { code, output } = await copy.check('tables');
    expect(output).toContain('planted.entity.ts names no table');
    expect(code).toBe(1);
  });
});

test(
  'refuses a configuration table that is not the parser’s',
  async () => {
    const page = await copy.read('docs/configuration.md');
    const row = page.split('\n').find((line) => line.startsWith('|') && line.includes('`PORT`'));
    await copy.plant('docs/configuration.md', page.replace(row ?? 'no row', '| `PLANTED` | planted | planted |'));
    const { code, output } = await copy.check('config');
    expect(output).toContain('the configuration table is not current');
    expect(code).toBe(1);
  },
  BUILDS,
);

test('refuses what may wait for ever, a time without a name, and one that the table of waits does not have, has with another value, twice, or alone has', async () => {
  const faults = {
    pool: "import pg from 'pg';\nexport const a = new pg.Pool({ max: 1 });\n",
    fetch: "export const b = () => fetch('http://x', { method: 'PUT' });\n",
    program: "import { spawn } from 'node:child_process';\nexport const c = () => spawn('sleep', ['9']);\n",
    socket: "import { connect } from 'node:net';\nexport const d = () => connect(1);\n",
    timer: 'export const e = () => setInterval(() => undefined, 250);\n',
    first: "export const f = () => [\n  fetch('http://x', { method: 'PUT' }),\n];\n",
    late: 'export const g = (act: () => void) => setTimeout(act, 2_000);\n',
    pause: "import { setTimeout as pause } from 'node:timers/promises';\nexport const h = () => pause(50);\n",
    signal: 'export const i = () => AbortSignal.timeout(1_000);\n',
    given: 'export const j = { timeoutMs: 10_000 };\n',
    unmarked: 'const LONG = 9_000;\nexport const k = (act: () => void) => setTimeout(act, LONG);\n',
    time: 'export const PLANTED_WITHIN_MS = 7_000;\n',
    word: 'export const PLANTED_CLAIM_MS = 7_000;\n',
  };
  for (const [name, text] of Object.entries(faults)) await copy.plant(`src/kernel/planted-${name}.ts`, text);
  await copy.plant('src/kernel/role-listener.ts', 'export const WITHIN_MS = 1_000;\n'); // a name that another file has
  await copy.plant('src/platform/auth/remote-keys.ts', (text) => text.replace('= 1_000;', '= 1_500;'));
  await copy.plant('src/platform/config/environment.ts', (text) => text.replace("'15000'", "'16000'"));
  await copy.plant(
    'docs/operating/waits.md',
    (text) =>
      `${text.replace('`TICK_MS`', '`TOCK_MS`')}\n| a pool | | 30 s | | \`pool.ts\` \`IDLE_CLOSED_AFTER_MS\` |\n`,
  );
  const { code, output } = await copy.check('waits');
  const second = ['pool', 'program', 'first', 'pause', 'unmarked'];
  for (const name of Object.keys(faults).filter((one) => !['time', 'word'].includes(one))) {
    const line = second.includes(name) ? 2 : 1;
    expect(output).toContain(`src/kernel/planted-${name}.ts:${line}: `);
  }
  for (const place of ['planted-time.ts: PLANTED_WITHIN_MS', 'planted-word.ts: PLANTED_CLAIM_MS'])
    expect(output).toContain(`src/kernel/${place} is in no row`);
  expect(output).toContain('WITHIN_MS is in no row of docs/operating/waits.md: write `kernel/role-listener.ts`');
  expect(output).toContain('the row of `remote-keys.ts` `FETCHES_EVERY_MS` does not say 1.5 s');
  expect(output).toContain('the row of `environment.ts` `SNAP_ANSWER_WITHIN_MS` does not say 16 s');
  expect(output).toContain('src/platform/jobs/background-jobs.ts: TICK_MS is in no row');
  expect(output).toContain('no file has `jobs/background-jobs.ts` `TOCK_MS`');
  expect(output).toContain('`pool.ts` `IDLE_CLOSED_AFTER_MS` stands in 2 rows');
  expect(output).toContain('19 problems');
  expect(code).toBe(1);
});

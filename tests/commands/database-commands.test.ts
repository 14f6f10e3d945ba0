import { access, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPool } from '../../src/platform/db/pool.js';
import { dropDatabase } from '../../src/platform/db/drop-database.js';
import { useTestDatabase } from '../support/test-database.js';
import { runBuiltCommand } from '../support/run-built-command.js';

const ROOT = process.cwd();
const COMMITTED = join(ROOT, 'migrations', 'structure.sql');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sigap-commands-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('every database command', () => {
  test.each(['db-migrate', 'db-seed', 'db-reset', 'db-migration-new', 'db-structure'])(
    '%s explains itself',
    async (name) => {
      const { code, said } = await runBuiltCommand(name, ['--help']);
      expect(code).toBe(0);
      expect(said).toContain('Usage: npm run db:');
    },
  );
});

describe('db:structure', () => {
  const database = useTestDatabase();

  test('the committed structure is what the migrations build', async () => {
    expect(await runBuiltCommand('db-structure', ['--check'], { DATABASE_URL: database.url })).toMatchObject({
      code: 0,
    });
  });

  test('is red when a column was added by hand, names it, and says what to do', async () => {
    const file = join(folder, 'edited.sql');
    const committed = await readFile(COMMITTED, 'utf8');
    await writeFile(
      file,
      committed.replace('  paid_through date not null,', '  paid_through date not null,\n  nickname text,'),
    );
    const { code, said } = await runBuiltCommand('db-structure', ['--check', '--file', file], {
      DATABASE_URL: database.url,
    });
    expect(code).toBe(1);
    expect(said).toContain('-   nickname text,');
    expect(said).toContain('npm run db:structure');
  });

  test('is red when the file is missing, and writes it when asked', async () => {
    const file = join(folder, 'written.sql');
    const missing = await runBuiltCommand('db-structure', ['--check', '--file', file], { DATABASE_URL: database.url });
    expect(missing).toMatchObject({ code: 1 });
    expect(
      await runBuiltCommand('db-structure', ['--write', '--file', file], { DATABASE_URL: database.url }),
    ).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toBe(await readFile(COMMITTED, 'utf8'));
  });
});

describe('db:migration:new', () => {
  const list = (): string => join(folder, 'checkout', 'src', 'platform', 'db', 'migrations.ts');
  const begin = (name: string) => runBuiltCommand('db-migration-new', [name, '--folder', join(folder, 'checkout')]);

  beforeAll(async () => {
    await mkdir(join(folder, 'checkout', 'src', 'platform', 'db'), { recursive: true });
    await mkdir(join(folder, 'checkout', 'migrations'), { recursive: true });
    await writeFile(join(folder, 'checkout', 'migrations', '001-first.ts'), '');
    await writeFile(
      list(),
      `/** In order. */\nimport { First } from '../../../migrations/001-first.js';\n\nexport const MIGRATIONS = [{ name: '001-first', class: First }];\n`,
    );
  });

  test('takes the next number each time and appends to the list', async () => {
    const recipe = await readFile(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const next =
      '`npm run db:migrate` for your own database, `npm run fix` for `migrations/structure.sql`; read the difference';
    expect(recipe).toContain(next);
    expect((await begin('remember-who-moved')).said).toContain(next.replaceAll('`', ''));
    expect(await begin('second-thought')).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'checkout', 'migrations', '002-remember-who-moved.ts'), 'utf8')).toContain(
      'export class RememberWhoMoved extends Migration',
    );
    expect(await readFile(list(), 'utf8')).toBe(`/** In order. */
import { First } from '../../../migrations/001-first.js';
import { RememberWhoMoved } from '../../../migrations/002-remember-who-moved.js';
import { SecondThought } from '../../../migrations/003-second-thought.js';

export const MIGRATIONS = [
  { name: '001-first', class: First },
  { name: '002-remember-who-moved', class: RememberWhoMoved },
  { name: '003-second-thought', class: SecondThought },
];
`);
  });

  test.each(['Remember', '002-x', 'a_b', '../up', 'first'])('refuses the name %s', async (name) => {
    expect(await begin(name)).toMatchObject({ code: 1 });
  });

  test('says of a missing name what it says of a wrong one', async () => {
    const missing = await runBuiltCommand('db-migration-new', ['--folder', join(folder, 'checkout')]);
    expect([missing.code, missing.said]).toEqual([1, (await begin('a_b')).said]);
    expect(missing.said).toContain('what the migration does: remember-who-moved.');
  });

  test("understands the repository's own list", async () => {
    await cp(join(ROOT, 'src', 'platform', 'db', 'migrations.ts'), list());
    expect(await begin('third-thought')).toMatchObject({ code: 0 });
    expect(await readFile(list(), 'utf8')).toMatch(
      /\n {2}\{ name: '001-families-cadres-and-the-money-path', class: FamiliesCadresAndTheMoneyPath \},\n[^]*ThirdThought \},\n\];\n$/,
    );
  });
});

describe('db:migrate, db:seed and db:reset on a given database', () => {
  const database = useTestDatabase();
  const given = () => ({ DATABASE_URL: `${database.url}_given` });
  const small = ['--cadres', '2', '--families', '10'];
  /** Families whom nobody holds yet stand around each cadre. */
  const waiting = (cadres: number): bigint => BigInt(cadres) * 12n;
  const countFamilies = async (): Promise<bigint | undefined> => {
    const pool = createPool({
      databaseUrl: given().DATABASE_URL,
      role: 'commands',
      connectionsMax: 1,
      onError: () => undefined,
    });
    const { rows } = await pool.query<{ count: bigint }>('select count(*) as count from families');
    await pool.end();
    return rows[0]?.count;
  };
  afterAll(() => dropDatabase(given().DATABASE_URL));

  test('create, migrate and seed it, each only once', async () => {
    expect((await runBuiltCommand('db-migrate', [], given())).said).toContain('applied 001-');
    expect((await runBuiltCommand('db-migrate', [], given())).said).toContain('already');
    expect((await runBuiltCommand('db-seed', small, given())).said).toContain('2 cadres, 20 families');
    expect((await runBuiltCommand('db-seed', small, given())).said).toContain('there already');
    expect(await countFamilies()).toBe(20n + waiting(2));
  });

  test('a reset wants --yes and names the database without its password', async () => {
    const refused = await runBuiltCommand('db-reset', ['--cadres', '1', '--families', '5'], given());
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('--yes');
    expect(refused.said).not.toContain(new URL(given().DATABASE_URL).password);
    expect(await countFamilies()).toBe(20n + waiting(2));
    expect(await runBuiltCommand('db-reset', ['--yes', '--cadres', '1', '--families', '5'], given())).toMatchObject({
      code: 0,
    });
    expect(await countFamilies()).toBe(5n + waiting(1));
  });

  test('a reset is refused while anybody is connected, and says who', async () => {
    const pool = createPool({
      databaseUrl: given().DATABASE_URL,
      role: 'commands',
      connectionsMax: 1,
      onError: () => undefined,
    });
    await pool.query('select');
    const refused = await runBuiltCommand('db-reset', ['--yes', '--cadres', '1', '--families', '4'], given());
    await pool.end();
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/in use by sigap.*: stop the server first/) });
    expect(await countFamilies()).toBe(5n + waiting(1));
  });

  test.each(['db-reset', 'db-seed'])('%s is refused in production', async (name) => {
    const key = Buffer.alloc(32, 1).toString('base64url');
    const production = {
      NODE_ENV: 'production',
      AUTH_ISSUER: 'i',
      AUTH_AUDIENCE: 'a',
      AUTH_JWKS_URL: 'https://example.org/jwks',
      SECRETS_KEY: key,
      SNAP_TOKEN_KEY: key,
      CREDENTIAL_KEY: key,
    };
    const refused = await runBuiltCommand(name, name === 'db-reset' ? ['--yes'] : [], { ...given(), ...production });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('NODE_ENV is production') });
    expect(await countFamilies()).toBe(5n + waiting(1));
  });

  test('a bad option and an unreachable server are explained', async () => {
    expect(await runBuiltCommand('db-seed', ['--cadres', 'many'], given())).toMatchObject({
      code: 1,
      said: expect.stringContaining('Expected a whole number'),
    });
    const unreachable = await runBuiltCommand('db-migrate', [], {
      DATABASE_URL: 'postgresql://u:hidden@127.0.0.1:1/x',
    });
    expect(unreachable).toMatchObject({ code: 1, said: expect.stringContaining('check DATABASE_URL') });
    expect(unreachable.said).not.toContain('hidden');
  });
});

describe('the commands on the embedded database', () => {
  test('reset it without being asked twice, and leave nothing running', async () => {
    const embedded = { DATABASE_URL: undefined, LOCAL_FOLDER: join(folder, 'local') };
    await chmod(folder, 0o755); // PostgreSQL may run as another account than this one
    const reset = await runBuiltCommand('db-reset', ['--cadres', '1', '--families', '3'], embedded);
    expect(reset).toMatchObject({ code: 0, said: expect.stringContaining('1 cadres, 3 families') });
    await expect(access(join(folder, 'local', 'postgres', 'data', 'postmaster.pid'))).rejects.toThrow('ENOENT');
    expect((await runBuiltCommand('db-seed', [], embedded)).said).toContain('there already');
  });
});

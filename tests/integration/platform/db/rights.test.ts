/**
 * The rights of the server's sessions: what every table of the catalogue lets them do, and what a login of production
 * may not own.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { prepareDatabase } from '../../../../src/platform/db/prepare-database.js';
import { createClient } from '../../../../src/platform/db/pool.js';
import { POOL_ROLES, type PoolRoleName, RUN_ROLE } from '../../../../src/platform/db/pool-roles.js';
import { useTestDatabase } from '../../../support/test-database.js';

const database = useTestDatabase();

const SERVING = (Object.keys(POOL_ROLES) as PoolRoleName[]).filter((name) => POOL_ROLES[name].isServing);

/** Runs a statement over a session of the role and undoes it; gives the code with which it was refused, or `done`. */
async function attempt(role: PoolRoleName, statement: string): Promise<string> {
  const client = createClient({ databaseUrl: database.url, role });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(statement);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

const REFUSED = '42501';

interface Rights {
  readonly table: string;
  readonly isAppendOnly: boolean;
  readonly rights: string[];
}

/** Each table, and which of the rights beyond reading and adding the server's sessions have there. */
const findRights = async (): Promise<readonly Rights[]> => {
  const { rows } = await database.pool.query<Rights>(`
    select c.relname as table,
      exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgfoid = 'refuse_change()'::regprocedure) as "isAppendOnly",
      array(select r from unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) r
        where has_table_privilege('${RUN_ROLE}', c.oid, r)) as rights
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
  return rows;
};

describe('the sessions of a server', () => {
  test.each(SERVING)('for %s run as the role that owns nothing', async (role) => {
    const client = createClient({ databaseUrl: database.url, role });
    await client.connect();
    const { rows } = await client.query('select current_user::text as who');
    await client.end();
    expect(rows).toEqual([{ who: RUN_ROLE }]);
  });

  test('add to the journal, to evidence and to logs, and change and delete nothing there', async () => {
    const appendOnly = (await findRights()).filter(({ isAppendOnly }) => isAppendOnly);
    expect(appendOnly.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['journal_lines', 'ledger_entries', 'payments', 'webhook_deliveries', 'access_log']),
    );
    for (const { table, rights } of appendOnly) expect([table, rights]).toEqual([table, ['insert']]);
  });

  test('empty no table, hang no trigger on one, and never touch what tells the structure', async () => {
    for (const { table, rights } of await findRights())
      expect([table, rights.filter((right) => !['insert', 'update', 'delete'].includes(right))]).toEqual([table, []]);
    expect((await findRights()).find(({ table }) => table === 'migrations')?.rights).toEqual([]);
  });

  test.each([
    ['switch off what guards the journal', 'alter table journal_lines disable trigger all'],
    ['change it', 'update journal_lines set amount = 1'],
    ['delete from it', 'delete from journal_lines'],
    ['forget who read what', 'delete from access_log'],
    ['empty a table', 'truncate families'],
    ['make a table', 'create table here (x int)'],
    ['drop one', 'drop table regions'],
    ['take a file', "copy (select 1) to '/tmp/nothing'"],
    ['run a program', "copy (select 1) to program 'true'"],
    ['read a file', "select pg_read_file('/etc/hostname')"],
    ['go around triggers', "set session_replication_role = 'replica'"],
  ])('cannot %s', async (_what, statement) => {
    expect(await attempt('jobs', statement)).toBe(REFUSED);
  });

  test('take statistics of what they filled, which only an owner may', async () => {
    const known = async (): Promise<unknown> =>
      (await database.pool.query("select reltuples from pg_class where oid = 'regions'::regclass")).rows;
    expect(await known()).toEqual([{ reltuples: -1 }]);
    const client = createClient({ databaseUrl: database.url, role: 'jobs' });
    await client.connect();
    await client.query("select refresh_statistics(array['regions']::regclass[])");
    await client.end();
    expect(await known()).toEqual([{ reltuples: 0 }]);
  });

  test('lock a payment and yet do not change it, because its trigger refuses', async () => {
    expect(await attempt('money', 'select from payments for update')).toBe('done');
    expect(await attempt('money', 'update payments set id = id')).toBe('23001');
  });
});

describe('a login of production', () => {
  const login = `sigap_api_${process.pid}`;
  const served = (): string => {
    const url = new URL(database.url);
    url.username = login;
    url.password = "it's a password";
    return url.href;
  };
  const prepare = (change: Partial<Parameters<typeof prepareDatabase>[0]>): Promise<string[]> =>
    prepareDatabase({ url: database.url, ownerUrl: null, refusesOwner: true, ...change });
  const query = async (text: string): Promise<unknown> => (await database.pool.query(text)).rows;

  beforeAll(() => prepare({ url: served(), ownerUrl: database.url }));
  afterAll(async () => {
    await query(`drop role ${login}`);
  });

  test('is made by the owner, and serves', async () => {
    const client = new pg.Client({ connectionString: served(), options: `-c role=${RUN_ROLE}` });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as count from regions');
    await client.end();
    expect(rows).toEqual([{ count: 0 }]);
    await expect(prepare({ url: served(), ownerUrl: database.url })).resolves.toEqual([]);
  });

  test('that owns the database is refused, and is told what to give', async () => {
    const refusal = /owns the database.*DATABASE_OWNER_URL/;
    await expect(prepare({})).rejects.toThrow(refusal);
    await expect(prepare({ ownerUrl: database.url })).rejects.toThrow(refusal);
    await expect(prepare({ refusesOwner: false })).resolves.toEqual([]);
  });

  test('serves without the owner once the structure is current, and not before', async () => {
    await expect(prepare({ url: served() })).resolves.toEqual([]);
    const [last] = (await query(
      'delete from migrations where id = (select max(id) from migrations) returning name, executed_at',
    )) as {
      name: string;
    }[];
    await expect(prepare({ url: served() })).rejects.toThrow(/npm run db:migrate/);
    await query(`insert into migrations (name) values ('${last?.name ?? ''}')`);
  });
});

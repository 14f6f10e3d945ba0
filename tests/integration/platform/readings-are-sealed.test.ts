/** The access log is sealed, and an audit finds what its owner changed in it, took away, or slipped in. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { randomIds } from '../../../src/kernel/ids.js';
import type { FamilyId } from '../../../src/kernel/ids.js';
import {
  type ReadingFinding,
  type ReadingsAudit,
  auditReadings,
  insertReadings,
  sealReadings,
} from '../../../src/platform/readings/index.js';
import type { Pool } from '../../../src/platform/db/pool.js';
import { useTestDatabase } from '../../support/test-database.js';

const NOW = new Date('2026-11-24T03:00:00Z');
const DAYS_LATER = new Date('2026-11-27T03:00:00Z');
const database = useTestDatabase();

const read = (pool: Pick<Pool, 'query'>, viewer: string) =>
  insertReadings(pool, [
    {
      id: randomIds(),
      viewer,
      role: 'CADRE',
      branchId: null,
      familyIds: [randomUUID() as FamilyId],
      fields: ['name', 'nik'],
      searchedBy: [],
      operation: 'families',
      purpose: 'DUTY',
      readAt: NOW,
    },
  ]);
const seal = () => sealReadings({ pool: database.pool, now: () => NOW });
const audit = () => auditReadings(database.pool, NOW);

beforeAll(async () => {
  for (const viewer of ['first', 'second', 'third']) await read(database.pool, viewer);
  await seal();
  await read(database.pool, 'fourth');
  await seal();
  await read(database.pool, 'fifth');
  await seal();
});

/** As the owner of the tables would, whom no trigger stops; nothing of it stays. */
async function auditAfter(...tampering: readonly string[]): Promise<ReadingsAudit> {
  const connection = await database.pool.connect();
  try {
    await connection.query('begin');
    for (const table of ['access_log', 'access_log_seals'])
      await connection.query(
        `alter table ${table} disable trigger ${table.replace(/s$/, 's_are')}${table === 'access_log' ? '_is' : ''}_append_only`,
      );
    for (const statement of tampering) expect((await connection.query(statement)).rowCount).toBeGreaterThan(0);
    return await auditReadings(connection as unknown as Pool, DAYS_LATER);
  } finally {
    await connection.query('rollback');
    connection.release();
  }
}

const kindsOf = ({ findings }: ReadingsAudit): ReadingFinding['kind'][] => findings.map(({ kind }) => kind);
const COPY = `insert into access_log (id, viewer, role, fields, purpose, read_at, family_ids, written_in)
  select gen_random_uuid(), viewer, role, fields, purpose, read_at, family_ids, written_in from access_log where viewer = 'second'`;

describe('an audit of the access log', () => {
  test('finds nothing where nobody touched it, and tells what it read', async () => {
    expect(await audit()).toEqual({
      seals: 3,
      rows: 5,
      findings: [],
      lastHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each([
    [
      'a row that was changed',
      "update access_log set viewer = 'somebody else' where viewer = 'second'",
      'row-or-seal-altered',
      1n,
    ],
    [
      'fields that were taken out of a row',
      "update access_log set fields = '{name}' where viewer = 'fourth'",
      'row-or-seal-altered',
      2n,
    ],
    ['a row that was deleted', "delete from access_log where viewer = 'second'", 'row-deleted', 1n],
    ['a row that was slipped in behind', COPY, 'row-inserted', 1n],
    [
      'a seal whose hash was changed',
      "update access_log_seals set hash = decode(repeat('ab', 32), 'hex') where number = 3",
      'row-or-seal-altered',
      3n,
    ],
    ['a seal that was taken out', 'delete from access_log_seals where number = 2', 'seal-missing', 2n],
  ] as const)('finds %s', async (...[, tampering, kind, number]) => {
    const { findings } = await auditAfter(tampering);
    expect(findings[0]).toMatchObject({ kind, seal: number });
  });

  test('finds a row that was deleted with its seal made anew, because the next seal holds the hash of the old one', async () => {
    const report = await auditAfter(
      "delete from access_log where viewer = 'fourth'",
      "update access_log_seals set row_ids = array[row_ids[1]], hash = decode(repeat('cd', 32), 'hex') where number = 2",
    );
    expect(report.findings.length).toBeGreaterThan(0);
  });

  test('finds that the last seals were taken away, once their rows are older than a day', async () => {
    expect(kindsOf(await auditAfter('delete from access_log_seals where number = 3'))).toEqual(['row-unsealed']);
  });

  test('a row of a transaction that is still open is sealed when it has ended, and nobody waits for it', async () => {
    const slow = await database.pool.connect();
    try {
      await slow.query('begin');
      await read(slow, 'slow');
      await read(database.pool, 'quick');
      await seal();
      expect((await audit()).rows).toBe(5); // the quick one waits for its seal, not for its answer
    } finally {
      await slow.query('commit');
      slow.release();
    }
    await seal();
    expect(await audit()).toMatchObject({ seals: 4, rows: 7, findings: [] });
  });

  test('a transaction that is open in another database keeps no row unsealed', async () => {
    const elsewhere = new URL(database.url);
    elsewhere.pathname = '/postgres';
    const client = new pg.Client({ connectionString: elsewhere.href });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('select pg_current_xact_id()');
      await read(database.pool, 'meanwhile');
      await seal();
      expect(await audit()).toMatchObject({ seals: 5, rows: 8, findings: [] });
    } finally {
      await client.end();
    }
  });
});

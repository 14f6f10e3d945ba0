import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TABLES } from '../../../../src/composition/schema/entities.js';
import { createDatabaseIfMissing, migrate } from '../../../../src/platform/db/migrate.js';
import { dropDatabase } from '../../../../src/platform/db/drop-database.js';
import { createOrm } from '../../../../src/platform/db/orm.js';
import { type Pool, createPool } from '../../../../src/platform/db/pool.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { buildRegion } from '../../../support/world/regions.js';

const BEFORE = '009-reversals-suspense-and-seals';

describe('when calls and messages come to share one contact preference', () => {
  const database = useTestDatabase();
  const old = { url: '', pool: null as Pool | null };
  const pool = (): Pool => {
    if (old.pool === null) throw new Error('the older database is made first');
    return old.pool;
  };

  beforeAll(async () => {
    old.url = `${database.url}_old`;
    await createDatabaseIfMissing(old.url);
    const orm = await createOrm(old.url, TABLES, 'migrations');
    await orm.migrator.up({ to: BEFORE });
    await orm.close(true);
    old.pool = createPool({ databaseUrl: old.url, role: 'commands', connectionsMax: 2, onError: () => undefined });
  });
  afterAll(async () => {
    await old.pool?.end();
    await dropDatabase(old.url);
  });

  /** As the structure of those days wants it: what builds families today seals what had no seal then. */
  async function registerFamily(): Promise<string> {
    const { code } = await buildRegion(pool());
    const id = randomUUID();
    await pool().query(
      `insert into families (id, family_card_number, region_code, care_class, paid_through, registered_at)
        values ($1, lpad((random() * 1e15)::bigint::text, 16, '0'), $2, 'III', '2026-01-01', '2014-01-02T03:00:00Z')`,
      [id, code],
    );
    return id;
  }
  const refuse = (family: string, at: string) =>
    pool().query(`insert into call_refusals (family_id, reason, recorded_by, recorded_at) values ($1, 'x', 'op', $2)`, [
      family,
      at,
    ]);
  const params = (family: string, preference: string, at: string) =>
    pool().query(
      `insert into contact_preferences (id, family_id, preference, set_by, set_at) values ($1, $2, $3, 'op', $4)`,
      [randomUUID(), family, preference, at],
    );

  test('every refusal of calls is carried over, and the stricter of two preferences is the one that holds', async () => {
    const families: string[] = [];
    for (let place = 0; place < 4; place += 1) families.push(await registerFamily());
    const [silent, blasts, refused, open] = families as [string, string, string, string];
    await refuse(silent, '2026-05-01T00:00:00Z');
    await refuse(blasts, '2026-05-01T00:00:00Z');
    await params(blasts, 'NO_BLASTS', '2026-06-01T00:00:00Z');
    await refuse(refused, '2026-05-01T00:00:00Z');
    await params(refused, 'DO_NOT_CONTACT', '2026-04-01T00:00:00Z');
    await params(open, 'NO_BLASTS', '2026-04-01T00:00:00Z');
    await migrate(old.url);
    const { rows } = await pool().query<{ family: string; preference: string; requests: number }>(
      `select distinct on (family_id) family_id as family, preference, count(*) over (partition by family_id)::int as requests
       from contact_preferences order by family_id, set_at desc`,
    );
    const newest = new Map(rows.map(({ family, preference, requests }) => [family, `${preference} of ${requests}`]));
    expect([silent, blasts, refused, open].map((family) => newest.get(family))).toEqual([
      'DO_NOT_CONTACT of 1',
      'DO_NOT_CONTACT of 2',
      'DO_NOT_CONTACT of 1',
      'NO_BLASTS of 1',
    ]);
  });
});

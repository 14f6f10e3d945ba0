import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { withMigrationLock } from '../../../../src/platform/db/migration-lock.js';
import { migrate } from '../../../../src/platform/db/migrate.js';
import { createDatabaseIfMissing } from '../../../../src/platform/db/migrate.js';
import { dropDatabase } from '../../../../src/platform/db/drop-database.js';
import { useTestDatabase } from '../../../support/test-database.js';

describe('migrate', () => {
  const database = useTestDatabase();

  test('ten instances starting at once apply each migration once', async () => {
    const empty = `${database.url}_empty`;
    expect(await createDatabaseIfMissing(empty)).toBe(true);
    const applied = await Promise.all(Array.from({ length: 10 }, () => migrate(empty)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrate(empty)).toEqual([]);
    await dropDatabase(empty);
  });

  test('a migration whose table is locked lets others pass, and is tried again until it gets its lock', async () => {
    const { url, pool } = database;
    await pool.query(`drop index complaints_by_deadline`);
    await pool.query(`delete from migrations where name = '020-complaints-by-deadline'`);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('lock table complaints in row exclusive mode');
      const migrating = migrate(url);
      const startedAt = performance.now();
      let longest = 0;
      while (performance.now() - startedAt < 2_500) {
        const askedAt = performance.now();
        await pool.query(`update complaints set description = description where false`);
        longest = Math.max(longest, performance.now() - askedAt);
        await sleep(20);
      }
      expect(longest).toBeLessThan(2_000); // a second of the lock's wait, never the holder's two and a half
      await holder.query('rollback');
      expect(await migrating).toEqual(['020-complaints-by-deadline']);
    } finally {
      await holder.end();
    }
  });

  test('a migration that never gets its lock ends the start and changes nothing', async () => {
    const { url, pool } = database;
    await pool.query(`drop index complaints_by_deadline`);
    await pool.query(`delete from migrations where name = '020-complaints-by-deadline'`);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('lock table complaints in row exclusive mode');
      await expect(migrate(url, { patienceMs: 0 })).rejects.toMatchObject({ code: '55P03' });
      await holder.query('rollback');
    } finally {
      await holder.end();
    }
    expect(await migrate(url)).toEqual(['020-complaints-by-deadline']);
  });

  test('an instance that waits for another does not keep an index from being built concurrently', async () => {
    const { url, pool } = database;
    const released = Promise.withResolvers<void>();
    const first = withMigrationLock(url, () => released.promise);
    const waiting = migrate(url);
    await sleep(500);
    await pool.query('create index concurrently migrate_test on visits (note)');
    await pool.query('drop index concurrently migrate_test');
    await expect(withMigrationLock(url, () => Promise.resolve(), { waitsMs: 0 })).rejects.toThrow(
      'Another instance still migrates',
    );
    released.resolve();
    await first;
    expect(await waiting).toEqual([]);
  });

  test.each(['journal_lines', 'payments', 'webhook_deliveries', 'live_events'])(
    'rows of %s are never changed or deleted',
    async (table) => {
      await expect(database.pool.query(`delete from ${table}`)).rejects.toThrow('never changed or deleted');
      await expect(database.pool.query(`truncate ${table} cascade`)).rejects.toThrow('never changed or deleted');
    },
  );
});

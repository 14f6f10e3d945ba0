import { describe, expect, test } from '@jest/globals';
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

  test.each(['journal_lines', 'payments', 'webhook_deliveries', 'live_events'])(
    'rows of %s are never changed or deleted',
    async (table) => {
      await expect(database.pool.query(`delete from ${table}`)).rejects.toThrow('never changed or deleted');
      await expect(database.pool.query(`truncate ${table} cascade`)).rejects.toThrow('never changed or deleted');
    },
  );
});

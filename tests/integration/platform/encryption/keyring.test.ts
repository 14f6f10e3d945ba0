import { describe, expect, test } from '@jest/globals';
import type { Pool } from '../../../../src/platform/db/pool.js';
import { openKeyring, readDataKeys } from '../../../../src/platform/encryption/index.js';
import { addNextKey, rewrapKeys } from '../../../../src/platform/encryption/data-keys.js';
import { useTestDatabase } from '../../../support/test-database.js';

const COLUMN = { table: 'somewhere', sealed: 'sealed', plain: 'plain', type: 'text' } as const;
const ROW = '01900000-0000-7000-8000-000000000001';
const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const withKeys = (pool: Pool, current: number, previous: number | null = null) => ({
  pool,
  keys: { current: keyOf(current), previous: previous === null ? null : keyOf(previous) },
});

describe('the keyring of a database', () => {
  const database = useTestDatabase();

  test('has the same keys in all instances, also where several open it at once for the first time', async () => {
    const rings = await Promise.all([1, 2, 3].map(() => openKeyring(withKeys(database.pool, 1))));
    const sealed = rings.map((ring) => ring.seal(COLUMN, ROW, Buffer.from('0811')));
    for (const ring of rings) for (const value of sealed) expect(ring.open(COLUMN, ROW, value).toString()).toBe('0811');
    const indexes = rings.map((ring) => ring.blindIndex('NIK', '6472010101900001').toString('hex'));
    expect(new Set(indexes).size).toBe(1);
    expect(indexes[0]).toHaveLength(32);
    expect(rings[0]?.blindIndex('PHONE', '6472010101900001').toString('hex')).not.toBe(indexes[0]);
    expect(await readDataKeys(withKeys(database.pool, 1))).toHaveLength(2);
  });

  test('does not open with another key, and says which key is meant and where it may be', async () => {
    await openKeyring(withKeys(database.pool, 1));
    await expect(openKeyring(withKeys(database.pool, 2))).rejects.toThrow(
      /^SECRETS_KEY.+is not the key.+bring back that key.+start with the LOCAL_FOLDER or the SECRETS_KEY of/,
    );
  });

  test('opens with the key before, is then wrapped with its successor, and needs the one before no more', async () => {
    const ring = await openKeyring(withKeys(database.pool, 1));
    const sealed = ring.seal(COLUMN, ROW, Buffer.from('0811'));
    const both = withKeys(database.pool, 2, 1);
    await openKeyring(both);
    expect((await readDataKeys(both)).every(({ isWrappedByCurrent }) => isWrappedByCurrent)).toBe(false);
    expect(await rewrapKeys(both)).toBeGreaterThan(0);
    expect(await rewrapKeys(both)).toBe(0);
    const alone = await openKeyring(withKeys(database.pool, 2));
    expect(alone.open(COLUMN, ROW, sealed).toString()).toBe('0811');
    await expect(openKeyring(withKeys(database.pool, 1))).rejects.toThrow('is not the key');
    await rewrapKeys(withKeys(database.pool, 1, 2));
  });

  test('seals with a new key only once its time has come, and opens what others seal with it before', async () => {
    const store = withKeys(database.pool, 1);
    const ring = await openKeyring(store);
    const before = ring.version;
    const version = await addNextKey(store, 60_000);
    await ring.refresh();
    expect(ring.version).toBe(before);
    await database.pool.query("update data_keys set active_from = now() - interval '1 second' where version = $1", [
      version,
    ]);
    const ahead = await openKeyring(store);
    expect(ahead.version).toBe(version);
    const sealed = ahead.seal(COLUMN, ROW, Buffer.from('0812'));
    expect(ring.open(COLUMN, ROW, sealed).toString()).toBe('0812');
    await ring.refresh();
    expect(ring.version).toBe(version);
  });

  test('refuses a wrapped key that was put in the place of another version', async () => {
    const store = withKeys(database.pool, 1);
    await openKeyring(store);
    const client = await database.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        'update data_keys set wrapped_key = (select wrapped_key from data_keys where version = 1) where version = 2',
      );
      const within = { ...store, pool: { query: client.query.bind(client) } as never as Pool };
      await expect(openKeyring(within)).rejects.toThrow('is not the key');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

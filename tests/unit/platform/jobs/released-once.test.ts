/** The library of the job queue asks for a connection by a callback, and gives back what it is handed, once too often. */
import { expect, test } from '@jest/globals';
import type pg from 'pg';
import { createPlainPool } from '../../../../src/platform/db/pool.js';
import { releasedOnce } from '../../../../src/platform/jobs/released-once.js';

const poolAt = (port: number): pg.Pool =>
  releasedOnce(
    createPlainPool({
      databaseUrl: `postgres://sigap@127.0.0.1:${port}/sigap`,
      role: 'queue',
      onError: () => undefined,
    }),
  );

/** Asks as the library does, and gives back at once as it does when it has stopped meanwhile. */
const askAndGiveBack = (pool: pg.Pool): Promise<Error | undefined> =>
  new Promise((resolve, reject) => {
    pool.connect((error, _client, release) => {
      try {
        release?.();
        resolve(error);
      } catch (fault) {
        reject(fault);
      }
    });
  });

test('nothing is given back of a pool that has ended', async () => {
  const pool = poolAt(1);
  await pool.end();
  expect(await askAndGiveBack(pool)).toMatchObject({ message: 'Cannot use a pool after calling end on the pool' });
});

test('a connection that is given back twice is given back once', () => {
  let released = 0;
  const client = {} as pg.PoolClient;
  const lending = {
    connect: (callback: (...given: unknown[]) => void) => callback(undefined, client, () => released++),
  };
  releasedOnce(lending as unknown as pg.Pool).connect((_error, _client, release) => {
    release();
    release();
  });
  expect(released).toBe(1);
});

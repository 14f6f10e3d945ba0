import { describe, expect, test } from '@jest/globals';
import { createPool, inTransaction } from '../../../../src/platform/db/pool.js';
import { useTestDatabase } from '../../../support/test-database.js';

const database = useTestDatabase();

/** Has the database drop a connection of a pool, and tells what the pool said of it. */
async function dropOne({ whileEnding }: { whileEnding: boolean }): Promise<string[]> {
  const said: string[] = [];
  const onError = ({ message }: Error): void => void said.push(message);
  const pool = createPool({ databaseUrl: database.url, role: 'commands', connectionsMax: 1, onError });
  const connection = await pool.connect();
  const { rows } = await connection.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = whileEnding ? pool.end() : null;
  const gone = new Promise<void>((done) => connection.once('end', done));
  await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await gone;
  connection.release(true);
  await (ended ?? pool.end());
  return said;
}

describe('a connection that the database drops', () => {
  test('is told to whoever made the pool', async () => {
    expect(await dropOne({ whileEnding: false })).toContain('terminating connection due to administrator command');
  });

  test('is no news while the pool is being ended', async () => {
    expect(await dropOne({ whileEnding: true })).toEqual([]);
  });
});

describe('a transaction of which a statement fails', () => {
  test('throws the error of that statement, also to work that waits for one behind it', async () => {
    const failing = inTransaction(database.pool, async (connection) => {
      const first = connection.query('select 1 / 0');
      first.catch(() => undefined);
      await connection.query('select 2');
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
  });
});

describe('a write that goes with the commit', () => {
  test('is refused when it waits before its statement: the commit would go without it', async () => {
    const waiting = inTransaction(database.pool, async (_connection, last) => {
      last(async (closing) => {
        await Promise.resolve();
        await closing.query('select 1');
      });
      return Promise.resolve();
    });
    await expect(waiting).rejects.toThrow('asked for before anything is waited for');
  });
});

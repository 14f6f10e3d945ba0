import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { retryReasonOf } from '../../../../src/platform/db/availability.js';
import { CommitUnknown } from '../../../../src/platform/db/commit-unknown.js';
import { inPipelinedTransaction } from '../../../../src/platform/db/pipelined-transaction.js';
import { type Connection, type Pool, createPool } from '../../../../src/platform/db/pool.js';
import { type LossyProxy, startLossyProxy } from '../../../support/lossy-proxy.js';
import { useTestDatabase } from '../../../support/test-database.js';

const database = useTestDatabase();
let proxy: LossyProxy;
let pool: Pool;

const rowsOf = async (): Promise<number[]> =>
  (await database.pool.query<{ n: number }>('select n from things order by n')).rows.map(({ n }) => n);

/** The statements of the tests, which are prepared by their names as those of posting are. */
const read = async (connection: Connection): Promise<readonly bigint[]> => {
  const count = { name: 'things-count', text: 'select count(*) as c from things where n >= $1', values: [0] };
  const pid = { name: 'things-pid', text: 'select pg_backend_pid()::bigint as c' };
  const [counted, session] = await Promise.all([
    connection.query<{ c: bigint }>(count),
    connection.query<{ c: bigint }>(pid),
  ]);
  return [counted, session].flatMap(({ rows }) => rows.map(({ c }) => c));
};
const insert = async (connection: Connection, ...numbers: unknown[]): Promise<void> => {
  const text = 'insert into things select 100 / (100 / n) from unnest($1::int[]) n';
  await connection.query({ name: 'things-insert', text, values: [numbers] });
};

const inserting = (...numbers: number[]): Promise<readonly bigint[]> =>
  inPipelinedTransaction(pool, {
    read,
    write: (connection, facts) => ({ writes: numbers.map((n) => insert(connection, n)), result: () => facts }),
  });

beforeAll(async () => {
  await database.pool.query('create table things (n int primary key)');
});

beforeEach(async () => {
  await database.pool.query('truncate things');
  proxy = await startLossyProxy(database.url);
  pool = createPool({ databaseUrl: proxy.url, role: 'commands', connectionsMax: 1, onError: () => undefined });
});

afterEach(async () => {
  await pool.end();
  await proxy.close();
});

describe('a transaction of two messages', () => {
  test('reads, writes and commits on one session, whose statements stay prepared', async () => {
    const [first, again] = [await inserting(1, 2), await inserting(3)];
    expect([first[0], again[0]]).toEqual([0n, 2n]);
    expect(again[1]).toBe(first[1]);
    expect(await rowsOf()).toEqual([1, 2, 3]);
  });

  test('commits nothing when a write cannot be built after others were', async () => {
    const cannotBe = {
      'a throw': () => {
        throw new Error('cannot be built');
      },
      'a rejection': () => Promise.reject(new Error('cannot be built')),
      'a value without a text': (connection: Connection) =>
        insert(connection, {
          toPostgres() {
            throw new Error('cannot be built');
          },
        }),
    };
    for (const fail of Object.values(cannotBe)) {
      const failing = inPipelinedTransaction(pool, {
        read,
        write: (connection) => ({ writes: [insert(connection, 1), fail(connection)], result: () => null }),
      });
      await expect(failing).rejects.toThrow('cannot be built');
    }
    await inserting(9);
    expect(await rowsOf()).toEqual([9]);
  });

  test.each(['read', 'write'] as const)('goes on after an error of a statement that is %s', async (place) => {
    const work = {
      read: (n: number) =>
        inPipelinedTransaction(pool, {
          read: (connection) => Promise.all([insert(connection, n), read(connection)]),
          write: (connection) => ({ writes: [insert(connection, 50)], result: () => null }),
        }),
      write: (n: number) => inserting(1, n),
    }[place];
    await expect(work(0)).rejects.toMatchObject({ code: '22012' });
    await expect(work(0)).rejects.toMatchObject({ code: '22012' });
    expect(await rowsOf()).toEqual([]);
    await work(2);
    expect(await rowsOf()).toContain(2);
  });

  test('holds its session no longer than the server allows, and writes nothing when it wakes too late', async () => {
    const url = new URL(proxy.url);
    url.searchParams.set('options', '-c transaction_timeout=200');
    const bounded = createPool({
      databaseUrl: url.href,
      role: 'commands',
      connectionsMax: 1,
      onError: () => undefined,
    });
    const frozen = inPipelinedTransaction(bounded, {
      read,
      write(connection) {
        for (const until = Date.now() + 500; Date.now() < until;); // a process that is stopped, as others see it
        return { writes: [insert(connection, 1)], result: () => null };
      },
    });
    await expect(frozen).rejects.not.toBeInstanceOf(CommitUnknown);
    await bounded.end();
    expect(await rowsOf()).toEqual([]);
  });
});

describe('a connection that is lost', () => {
  test('before the commit was sent: nothing is written, and it is known', async () => {
    proxy.loseAnswers();
    const lost = inserting(1);
    lost.catch(() => undefined);
    await proxy.answersLost();
    proxy.cut('pass');
    await expect(lost).rejects.not.toBeInstanceOf(CommitUnknown);
    expect(await inserting(2)).toBeDefined();
    expect(await rowsOf()).toEqual([2]);
  });

  test('after the commit was sent: it may have taken place', async () => {
    const lost = inPipelinedTransaction(pool, {
      read,
      write(connection) {
        proxy.loseAnswers();
        return { writes: [insert(connection, 1)], result: () => null };
      },
    });
    lost.catch(() => undefined);
    await proxy.answersLost();
    proxy.cut('pass');
    const told: unknown = await lost.catch((error: unknown) => error);
    expect(told).toBeInstanceOf(CommitUnknown);
    expect(retryReasonOf(told)).toBe('gone');
    expect(await rowsOf()).toEqual([1]);
  });

  test('by a session that was ended while it still wrote: nothing is written, and it is known', async () => {
    const holder = await database.pool.connect();
    await holder.query('begin; insert into things values (1)');
    const waiting = inserting(1);
    waiting.catch(() => undefined);
    const isWaiting = "from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    for (let ended = 0; ended === 0;)
      ended = (await database.pool.query(`select pg_terminate_backend(pid) ${isWaiting}`)).rowCount ?? 0;
    await expect(waiting).rejects.toMatchObject({ code: '57P01' });
    await holder.query('rollback');
    holder.release();
    expect(await rowsOf()).toEqual([]);
  });
});

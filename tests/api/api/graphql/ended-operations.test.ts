import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askingForCaller } from '../../../../src/platform/db/asking-for-caller.js';
import { type Pool, createPool } from '../../../../src/platform/db/pool.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { LIMITS, usePlatform } from './a-platform.js';

const database = useTestDatabase();
/** How often a connection was taken: once for each statement and transaction. */
let asked = 0;
let pool: Pool;
beforeAll(() => {
  pool = askingForCaller(
    createPool({ databaseUrl: database.url, role: 'reads', connectionsMax: 2, onError: () => undefined }),
    { tellsReach: true },
  );
  pool.on('acquire', () => (asked += 1));
});
afterAll(() => pool.end());

const sleep = (seconds: number) => pool.query<{ told: number }>('select pg_sleep($1), 1 as told', [seconds]);

/** One statement after another, as resolvers below resolvers ask them. */
async function sleepThenSleep(): Promise<string> {
  await sleep(60).catch(() => undefined);
  await sleep(60);
  return 'slept';
}

async function inTransaction(): Promise<string> {
  await sleep(60).catch(() => undefined);
  const connection = await pool.connect();
  await connection.query('select 1');
  connection.release();
  return 'done';
}

const SCHEMA = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      slept: { type: GraphQLString, resolve: sleepThenSleep },
      begun: { type: GraphQLString, resolve: inTransaction },
      told: { type: GraphQLInt, resolve: async () => (await sleep(0)).rows[0]?.told },
    },
  }),
});

/** The statements that sleep at the server now. */
async function sleeping(): Promise<number> {
  const { rows } = await database.pool.query<{ count: bigint }>(
    "select count(*) as count from pg_stat_activity where datname = current_database() and state = 'active' and query like 'select pg_sleep%'",
  );
  return Number(rows[0]?.count);
}

async function eventually(count: number): Promise<void> {
  for (let tries = 0; (await sleeping()) !== count; tries++) {
    if (tries > 500) throw new Error(`never ${count} statements`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What nobody waits for is over at the server, and nothing else was asked for it. */
async function expectNothingGoesOn(): Promise<void> {
  await eventually(0);
  await new Promise((resolve) => setTimeout(resolve, 100)); // The resolver could ask its second statement here.
  expect([await sleeping(), asked]).toEqual([0, 1]);
}

beforeEach(() => void (asked = 0));

describe('an operation that is ended', () => {
  const impatient = usePlatform({ schema: SCHEMA, limits: { ...LIMITS, timeMs: 400 } });
  const patient = usePlatform({ schema: SCHEMA, limits: { ...LIMITS, timeMs: 60_000 } });

  test.each(['slept', 'begun'])('because its time is over, asks the database nothing more (%s)', async (field) => {
    const answer = impatient.ask(`{ ${field} }`);
    await eventually(1);
    const { status, body } = await answer;
    expect([status, body.errors?.[0]?.extensions]).toEqual([503, { code: 'UNAVAILABLE' }]);
    await expectNothingGoesOn();
  });

  test('because its caller hung up, asks nothing more', async () => {
    const caller = new AbortController();
    const answer = fetch(`${patient.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ slept }' }),
      signal: caller.signal,
    });
    await eventually(1);
    caller.abort();
    await expect(answer).rejects.toThrow('aborted');
    await expectNothingGoesOn();
  });

  test('because its socket closed, asks nothing more', async () => {
    const url = `${patient.url.replace('http', 'ws')}/graphql`;
    const connectionParams = { authorization: await patient.bearer() };
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
    const nothing = () => undefined;
    client.subscribe({ query: '{ slept }' }, { next: nothing, error: nothing, complete: nothing });
    await eventually(1);
    client.terminate();
    await expectNothingGoesOn();
    await client.dispose();
  });

  test('leaves no cancelled connection behind for the next one', async () => {
    for (let time = 1; time <= 3; time++) {
      const ended = impatient.ask('{ slept }');
      await eventually(1);
      await ended;
      const answers = await Promise.all(Array.from({ length: 10 }, () => patient.ask('{ told }')));
      expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ data: { told: 1 } })));
    }
  });
});

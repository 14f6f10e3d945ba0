/** What is kept too long is forgotten in batches by the server. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FORGETTINGS } from '../../../../src/composition/schema/forgettings.js';
import { RETENTION, countWhatIsOver, forgetWhatIsOver } from '../../../../src/data-rights/retention/index.js';
import { createPool } from '../../../../src/platform/db/pool.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = new Date('2026-11-24T03:00:00Z');
/** Five years before, and a day more or less. */
const OVER = '2021-11-24T00:00:00Z';
const KEPT = '2021-11-26T00:00:00Z';
const ROWS = 1_203;

const database = useTestDatabase();
const world = aWorld(database);
const policies = RETENTION.shipped;
let family: BuiltFamily;

const count = async (text: string, values: unknown[] = []): Promise<number> =>
  (await database.pool.query<{ count: number }>(`select count(*)::int as count from ${text}`, values)).rows[0]?.count ??
  -1;

async function allOf<Value>(steps: AsyncGenerator<Value>): Promise<Value[]> {
  const taken: Value[] = [];
  for await (const step of steps) taken.push(step);
  return taken;
}

beforeAll(async () => {
  family = await world.family({ members: 1 });
  const { pool } = database;
  for (const [at, rows] of [
    [OVER, ROWS],
    [KEPT, 2],
  ] as const)
    await pool.query(
      `insert into sign_in_requests (id, made_at, expires_at) select gen_random_uuid(), $1, $1 from generate_series(1, $2)`,
      [at === OVER ? '2026-10-01T00:00:00Z' : '2026-11-20T00:00:00Z', rows],
    );
  for (const at of [OVER, KEPT])
    await pool.query(
      `insert into calls (id, family_id, caller, caller_name, caller_role, purpose, outcome, note, called_at, recorded_at)
        values (gen_random_uuid(), $1, 'x', 'x', 'TELE_COLLECTOR', 'REMINDER', 'NO_ANSWER', 'Anaknya sakit.', $2, $2)`,
      [family.id, at],
    );
  await pool.query(
    `insert into family_addresses (id, family_id, region_code, street, recorded_by, recorded_at)
      select gen_random_uuid(), id, region_code, 'Jl. Cendana', 'test', '2020-01-01' from families where id = $1`,
    [family.id],
  );
});

describe('what is over', () => {
  test('is counted first, then forgotten in batches as the role of the server, and no more', async () => {
    const serving = createPool({
      databaseUrl: database.url,
      role: 'jobs',
      connectionsMax: 1,
      onError: () => undefined,
    });
    try {
      const deps = { pool: serving, now: NOW, policies, forgettings: FORGETTINGS };
      const found = Object.fromEntries((await countWhatIsOver(deps)).map(({ kind, rows }) => [kind, rows]));
      expect(found).toEqual({ visitNotes: 0, fullReadings: 0, messages: 0, signInRequests: ROWS, callNotes: 1 });
      expect(await count('sign_in_requests')).toBe(ROWS + 2); // counting forgets nothing

      const stopped = new AbortController();
      const first = forgetWhatIsOver(deps, stopped.signal);
      expect((await first.next()).value).toEqual({ kind: 'signInRequests', rows: 500 });
      stopped.abort();
      expect((await first.next()).done).toBe(true);
      expect(await count('sign_in_requests')).toBe(ROWS + 2 - 500);

      const batches = await allOf(forgetWhatIsOver(deps)); // goes on where it was
      expect(batches).toEqual([
        { kind: 'signInRequests', rows: 500 },
        { kind: 'signInRequests', rows: ROWS - 1_000 },
        { kind: 'callNotes', rows: 1 },
      ]);
      expect(await count('sign_in_requests')).toBe(2);
      expect(await count(`calls where note is not null and called_at = $1`, [KEPT])).toBe(1);
      expect(await count(`calls where outcome = 'NO_ANSWER' and called_at = $1`, [OVER])).toBe(1);
    } finally {
      await serving.end();
    }
  });

  test('of messages are the words and the number; that one went out stays', async () => {
    const forget = FORGETTINGS.find(({ kind }) => kind === 'messages')!;
    const [template] = (await database.pool.query<{ id: string }>('select id from message_templates limit 1')).rows;
    const insert = (at: string, state: string) =>
      database.pool.query(
        `insert into messages (id, family_id, template_id, channel, state, reason, send_after, requested_by, queued_at, phone, body)
          values (gen_random_uuid(), $1, $2, 'SMS', $4, null, $3, 'test', $3, '6281234567890', 'Yth. Budi')`,
        [family.id, template?.id, at, state],
      );
    await insert(OVER, 'SENT');
    await insert(KEPT, 'SENT');
    await insert(OVER, 'QUEUED');
    const deps = { pool: database.pool, now: NOW, policies, forgettings: [forget] };
    expect(await allOf(forgetWhatIsOver(deps))).toEqual([{ kind: 'messages', rows: 1 }]);
    expect(
      await count(`messages where state = 'SENT' and body is null and phone is null and are_words_forgotten`),
    ).toBe(1);
    expect(await count(`messages where body = 'Yth. Budi'`)).toBe(2);
  });
});

describe('a family', () => {
  test('may not lose its addresses to the role of the server, whatever that says', async () => {
    const serving = createPool({
      databaseUrl: database.url,
      role: 'jobs',
      connectionsMax: 1,
      onError: () => undefined,
    });
    try {
      await serving.query(`set sigap.retention = 'on'`);
      await expect(serving.query('delete from family_addresses')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await serving.end();
    }
    await expect(database.pool.query('delete from family_addresses')).rejects.toThrow(/never changed or deleted/);
  });
});

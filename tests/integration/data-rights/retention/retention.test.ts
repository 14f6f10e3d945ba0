/** What is kept too long is forgotten in batches, by the server and by the command; what was paid stays as it was. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FORGETTINGS } from '../../../../src/composition/schema/forgettings.js';
import {
  RETENTION,
  countWhatIsOver,
  forgetEnded,
  forgetWhatIsOver,
} from '../../../../src/data-rights/retention/index.js';
import { createPool } from '../../../../src/platform/db/pool.js';
import { everybodysNiks } from '../../../support/everybodys-niks.js';
import { TEST_SECRETS_KEY, keyringOf } from '../../../support/keyring.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { runBuiltCommand } from '../../../support/run-built-command.js';

const NOW = new Date('2026-11-24T03:00:00Z');
/** Five years before, and a day more or less. */
const OVER = '2021-11-24T00:00:00Z';
const KEPT = '2021-11-26T00:00:00Z';
const ROWS = 1_203;

const database = useTestDatabase();
const world = aWorld(database);
const policies = RETENTION.shipped;
let family: BuiltFamily;
let gone: BuiltFamily;
let owing: BuiltFamily;

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
  const left = { coveredFrom: '2014-01', coveredThrough: '2020-12' };
  gone = await world.family({ members: [left, left], paidThrough: '2021-01' });
  owing = await world.family({ members: [left], paidThrough: '2020-06' });
  const { pool } = database;
  await world.payment({ family: gone });
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
  for (const { id } of [gone, owing])
    await pool.query(
      `insert into family_addresses (id, family_id, region_code, street, recorded_by, recorded_at)
        select gen_random_uuid(), id, region_code, 'Jl. Cendana', 'test', '2020-01-01' from families where id = $1`,
      [id],
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

describe('a family that ended', () => {
  const people = async (of: BuiltFamily) =>
    (
      await database.pool.query<{ name: string; phones: number; day: string }>(
        `select name, num_nonnulls(phone, sealed_phone, phone_masked, phone_index) as phones, to_char(birth_date, 'MM-DD') as day from participants where family_id = $1`,
        [of.id],
      )
    ).rows;

  const moneyOf = async ({ id }: BuiltFamily) => ({
    lines: await count('journal_lines where family_id = $1', [id]),
    payments: await count('payments where family_id = $1', [id]),
  });

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

  test('has a pseudonym in the place of its names, by the command alone, and keeps what it paid; one that owes keeps its names', async () => {
    const env = { DATABASE_URL: database.url, SECRETS_KEY: TEST_SECRETS_KEY };
    const dry = await runBuiltCommand('retention', ['--dry-run'], env);
    expect([dry.code, dry.said]).toEqual([0, expect.stringMatching(/^endedFamilies +1$/m)]);
    const before = await people(gone);
    const paid = await moneyOf(gone);
    expect(paid.lines).toBeGreaterThan(0);

    const keyring = await keyringOf(database.pool);
    expect(await people(gone)).toEqual(before); // a dry run changes nothing
    const run = await runBuiltCommand('retention', [], env);
    expect([run.code, run.said]).toEqual([0, expect.stringMatching(/^It is forgotten\.$/m)]);
    const after = await people(gone);
    expect(after).toHaveLength(before.length);
    expect(before.every(({ phones }) => phones === 3)).toBe(true);
    for (const person of after)
      expect(person).toEqual({ name: expect.stringMatching(/^Peserta [0-9a-f]{12}$/), phones: 0, day: '01-01' });
    const niks = await everybodysNiks(database.pool, keyring);
    for (const { nik } of gone.members) expect(JSON.stringify([...niks])).not.toContain(nik);
    for (const { nik } of owing.members) expect(JSON.stringify([...niks])).toContain(nik);
    expect((await people(owing)).every(({ name }) => !name.startsWith('Peserta'))).toBe(true);
    expect(await count('family_addresses where family_id = $1', [gone.id])).toBe(0);
    expect(await count('family_addresses where family_id = $1', [owing.id])).toBe(1);
    expect(await moneyOf(gone)).toEqual(paid);
    expect(await allOf(forgetEnded({ pool: database.pool, keyring, now: NOW, policies }))).toEqual([]);
  });
});

/** The command puts a pseudonym in the place of the names of a family that ended; what was paid stays as it was. */
import { beforeAll, expect, test } from '@jest/globals';
import { RETENTION, forgetEnded } from '../../src/data-rights/retention/index.js';
import { everybodysNiks } from '../support/everybodys-niks.js';
import { TEST_SECRETS_KEY, keyringOf } from '../support/keyring.js';
import { runBuiltCommand } from '../support/run-built-command.js';
import { useTestDatabase } from '../support/test-database.js';
import type { BuiltFamily } from '../support/world/families.js';
import { aWorld } from '../support/world/world.js';

const NOW = new Date('2026-11-24T03:00:00Z');

const database = useTestDatabase();
const world = aWorld(database);
const policies = RETENTION.shipped;
let gone: BuiltFamily;
let owing: BuiltFamily;

const count = async (text: string, values: unknown[] = []): Promise<number> =>
  (await database.pool.query<{ count: number }>(`select count(*)::int as count from ${text}`, values)).rows[0]?.count ??
  -1;

beforeAll(async () => {
  const left = { coveredFrom: '2014-01', coveredThrough: '2020-12' };
  gone = await world.family({ members: [left, left], paidThrough: '2021-01' });
  owing = await world.family({ members: [left], paidThrough: '2020-06' });
  await world.payment({ family: gone });
  for (const { id } of [gone, owing])
    await database.pool.query(
      `insert into family_addresses (id, family_id, region_code, street, recorded_by, recorded_at)
        select gen_random_uuid(), id, region_code, 'Jl. Cendana', 'test', '2020-01-01' from families where id = $1`,
      [id],
    );
});

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

test('a family that ended has a pseudonym in the place of its names and keeps what it paid; one that owes keeps its names', async () => {
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
  expect((await forgetEnded({ pool: database.pool, keyring, now: NOW, policies }).next()).done).toBe(true);
});

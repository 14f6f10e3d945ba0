/** The NIK of people while it is sealed: found by everybody, taken once, opened by nobody who only lists. */
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { findNiks } from '../../src/households/families/participant-nik.js';
import { PARTICIPANT_NIKS } from '../../src/households/families/index.js';
import type { ParticipantId } from '../../src/kernel/ids.js';
import type { RegionCode } from '../../src/kernel/region-code.js';
import { countByVersion } from '../../src/platform/encryption/index.js';
import { reseal } from '../../src/platform/encryption/reseal.js';
import { runBuiltCommand } from '../support/run-built-command.js';
import { idOf, newIdOf } from '../support/global-ids.js';
import { TEST_SECRETS_KEY, fixedKeyring, keyringOf } from '../support/keyring.js';
import { useServer } from '../support/partners/a-server.js';
import { useTestDatabase } from '../support/test-database.js';
import { type User, askAs, signIn } from '../support/world/as-users.js';
import { fileComplaints } from '../support/world/complaints.js';
import type { BuiltFamily, BuiltMember } from '../support/world/families.js';
import { newFamilyCardNumber } from '../support/world/synthetic-values.js';
import { aWorld } from '../support/world/world.js';
import { person } from '../api/fieldwork/registration/registrations.js';

const REGISTER = `mutation ($input: RegisterFamilyInput!) { registerFamily(input: $input) { __typename ... on Problem { code } } }`;
const BY_NIK = `query ($nik: String!) { participant(by: { nik: $nik }) { id nik } }`;
const IN_FULL = `query ($id: ID!) { family(by: { id: $id }) { participants { nik(purpose: COMPLAINT) } } }`;
const LISTED = `{ families(first: 50) { edges { node { participants { nik phone } arrears { amountToReactivate } } } } }`;

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const world = aWorld(database);
let officer: User;
let families: BuiltFamily[];
let region: RegionCode;
let facilityId: string;

/** Puts NIKs back as a release before this one kept them. */
const IN_CLEAR = `update participants p set nik = n.nik, sealed_nik = null, nik_masked = null, nik_index = null
  from unnest($1::uuid[], $2::text[]) n (id, nik) where p.id = n.id`;

async function keepInClear(members: readonly BuiltMember[]): Promise<void> {
  const ids = members.map(({ id }) => id);
  await database.pool.query(IN_CLEAR, [ids, members.map(({ nik }) => nik)]);
}

beforeAll(async () => {
  region = (await world.region()).code;
  families = await world.families(800, {
    region,
    careClass: 'III',
    paidThrough: '2026-01',
    members: 3,
  });
  await keepInClear(families.slice(0, 600).flatMap(({ members }) => members));
  facilityId = idOf('Facility', (await world.facility({ region })).id);
  officer = await signIn(host, { role: 'BRANCH_OFFICER', regions: 'ALL' });
}, 60_000);

afterEach(() => void jest.restoreAllMocks());

async function find({ id, nik }: BuiltMember): Promise<void> {
  const { data, errors } = await askAs<object>(host, officer, [BY_NIK, { nik }]);
  expect([errors, data]).toEqual([
    undefined,
    { participant: { id: idOf('Participant', id), nik: `${nik.slice(0, 4)}${'*'.repeat(12)}` } },
  ]);
}

interface Registered {
  readonly registerFamily: { readonly __typename: string; readonly code?: string };
}

async function register(head: Partial<BuiltMember>): Promise<string | undefined> {
  const members = [
    { ...person({ sex: head.sex ?? 'FEMALE', birthDate: head.birthDate ?? '1990-07-21' }), nik: head.nik },
  ];
  const ids = { id: newIdOf('Family'), familyCardNumber: newFamilyCardNumber(), facilityId };
  const input = { ...ids, region, careClass: 'I', members };
  const { data, errors } = await askAs<Registered>(host, officer, [REGISTER, { input }]);
  expect(errors).toBeUndefined();
  return data?.registerFamily.code ?? data?.registerFamily.__typename;
}

const memberAt = (place: number): BuiltMember => families[(place * 37) % families.length]!.members[place % 3]!;

/** Finds people and registers them until it is told to end; returns how often. */
async function workUntil(isOver: () => boolean): Promise<number> {
  let round = 0;
  for (; !isOver(); round += 1) {
    const somebody = memberAt(round);
    await find(somebody);
    expect(await register(somebody)).toBe('NIK_TAKEN');
    const newcomer = { nik: person().nik };
    const both = await Promise.all([register(newcomer), register(newcomer)]);
    expect(both.toSorted()).toEqual(['FamilyRegistered', 'NIK_TAKEN']);
  }
  return round;
}

test('people are found and registered once while the keys rotate and what stood in clear is sealed', async () => {
  const heard = async (): Promise<number> =>
    Number((await database.pool.query('select count(*) as count from field_changes')).rows[0]?.count);
  let isOver = false;
  const working = workUntil(() => isOver);
  const rotating = runBuiltCommand('keys', ['rotate'], { DATABASE_URL: database.url, SECRETS_KEY: TEST_SECRETS_KEY });
  const { code } = await rotating.finally(() => (isOver = true));
  const rounds = await working;
  expect([code, rounds > 3]).toEqual([0, true]);
  const [only, ...others] = await countByVersion(database.pool, PARTICIPANT_NIKS);
  expect([only?.version, others]).toEqual([3, []]);
  for (let place = 0; place < 30; place += 1) await find(memberAt(place));
  const { rows } = await database.pool.query(
    'select nik_index from participants where successor_id is null group by nik_index having count(*) > 1',
  );
  expect(rows).toEqual([]);

  // Sealed once more, while nobody works: no phone hears of it.
  const before = await heard();
  await keepInClear(families[0]!.members);
  const planted = await heard();
  await reseal(
    { pool: database.pool, keyring: await keyringOf(database.pool), column: PARTICIPANT_NIKS },
    () => undefined,
  );
  expect([planted > before, await heard()]).toEqual([true, planted]);
}, 120_000);

describe('a sealed NIK', () => {
  const SWAP = `update participants p set sealed_nik = o.sealed_nik from participants o
    where (p.id = $1 and o.id = $2) or (p.id = $2 and o.id = $1)`;
  const opened = (ids: readonly ParticipantId[], keyring = host.server.keyring) =>
    findNiks({ connection: database.pool, keyring }, ids);

  async function refusal(work: Promise<unknown>): Promise<string> {
    const error: unknown = await work.then(
      () => new Error('it opened'),
      (caught: unknown) => caught,
    );
    return `${String(error)} ${String((error as Error).cause)}`;
  }

  test('opens in no other row, not changed, and with no other key; nothing then tells a number', async () => {
    const family = families[700]!;
    const [one, other, third] = family.members as [BuiltMember, BuiltMember, BuiltMember];
    const ids = family.members.map(({ id }) => id);
    expect([...(await opened(ids)).values()].toSorted()).toEqual(family.members.map(({ nik }) => nik).toSorted());

    expect(await refusal(opened(ids, fixedKeyring(host.server.keyring.version)))).toContain('does not open');

    await database.pool.query(SWAP, [one.id, other.id]);
    await database.pool.query(
      'update participants set sealed_nik = set_byte(sealed_nik, 40, get_byte(sealed_nik, 40) # 1) where id = $1',
      [third.id],
    );
    for (const { id } of family.members) {
      const said = await refusal(opened([id]));
      expect(said).toContain(`participants.sealed_nik of the row ${id} does not open`);
      for (const { nik } of family.members) expect(said).not.toContain(nik);
    }
    await fileComplaints(database.pool, [family]);
    const from = host.logged.length;
    const answer = await askAs(host, officer, [IN_FULL, { id: idOf('Family', family.id) }]);
    expect(answer.errors?.length).toBeGreaterThan(0);
    const told = JSON.stringify([answer, host.logged.slice(from)]);
    expect(told).toContain('does not open');
    for (const { nik } of family.members) expect(told).not.toContain(nik);
  });

  test('is opened for whoever reads it in full, and by no list and no payment', async () => {
    const shop = await host.shop('toko-nik');
    const family = families[701]!;
    await fileComplaints(database.pool, [family]);
    const open = jest.spyOn(host.server.keyring, 'open');
    const listed = await askAs<object>(host, officer, [LISTED]);
    expect([listed.errors, JSON.stringify(listed.data)]).toEqual([undefined, expect.stringMatching(/\d{4}\*{12}/)]);
    const paid = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 126_000 });
    expect(paid).toMatchObject({ status: 200 });
    await find(family.head);
    expect(open.mock.calls.map(([{ table }]) => table)).toEqual([]);

    const { data } = await askAs<{ family: object }>(host, officer, [IN_FULL, { id: idOf('Family', family.id) }]);
    const niks = family.members.map(({ nik }) => ({ nik }));
    expect(data?.family).toEqual({ participants: expect.arrayContaining(niks) });
    expect(open.mock.calls.map(([{ table }]) => table)).toEqual(['participants', 'participants', 'participants']);
  });
});

/** Telephone numbers while they are sealed: whoever refused messages is never written to or called, whichever side is sealed. */
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { PARTICIPANT_PHONES, findPhones } from '../../src/households/families/index.js';
import { maskPhoneNumber } from '../../src/kernel/phone-number.js';
import type { RegionCode } from '../../src/kernel/region-code.js';
import { PREFERENCE_PHONES, REFUSES_CONTACT } from '../../src/outreach/messages/index.js';
import { createTakeReplies } from '../../src/outreach/messages/take-replies.js';
import { randomIds } from '../../src/kernel/ids.js';
import { selectRows, sql } from '../../src/platform/db/sql.js';
import { type Keyring, type SealedColumn, countByVersion } from '../../src/platform/encryption/index.js';
import { giveIndexes, reseal } from '../../src/platform/encryption/reseal.js';
import { runBuiltCommand } from '../support/run-built-command.js';
import { idOf, newIdOf } from '../support/global-ids.js';
import { TEST_SECRETS_KEY, fixedKeyring, keyringOf } from '../support/keyring.js';
import { useServer } from '../support/partners/a-server.js';
import { useTestDatabase } from '../support/test-database.js';
import { type User, askAs, signIn } from '../support/world/as-users.js';
import { fileComplaints } from '../support/world/complaints.js';
import type { BuiltFamily, BuiltMember } from '../support/world/families.js';
import { newPhoneNumber } from '../support/world/synthetic-values.js';
import { aWorld } from '../support/world/world.js';

const SEND = `mutation ($input: SendFamilyMessageInput!) { sendFamilyMessage(input: $input) { __typename ... on Problem { code } } }`;
const PREFER = `mutation ($input: SetContactPreferenceInput!) { setContactPreference(input: $input) { __typename } }`;
const LISTED = `query ($id: ID!) { family(by: { id: $id }) { participants { phone } } }`;
const IN_FULL = `query ($id: ID!) { family(by: { id: $id }) { participants { phone(purpose: COMPLAINT) } } }`;
const NOW = '2026-03-05T03:00:00Z';

const database = useTestDatabase();
const host = useServer(database, NOW);
const world = aWorld(database);
let officer: User;
let region: RegionCode;

beforeAll(async () => {
  region = (await world.region()).code;
  officer = await signIn(host, { role: 'BRANCH_OFFICER', regions: 'ALL' });
});

afterEach(() => void jest.restoreAllMocks());

const aFamily = (members = 1): Promise<BuiltFamily> =>
  world.family({ region, careClass: 'III', paidThrough: '2025-12', members });
const phoneOf = ({ head: { phone } }: BuiltFamily) => phone!;

/** Puts numbers back as a release before this one kept them. */
const IN_CLEAR = `update participants p set phone = n.phone, sealed_phone = null, phone_masked = null, phone_index = null
  from unnest($1::uuid[], $2::text[]) n (id, phone) where p.id = n.id`;
const PREFERENCE_IN_CLEAR = `update contact_preferences set phone = $1, sealed_phone = null, phone_index = null
  where phone_index = $2 or phone = $1`;

const indexed = (column: SealedColumn): Promise<void> =>
  giveIndexes({ pool: database.pool, keyring: host.server.keyring, column }, () => undefined);

type Kept = 'as before' | 'with its index' | 'sealed';
const KEPT: readonly Kept[] = ['as before', 'with its index', 'sealed'];

async function keepParticipants(families: readonly BuiltFamily[], kept: Kept): Promise<void> {
  if (kept === 'sealed') return;
  const heads = families.map(({ head }) => head);
  await database.pool.query(IN_CLEAR, [heads.map(({ id }) => id), heads.map(({ phone }) => phone)]);
  if (kept === 'with its index') await indexed(PARTICIPANT_PHONES);
}

async function keepPreference(family: BuiltFamily, kept: Kept): Promise<void> {
  if (kept === 'sealed') return;
  const index = host.server.keyring.blindIndex('PHONE', phoneOf(family));
  await database.pool.query(PREFERENCE_IN_CLEAR, [phoneOf(family), index]);
  if (kept === 'with its index') await indexed(PREFERENCE_PHONES);
}

async function send(family: BuiltFamily): Promise<string | undefined> {
  const input = { id: newIdOf('Message'), familyId: idOf('Family', family.id), templateCode: 'rincian-tunggakan' };
  const { data, errors } = await askAs<{ sendFamilyMessage: { __typename: string; code?: string } }>(host, officer, [
    SEND,
    { input },
  ]);
  expect(errors).toBeUndefined();
  return data?.sendFamilyMessage.code ?? data?.sendFamilyMessage.__typename;
}

/** The keyring of an instance that knows that all have their index, whatever a test has put back. */
const sealing = (): Keyring =>
  Object.create(host.server.keyring, { sealsJoined: { value: true } }) as typeof host.server.keyring;

/** Says STOP, as a message to us. */
const stop = (family: BuiltFamily, keyring = host.server.keyring) =>
  createTakeReplies({ pool: database.pool, newId: randomIds, now: () => new Date(NOW), keyring })([
    { channel: 'SMS', phone: phoneOf(family), text: 'STOP', writtenAt: new Date(NOW) },
  ]);

/** How many of the families may not be called, as the queue of calls asks it: of all in one statement. */
async function refusing(families: readonly BuiltFamily[]): Promise<number> {
  const ids = families.map(({ id }) => id);
  const rows = await selectRows(
    database.pool,
    sql`select from families f where f.id = any(${ids}::uuid[]) and ${REFUSES_CONTACT}`,
  );
  return rows.length;
}

const resealed = async (column: SealedColumn): Promise<void> =>
  reseal({ pool: database.pool, keyring: await keyringOf(database.pool), column }, () => undefined);

describe('a family that refused messages to its number', () => {
  const pairs = KEPT.flatMap((person) => KEPT.map((preference) => [person, preference] as const));

  test.each(pairs)('with the person %s and the preference %s, is not written to', async (person, preference) => {
    const [family, other] = [await aFamily(), await aFamily()];
    await stop(family, sealing());
    await keepParticipants([family, other], person);
    await keepPreference(family, preference);
    expect([await send(family), await send(other)]).toEqual(['FAMILY_DO_NOT_CONTACT', 'FamilyMessageQueued']);
  });

  // nothing is sealed while a row lacks its index, so that these are all the states that there are
  const possible = pairs.filter((pair) => !(pair.includes('as before') && pair.includes('sealed')));

  test.each(possible)('with the person %s and the preference %s, is not called', async (person, preference) => {
    const families = [await aFamily(), await aFamily()];
    await stop(families[0]!, sealing());
    await keepParticipants(families, person);
    await keepPreference(families[0]!, preference);
    expect(await refusing(families)).toBe(1);
  });

  test('says so of one member, of which the family reads in full', async () => {
    const family = await aFamily();
    const input = { familyId: idOf('Family', family.id), participantId: idOf('Participant', family.head.id) };
    const { data } = await askAs(host, officer, [PREFER, { input: { ...input, preference: 'DO_NOT_CONTACT' } }]);
    expect(data).toEqual({ setContactPreference: { __typename: 'ContactPreferenceSet' } });
    expect([await send(family), await refusing([family])]).toEqual(['FAMILY_DO_NOT_CONTACT', 1]);
  });

  test('is refused once however often the reply is delivered, sealed and in clear', async () => {
    const family = await aFamily();
    const count = async (): Promise<number> => {
      const index = host.server.keyring.blindIndex('PHONE', phoneOf(family));
      return (await database.pool.query('select from contact_preferences where phone_index = $1', [index])).rows.length;
    };
    await stop(family, sealing());
    await stop(family, sealing());
    await keepPreference(family, 'with its index');
    await stop(family);
    expect(await count()).toBe(1);
  });
});

describe('until every number has its index', () => {
  const bare = (): Promise<BuiltFamily[]> => world.families(400, { region, paidThrough: '2026-01', members: 1 });

  test('nothing is sealed; what is new stands in clear with its index', async () => {
    const family = await aFamily();
    await keepParticipants([family], 'as before');
    await host.server.keyring.refresh();
    expect(host.server.keyring.sealsJoined).toBe(false);
    await stop(family);
    const { rows } = await database.pool.query(
      'select phone, sealed_phone, phone_index is not null as indexed from contact_preferences where phone = $1',
      [phoneOf(family)],
    );
    expect(rows).toEqual([{ phone: phoneOf(family), sealed_phone: null, indexed: true }]);
    expect([await send(family), await refusing([family])]).toEqual(['FAMILY_DO_NOT_CONTACT', 1]);
    await indexed(PARTICIPANT_PHONES);
    await host.server.keyring.refresh();
    expect(host.server.keyring.sealsJoined).toBe(true);
    for (const column of [PREFERENCE_PHONES, PARTICIPANT_PHONES]) {
      await resealed(column);
      expect([await send(family), await refusing([family])]).toEqual(['FAMILY_DO_NOT_CONTACT', 1]);
    }
  });

  test('a session that meets nobody hears all the same that one lacks it', async () => {
    const family = await aFamily();
    await keepParticipants([family], 'as before');
    const connection = await database.pool.connect();
    try {
      await connection.query('begin');
      await connection.query('set local role sigap_run');
      await connection.query("select set_config('sigap.reach', '', true)");
      const { rows } = await connection.query(
        'select phones_lack_index() as lacking, (select count(*)::int from participants) as met',
      );
      expect(rows).toEqual([{ lacking: true, met: 0 }]);
    } finally {
      await connection.query('rollback');
      connection.release();
    }
  });

  test('an instance of the release before that gives another number takes the index of the old one away', async () => {
    const family = await aFamily();
    await keepParticipants([family], 'with its index');
    const other = newPhoneNumber();
    await database.pool.query('update participants set phone = $1 where id = $2', [other, family.head.id]);
    const { rows } = await database.pool.query('select phone, phone_index from participants where id = $1', [
      family.head.id,
    ]);
    expect(rows).toEqual([{ phone: other, phone_index: null }]);
  });

  test('no refusal is missed at any moment of a rotation that seals both sides, also one that comes meanwhile', async () => {
    const families = await bare();
    for (const family of families.slice(0, 300)) {
      await stop(family);
      await keepPreference(family, 'as before');
    }
    await keepParticipants(families, 'as before');
    await host.server.keyring.refresh();
    expect(await refusing(families)).toBe(300);

    let isOver = false;
    const seen: number[] = [];
    const expected: number[] = [];
    const looking = (async () => {
      for (let late = 300; !isOver;) {
        if (late < 400) await stop(families[late++]!);
        expected.push(late);
        seen.push(await refusing(families));
      }
    })();
    const env = { DATABASE_URL: database.url, SECRETS_KEY: TEST_SECRETS_KEY };
    const { code } = await runBuiltCommand('keys', ['rotate'], env).finally(() => (isOver = true));
    await looking;
    expect([code, seen.length > 20, seen]).toEqual([0, true, expected]);
    for (const column of [PARTICIPANT_PHONES, PREFERENCE_PHONES]) {
      const [only, ...others] = await countByVersion(database.pool, column);
      expect([only?.version, others]).toEqual([3, []]);
    }
    expect(await send(families[0]!)).toBe('FAMILY_DO_NOT_CONTACT');
  }, 120_000);
});

describe('a sealed number', () => {
  const opened = (members: readonly BuiltMember[], keyring = host.server.keyring) =>
    findPhones(
      { connection: database.pool, keyring },
      members.map(({ id }) => id),
    );

  test('opens in no other row, not changed, and with no other key; nothing then tells a number', async () => {
    const family = await aFamily(3);
    const [one, other, third] = family.members as [BuiltMember, BuiltMember, BuiltMember];
    const phones = family.members.map(({ phone }) => phone!);
    expect(await opened(family.members)).toEqual(new Map(family.members.map(({ id, phone }) => [id, phone])));
    await expect(opened(family.members, fixedKeyring(host.server.keyring.version))).rejects.toThrow('does not open');
    await database.pool.query(
      `update participants p set sealed_phone = o.sealed_phone from participants o
        where (p.id = $1 and o.id = $2) or (p.id = $2 and o.id = $1)`,
      [one.id, other.id],
    );
    await database.pool.query(
      'update participants set sealed_phone = set_byte(sealed_phone, 30, get_byte(sealed_phone, 30) # 1) where id = $1',
      [third.id],
    );
    for (const member of family.members)
      await expect(opened([member])).rejects.toThrow(`participants.sealed_phone of the row ${member.id} does not open`);
    await fileComplaints(database.pool, [family]);
    const from = host.logged.length;
    const answer = await askAs(host, officer, [IN_FULL, { id: idOf('Family', family.id) }]);
    const told = JSON.stringify([answer, host.logged.slice(from)]);
    expect(told).toContain('does not open');
    for (const phone of phones) expect(told).not.toContain(phone);
  });

  test('is listed masked as before without being opened, and opened for whoever reads it in full', async () => {
    const family = await aFamily(2);
    await fileComplaints(database.pool, [family]);
    const open = jest.spyOn(host.server.keyring, 'open');
    const masks = family.members.map(({ phone }) => ({ phone: maskPhoneNumber(phone!) }));
    const listed = () => askAs<{ family: object }>(host, officer, [LISTED, { id: idOf('Family', family.id) }]);
    expect((await listed()).data?.family).toEqual({ participants: expect.arrayContaining(masks) });
    expect(open).not.toHaveBeenCalled();
    await keepParticipants([family], 'with its index');
    expect((await listed()).data?.family).toEqual({ participants: expect.arrayContaining(masks) });
    const { data } = await askAs<{ family: object }>(host, officer, [IN_FULL, { id: idOf('Family', family.id) }]);
    const phones = family.members.map(({ phone }) => ({ phone }));
    expect(data?.family).toEqual({ participants: expect.arrayContaining(phones) });
    expect(open).toHaveBeenCalledTimes(1);
  });
});

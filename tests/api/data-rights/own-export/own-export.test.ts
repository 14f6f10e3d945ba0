/** A participant takes all that is held of the own family: nothing of anybody else, and no table is forgotten. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { RECORDS_OF_FAMILIES } from '../../../../src/composition/schema/family-records.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import { askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T03:00:00Z';
const PEOPLE = `query ($id: ID!) { family(by: { id: $id }) { participants { name nik } } }`;
const PREFER = `mutation ($input: SetContactPreferenceInput!) { setContactPreference(input: $input) { __typename } }`;
const ASK = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename } }`;
const COMPLAIN = `mutation ($input: CitizenComplaintInput!) { fileMyComplaint(input: $input) { __typename } }`;

type Row = Readonly<Record<string, unknown>>;
type Document = Readonly<Record<string, readonly Row[]>> & { readonly bill: Row };

describe('the own export', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  let family: BuiltFamily;
  let other: BuiltFamily;
  let token: string;
  let officer: Awaited<ReturnType<typeof signIn>>;

  const download = async (bearer: string) => {
    const response = await fetch(`${host.baseUrl}/exports/my-family`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const tokenFor = (id: string, subject: string) =>
    tokenOf(host, { sub: subject, role: 'PARTICIPANT', regions: [], family_id: id });

  beforeAll(async () => {
    const { code: region } = await world.region();
    const branch = await world.branch({ regions: [region] });
    family = await world.family({ region, members: 2, paidThrough: '2026-05', careClass: 'III' });
    other = await world.family({ region, members: 1 });
    officer = await signIn(host, {
      role: 'BRANCH_OFFICER',
      regions: [region],
      branchId: branch.id,
      name: 'Petugas Rahasia',
    });
    token = await tokenFor(family.id, 'participant-who-takes');
    for (const id of [family.id, other.id]) await askAs(host, officer, [PEOPLE, { id: idOf('Family', id) }]);
    for (const { id, head } of [family, other]) {
      const whose = { familyId: idOf('Family', id), participantId: idOf('Participant', head.id) };
      await askAs(host, officer, [PREFER, { input: { ...whose, preference: 'NO_BLASTS' } }]);
    }
    const wrong = { cardNumber: family.head.cardNumber, field: 'PHONE', wanted: '0812 3456 7890', reason: 'Ganti' };
    await askAs(host, { token, subject: 'whoever' }, [ASK, { input: { id: newIdOf('DataRequest'), ...wrong } }]);
    const complain = (bearer: string, description: string) =>
      askAs(host, { token: bearer, subject: 'whoever' }, [
        COMPLAIN,
        { input: { id: newIdOf('Complaint'), category: 'CARD_NOT_ACTIVE', description } },
      ]);
    await complain(token, 'Kartu belum aktif.');
    await complain(await tokenFor(other.id, 'a-neighbour'), 'Keluhan tetangga.');
  });

  test('tells the own family whole, in full and in its order of parts, and nobody else', async () => {
    const { status, headers, text } = await download(token);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/json; charset=utf-8',
      'no-store',
    ]);
    const told = JSON.parse(text) as Document;
    const parts = [
      'format',
      'version',
      'family_id',
      'made_at',
      'bill',
      ...RECORDS_OF_FAMILIES.map(({ table }) => table),
    ];
    expect(Object.keys(told)).toEqual(parts);
    const own = family.members.map(({ nik, phone, cardNumber: card }) => ({ nik, phone, card }));
    const people = told['participants']?.map(({ nik, phone, card_number: card }) => ({ nik, phone, card }));
    expect([people?.length, people]).toEqual([2, expect.arrayContaining(own)]);
    expect(told.bill).toMatchObject({ status: 'SUSPENDED', months_in_arrears: 5, due_now: 420_000 });
    expect(told['contact_preferences']).toEqual([
      expect.objectContaining({ phone: family.head.phone, preference: 'NO_BLASTS' }),
    ]);
    expect(told['data_requests']).toEqual([expect.objectContaining({ field: 'PHONE', wanted: '6281234567890' })]);
    expect(told['complaints']).toEqual([
      expect.objectContaining({ description: 'Kartu belum aktif.', channel: 'MOBILE_APP' }),
    ]);
    expect(told['access_log']).toContainEqual(
      expect.objectContaining({ role: 'BRANCH_OFFICER', purpose: 'DUTY', office: expect.any(String) }),
    );
    for (const { nik, cardNumber, phone } of other.members)
      for (const number of [nik, cardNumber, phone]) expect(text).not.toContain(number);
    for (const hidden of [other.id, officer.subject, 'Petugas Rahasia', 'Keluhan tetangga.'])
      expect(text).not.toContain(hidden);
  });

  test('stands in the access log before it leaves, and says itself the next time', async () => {
    const { text } = await download(token);
    expect((JSON.parse(text) as Document)['access_log']).toContainEqual(
      expect.objectContaining({ role: 'PARTICIPANT', purpose: 'OWN_FAMILY', operation: 'own export' }),
    );
  });

  test('may be taken three times a day, and says when it may be taken again', async () => {
    const mine = await tokenFor(other.id, 'another-participant');
    for (let taken = 0; taken < 3; taken += 1) expect((await download(mine)).status).toBe(200);
    const { status, headers } = await download(mine);
    expect([status, headers.get('retry-after')]).toEqual([429, String(24 * 3_600)]);
    expect((await download(await tokenFor(other.id, 'a-second-person'))).status).toBe(429);
  });

  test('is for participants alone, and for a family that is there', async () => {
    expect((await download(officer.token)).status).toBe(403);
    expect((await download('abc.def.ghi')).status).toBe(401);
    expect((await download(await tokenFor('00000000-0000-7000-8000-000000000001', 'of-nobody'))).status).toBe(404);
  });
});

/** Tables that tell of families and are not in the export, each with the reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  field_changes: 'It says that something of a family changed, and not what.',
  full_readings: 'It counts what the access log tells, for the cap of who reads.',
  hardship_referral_steps:
    'It tells of a batch of families that is offered to donors; the assessment is in the export.',
  journal_lines: 'The double entry of payments and entries, which are in the export with the account before and after.',
  live_events: 'It feeds screens with what the other tables hold.',
  message_links: 'It holds hashes of codes; the message is in the export.',
  participant_names: 'An index of the words of names, which are in the export.',
};

/** Columns that are left out, each with the reason. */
const LEFT_OUT: readonly (readonly [reason: string, columns: RegExp])[] = [
  ['the family itself', /^(?:families\.id|\w+\.family_id|\w+\.family_ids|\w+\.other_family_id)$/],
  [
    'who of the staff did it',
    /\.(?:(?!searched_by)\w+_by|by_viewer|viewer|caller|caller_name|operator|cadre_id|\w+_cadre_id|branch_id|contact_id)$/,
  ],
  ['derived from other columns', /^families\.(?:steady_members|other_cover|last_posted_at|terms)$/],
  ['a family or person that is another now', /^participants\.successor_id$/],
  ['the judgement on the work of the cadre', /^visits\.(?:verification|verification_reasons|distance_meters)$/],
  [
    'how the server keeps and sends it',
    /\.(?:request_hash|enqueued_at|is_uncertain|escalation_announced_at|place|written_in|provider_message_id|delivery_key|delivery_id|entry_key|are_words_forgotten|forgotten_at)$/,
  ],
  [
    'sealed: the family has the number or account, and its mask is there',
    /^(?!participants|contact_preferences)\w+\.(?:phone|sealed_phone|encrypted_account)$/,
  ],
  [
    'how the server keeps what is given opened',
    /^(?:participants\.(?:sealed_nik|nik_masked|nik_index|sealed_phone|phone_masked|phone_index)|contact_preferences\.(?:sealed_phone|phone_index)|data_requests\.sealed_wanted|membership_changes\.(?:sealed_details|reasons))$/,
  ],
  [
    'the call of a partner as it signed it, which holds the proof too',
    /^webhook_deliveries\.(?:raw_body|sealed_body)$/,
  ],
  ['of whoever reads or of many families', /^access_log\.(?:filter|families|searched_by)$/],
  ['which rows of rules or points it was under', /\.(?:point_id|policy_id)$/],
  ['may tell of another family of the same change', /^membership_decisions\.(?:lines|sealed_lines|lines_masked)$/],
];

describe('every table that tells of families', () => {
  const database = useTestDatabase();
  const names = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await database.pool.query<{ name: string }>(text, values)).rows.map(({ name }) => name);

  test('is in the export, or in a list with the reason', async () => {
    const telling = await names(`select relname as name from pg_class c where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and (relrowsecurity or exists (select from pg_attribute a where a.attrelid = c.oid
        and not a.attisdropped and a.attname in ('family_id', 'participant_id', 'family_ids'))) order by 1`);
    const told = new Set(RECORDS_OF_FAMILIES.map(({ table }) => table));
    expect(telling.filter((table) => !told.has(table))).toEqual(Object.keys(WITHOUT).toSorted());
    expect(telling.length).toBeGreaterThan(40);
  });

  test('gives each of its columns, or leaves it out for a reason that is listed', async () => {
    const used = new Set<string>();
    for (const { table, columns, hasId } of RECORDS_OF_FAMILIES) {
      const all = await names(
        'select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped',
        [table],
      );
      const given = new Set([...columns, ...(hasId ? ['id'] : [])]);
      for (const column of all.filter((name) => !given.has(name))) {
        const reasons = LEFT_OUT.filter(([, pattern]) => pattern.test(`${table}.${column}`)).map(([reason]) => reason);
        expect([table, column, reasons]).toEqual([table, column, [expect.any(String)]]);
        used.add(reasons[0] ?? '');
      }
    }
    expect([...used].toSorted()).toEqual(LEFT_OUT.map(([reason]) => reason).toSorted());
  });
});

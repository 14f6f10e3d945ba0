import { SHIPPED_POLICIES } from '../../../../src/platform/policies/policy-book.js';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { cardSigner, freezeCredential } from '../../../../src/fieldwork/appointments/index.js';
import { inTransaction } from '../../../../src/platform/db/pool.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { type Office, type Result, anOffice, askOver, prepare, stepsOf } from './an-office.js';
import { idOf, uuidOf } from '../../../support/global-ids.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T02:00:00Z');
const world = aWorld(database);
const ask = askOver(host);
const take = stepsOf(ask);
let office: Office;
let minute = 0;
beforeAll(async () => void (office = await anOffice(world)));

const head = (): ViewerClaims => office.claims;
/** Every check in a minute of its own, so that none is refused for another's sake. */
const nextMinute = (day = '2026-03-05'): void =>
  host.clock.set(new Date(Date.parse(`${day}T02:00:00Z`) + (minute += 1) * 60_000));

const VERIFY = `query ($code: String!) { verifyCadre(code: $code) { __typename
  ... on CadreVerified { name photoReference areaCode areaName validFrom validThrough } ... on Problem { code message } } }`;
type VerificationResult = {
  readonly verifyCadre: { readonly __typename: string; readonly code?: string; readonly message?: string };
};
const resultOn = async (code: string, day?: string) => {
  nextMinute(day);
  return (await ask<VerificationResult>(null, VERIFY, { code })).data?.verifyCadre;
};
const isGood = async (code: string, day?: string): Promise<boolean> =>
  (await resultOn(code, day))?.__typename === 'CadreVerified';

const aCadre = async () => {
  nextMinute();
  const appointmentId = await prepare(take, office);
  const { appointment }: Result = await take(head(), 'activateAppointment', appointmentId);
  const cadreId = appointment?.cadre?.id ?? '';
  const { data } = await ask<{ cadreAppointment: { credential: { id: string; code: string } } }>(
    head(),
    `{ cadreAppointment(id: "${appointmentId}") { credential { id code } } }`,
  );
  await world.family({ cadre: { id: uuidOf(cadreId) as never, area: office.village.code } });
  const { id: credentialId = '', code = '' } = data?.cadreAppointment.credential ?? {};
  return { appointmentId, cadreId, credentialId, code };
};
const newCodeOf = async (appointmentId: string): Promise<string> => {
  const query = `{ cadreAppointment(id: "${appointmentId}") { credential { code } } }`;
  const { data } = await ask<{ cadreAppointment: { credential: { code: string } } }>(head(), query);
  return data?.cadreAppointment.credential.code ?? '';
};
const seenFamilies = async (cadreId: string): Promise<number | undefined> => {
  const claims = {
    sub: 's',
    name: 'n',
    role: 'CADRE',
    cadre_id: uuidOf(cadreId),
    regions: [office.village.code],
  } as const;
  const answer = await ask<{ families: { totalCount: number } }>(claims, '{ families { totalCount } }');
  return answer.data?.families.totalCount;
};

const inArrears = (cadreId: string) =>
  world.family({
    cadre: { id: uuidOf(cadreId) as never, area: office.village.code },
    paidThrough: '2026-01',
    careClass: 'I',
    members: 1,
  });

describe('a citizen who checks a card', () => {
  test('is shown name, photo, area and days without signing in, and nothing else', async () => {
    const { code } = await aCadre();
    expect(await resultOn(code)).toEqual({
      __typename: 'CadreVerified',
      name: 'Sekar Jelutung',
      photoReference: 'foto/kader/sekar.jpg',
      areaCode: office.village.code,
      areaName: office.village.name,
      validFrom: '2026-03-05',
      validThrough: '2026-12-31',
    });
    const { data } = await ask<{ __type: { fields: { name: string }[] } }>(
      null,
      '{ __type(name: "CadreVerified") { fields { name } } }',
    );
    expect(data?.__type.fields.map(({ name }) => name).toSorted()).toEqual([
      'areaCode',
      'areaName',
      'name',
      'photo',
      'photoReference',
      'validFrom',
      'validThrough',
    ]);
  });

  test('gets one and the same answer for what is unknown, forged, expired, revoked, frozen, suspended or ended', async () => {
    const [good, revoked, frozen, suspended, ended] = [
      await aCadre(),
      await aCadre(),
      await aCadre(),
      await aCadre(),
      await aCadre(),
    ];
    nextMinute();
    await take(head(), 'revokeCredential', { credentialId: revoked.credentialId, reason: 'Hilang' });
    await take(head(), 'freezeCredential', { cadreId: frozen.cadreId, reason: 'Pengaduan' });
    await take(head(), 'suspendAppointment', { appointmentId: suspended.appointmentId, reason: 'Cuti' });
    await take(head(), 'endAppointment', { appointmentId: ended.appointmentId, reason: 'Selesai' });
    const notYetActive = await newCodeOf(await prepare(take, office));
    const forged = await cardSigner(new Uint8Array(32).fill(8)).sign({
      id: uuidOf(good.credentialId) as never,
      cadreId: uuidOf(good.cadreId) as never,
      area: office.village.code,
      validFrom: '2026-03-05' as never,
      validThrough: '2026-12-31' as never,
    });
    const results = [];
    for (const code of [
      '',
      'kartu',
      randomUUID(),
      forged,
      revoked.code,
      frozen.code,
      suspended.code,
      ended.code,
      notYetActive,
    ])
      results.push(await resultOn(code));
    results.push(await resultOn(good.code, '2027-01-01'));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toEqual({
      __typename: 'NotFound',
      code: 'CADRE_NOT_VERIFIED',
      message: expect.stringMatching(/^Ini bukan kartu Kader JKN yang sah dan masih berlaku\..* Care Center 165/),
    });
    expect(await isGood(good.code)).toBe(true);
  });

  test('may try one code 10 times a minute, and 30 codes, whether they are good or not', async () => {
    const { code } = await aCadre();
    const outcomes = async (codes: readonly string[]) => {
      const answers = [];
      for (const tried of codes) answers.push(await ask<VerificationResult>(null, VERIFY, { code: tried }));
      return answers.map(
        ({ data, errors }) => errors?.[0]?.extensions.code ?? data?.verifyCadre.code ?? data?.verifyCadre.__typename,
      );
    };
    nextMinute();
    expect((await outcomes(Array.from({ length: 11 }, () => code))).slice(9)).toEqual([
      'CadreVerified',
      'TOO_MANY_REQUESTS',
    ]);
    expect(await outcomes(['x'.repeat(20)])).toEqual(['CADRE_NOT_VERIFIED']);
    const others = Array.from({ length: 19 }, (_, place) => `kode-${place}`);
    expect((await outcomes(others)).slice(17)).toEqual(['CADRE_NOT_VERIFIED', 'TOO_MANY_REQUESTS']);
    expect((await ask<VerificationResult>(null, VERIFY, { code })).errors).toMatchObject([
      { extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 60 } },
    ]);
    nextMinute();
    expect(await outcomes([code])).toEqual(['CadreVerified']);
  });
});

describe('a freeze', () => {
  test('closes card and access at once; lifted, both return', async () => {
    const { cadreId, code, appointmentId } = await aCadre();
    expect([await seenFamilies(cadreId), await isGood(code)]).toEqual([1, true]);
    const FREEZE = `mutation ($input: FreezeCredentialInput!) { freezeCredential(input: $input) { ... on CredentialFrozen { cadre { id } } } }`;
    const frozen = await ask(head(), FREEZE, { input: { cadreId, reason: 'Diminta uang tunai' } });
    expect(frozen.data).toEqual({ freezeCredential: { cadre: { id: cadreId } } });
    expect([await seenFamilies(cadreId), await isGood(code)]).toEqual([0, false]);
    expect(await take(head(), 'freezeCredential', { cadreId, reason: 'Sekali lagi' })).toEqual({
      __typename: 'CredentialFrozen',
    });
    expect(await take(head(), 'replaceCredential', { appointmentId, reason: 'Hilang' })).toMatchObject({
      code: 'CREDENTIAL_FROZEN',
    });
    await take(head(), 'suspendAppointment', { appointmentId, reason: 'Diperiksa' });
    expect(await take(head(), 'activateAppointment', appointmentId)).toMatchObject({ code: 'CREDENTIAL_FROZEN' });
    expect(await take(head(), 'unfreezeCredential', { cadreId, note: 'Tidak terbukti' })).toEqual({
      __typename: 'CredentialUnfrozen',
    });
    expect(await take(head(), 'unfreezeCredential', { cadreId, note: 'Tidak terbukti' })).toMatchObject({
      code: 'CREDENTIAL_NOT_FROZEN',
    });
    expect([await seenFamilies(cadreId), await isGood(code)]).toEqual([0, false]); // still suspended
    await take(head(), 'activateAppointment', appointmentId);
    expect([await seenFamilies(cadreId), await isGood(code)]).toEqual([1, true]);
  });

  test('ends as well by revoking the card: access rests until there is another one', async () => {
    const { cadreId, code, appointmentId, credentialId } = await aCadre();
    await take(head(), 'freezeCredential', { cadreId, reason: 'Diminta uang tunai' });
    const revoked = await take(head(), 'revokeCredential', { credentialId, reason: 'Terbukti' });
    expect(revoked).toMatchObject({
      __typename: 'CredentialRevoked',
      appointment: { credential: { state: 'REVOKED' } },
    });
    expect(await take(head(), 'unfreezeCredential', { cadreId, note: 'x' })).toMatchObject({
      code: 'CREDENTIAL_NOT_FROZEN',
    });
    expect([await seenFamilies(cadreId), await isGood(code)]).toEqual([0, false]);
    await take(head(), 'replaceCredential', { appointmentId, reason: 'Diberi kesempatan' });
    expect([await seenFamilies(cadreId), await isGood(code)]).toEqual([1, false]);
    expect(await isGood(await newCodeOf(appointmentId))).toBe(true);
  });

  test('takes part in the transaction of a complaint: undone with it, kept with it, once for many at once', async () => {
    const { cadreId, code } = await aCadre();
    const deps = { newId: randomIds, now: host.clock.now(), policies: SHIPPED_POLICIES };
    const command = { cadreId: uuidOf(cadreId) as never, reason: 'Pengaduan', by: 'complaints' };
    await expect(
      inTransaction(database.pool, async (connection) => {
        await freezeCredential({ ...deps, connection }, command);
        throw new Error('the complaint could not be kept');
      }),
    ).rejects.toThrow('the complaint');
    expect([await seenFamilies(cadreId), await isGood(code)]).toEqual([1, true]);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        inTransaction(database.pool, (connection) => freezeCredential({ ...deps, connection }, command)),
      ),
    );
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['done']));
    const { rows } = await database.pool.query('select id from credential_freezes where cadre_id = $1', [
      uuidOf(cadreId),
    ]);
    expect(rows).toHaveLength(1);
    expect(await seenFamilies(cadreId)).toBe(0);
  });

  test('and an activation at the same moment leave no access, whichever comes first', async () => {
    const { cadreId, appointmentId } = await aCadre();
    await take(head(), 'suspendAppointment', { appointmentId, reason: 'Cuti' });
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => take(head(), 'activateAppointment', appointmentId)),
      take(head(), 'freezeCredential', { cadreId, reason: 'Diminta uang tunai' }),
      ...Array.from({ length: 5 }, () => take(head(), 'activateAppointment', appointmentId)),
    ]);
    expect(answers[5]).toEqual({ __typename: 'CredentialFrozen' });
    expect(await seenFamilies(cadreId)).toBe(0);
  });

  test('never stops a family from paying; the payment stands to the credit of nobody', async () => {
    const { cadreId } = await aCadre();
    const [during, after] = [await inArrears(cadreId), await inArrears(cadreId)];
    const shop = await host.shop('toko-satu');
    const pay = ({ virtualAccount }: typeof during) =>
      shop.sender.pay({ accountNumber: virtualAccount, amount: 300_000n });
    const command = { cadreId: uuidOf(cadreId) as never, reason: 'Pengaduan', by: 'complaints' };
    const deps = { newId: randomIds, now: host.clock.now(), policies: SHIPPED_POLICIES };
    await inTransaction(database.pool, async (connection) => {
      await freezeCredential({ ...deps, connection }, command);
      expect((await pay(during)).status).toBe(200); // not made to wait for the complaint
    });
    expect((await pay(after)).status).toBe(200);
    const { rows } = await database.pool.query(
      'select outcome, cadre_id from payments where family_id = any($1::uuid[]) order by posted_at, cadre_id nulls last',
      [[during.id, after.id]],
    );
    expect(rows).toEqual([
      { outcome: 'posted', cadre_id: uuidOf(cadreId) },
      { outcome: 'posted', cadre_id: null },
    ]);
  });

  test('closes and returns access that began before appointments were recorded', async () => {
    const cadre = await world.cadre({
      area: office.village.code,
      branch: office.branch,
      appointedThrough: '2026-12-31',
    });
    await world.family({ cadre });
    expect(await seenFamilies(idOf('Cadre', cadre.id))).toBe(1);
    await take(head(), 'freezeCredential', { cadreId: idOf('Cadre', cadre.id), reason: 'Pengaduan' });
    expect(await seenFamilies(idOf('Cadre', cadre.id))).toBe(0);
    host.clock.set(new Date('2026-03-09T02:00:00Z'));
    await take(head(), 'unfreezeCredential', { cadreId: idOf('Cadre', cadre.id), note: 'Tidak terbukti' });
    expect(await seenFamilies(idOf('Cadre', cadre.id))).toBe(1);
    const { rows } = await database.pool.query(
      'select valid_from, valid_through from cadre_appointments where cadre_id = $1 order by valid_from',
      [cadre.id],
    );
    expect(rows).toEqual([
      { valid_from: '2020-01-01', valid_through: '2026-03-04' },
      { valid_from: '2026-03-09', valid_through: '2026-12-31' },
    ]);
  });
});

describe('the notice to the village', () => {
  const NOTICES = `query ($acknowledged: Boolean) { villageNotices(acknowledged: $acknowledged) { totalCount edges { node {
    id cadreName region { code } validFrom validThrough acknowledgement { name role at } } } } }`;
  const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeVillageNotice(input: { noticeId: $id }) { __typename ... on Problem { code }
    ... on VillageNoticeAcknowledged { notice { acknowledgement { name role at } } } } }`;
  interface Listed {
    readonly villageNotices: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly id: string } }[];
    };
  }
  const villageHead = (village: string): ViewerClaims => ({
    sub: `lurah-${village}`,
    name: 'Lurah Penguji',
    role: 'VILLAGE_HEAD',
    regions: [village],
  });

  test('reaches the head of that village, who acknowledges it once; the branch may do so on behalf', async () => {
    const before = office;
    office = await anOffice(world);
    const elsewhere = await world.region({ within: office.branch.regions[0]! });
    await aCadre();
    await aCadre();
    const own = villageHead(office.village.code);
    const listed = await ask<Listed>(own, NOTICES, { acknowledged: false });
    const [first, second] = listed.data?.villageNotices.edges.map(({ node }) => node.id) ?? [];
    expect(listed.data?.villageNotices).toMatchObject({
      totalCount: 2,
      edges: [
        { node: { cadreName: 'Sekar Jelutung', region: { code: office.village.code }, acknowledgement: null } },
        {},
      ],
    });
    expect((await ask<Listed>(villageHead(elsewhere.code), NOTICES)).data?.villageNotices.totalCount).toBe(0);
    const NODE = 'query ($id: ID!) { node(id: $id) { ... on VillageNotice { cadreName } } }';
    expect((await ask(own, NODE, { id: first })).data).toEqual({ node: { cadreName: 'Sekar Jelutung' } });
    expect((await ask(villageHead(elsewhere.code), NODE, { id: first })).data).toEqual({ node: null });
    expect((await ask(villageHead(elsewhere.code), ACKNOWLEDGE, { id: first })).data).toMatchObject({
      acknowledgeVillageNotice: { code: 'VILLAGE_NOTICE_NOT_FOUND' },
    });
    const acknowledged = await ask(own, ACKNOWLEDGE, { id: first });
    expect(acknowledged.data).toMatchObject({
      acknowledgeVillageNotice: { notice: { acknowledgement: { name: 'Lurah Penguji', role: 'VILLAGE_HEAD' } } },
    });
    expect(await ask(head(), ACKNOWLEDGE, { id: first })).toEqual(acknowledged); // the first one stands
    expect((await ask({ ...head(), role: 'BRANCH_OFFICER' }, ACKNOWLEDGE, { id: second })).data).toMatchObject({
      acknowledgeVillageNotice: {
        notice: { acknowledgement: { name: 'Kepala Cabang Penguji', role: 'BRANCH_OFFICER' } },
      },
    });
    expect((await ask<Listed>(own, NOTICES, { acknowledged: false })).data?.villageNotices.totalCount).toBe(0);
    expect((await ask<Listed>(own, NOTICES, { acknowledged: true })).data?.villageNotices.totalCount).toBe(2);
    expect((await ask({ ...head(), role: 'AUDITOR' }, ACKNOWLEDGE, { id: first })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect((await ask(own, ACKNOWLEDGE, { id: 'x' })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.noticeId',
    });
    office = before;
  });
});

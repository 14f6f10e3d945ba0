import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomIds } from '../../../../src/kernel/ids.js';
import {
  type StandardWebhooksSender,
  standardWebhooksSender,
} from '../../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { type StoredBody, openBody } from '../../../../src/money/payments/index.js';
import { registerPlan } from '../../../support/a-plan.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

/** 4 November 2026, the day before a debit day. Class I, one person, paid through September: October and November. */
const NOW = '2026-11-04T03:00:00Z';
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-09' } as const;
const BILL = 300_000;

const MANDATE = 'id bank accountMasked holderName endedAt endReason';
const ENROL = `mutation ($input: EnrolMandateInput!) { enrolMandate(input: $input) { __typename
  ... on MandateEnrolled { mandate { ${MANDATE} } } ... on Problem { code message } ... on MandateEnrolledAlready { open: mandate { id } } } }`;
const END = `mutation ($input: EndMandateInput!) { endMandate(input: $input) { __typename ... on MandateEnded { mandate { ${MANDATE} } } ... on Problem { code } } }`;
const AUTO_DEBIT = `autoDebit { state obligation mandate { ${MANDATE} } lastAttempt { id day amount state failureReason } lastFailure { day failureReason } }`;
const SHOW = `query ($id: ID!) { family(by: { id: $id }) { ${AUTO_DEBIT} arrears { status amountToReactivate } } }`;
const WORKLIST = `query { families(first: 100) { edges { node { id autoDebit { state } arrears { status } } } } }`;
const WORK_SUMMARY = `query ($region: RegionCode, $period: Period!) { autoDebitSummary(region: $region, period: $period) {
  families mandates attempts succeeded failed collected } }`;

interface Shown {
  readonly family: {
    readonly autoDebit: {
      readonly state: string;
      readonly lastAttempt: { readonly id: string } | null;
      readonly lastFailure: object | null;
    };
    readonly arrears: { readonly status: string; readonly amountToReactivate: number };
  };
}
interface Enrolment {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly mandate?: { readonly id: string };
}
type Bank = 'BRI' | 'BNI' | 'MANDIRI' | 'BCA';

describe('automatic debits, as families, branches and banks meet them', () => {
  const database = useTestDatabase();
  const host = useServer(database, NOW);
  const world = aWorld(database);
  let cadre: BuiltCadre;
  let officer: User;
  let visitor: User;
  let operator: User;
  const senders = new Map<Bank, StandardWebhooksSender>();

  beforeAll(async () => {
    cadre = await world.cadre({ area: (await world.region({ within: '61.01' })).code });
    officer = await signIn(host, { role: 'BRANCH_OFFICER', regions: [cadre.area] });
    visitor = await signIn(host, { role: 'CADRE', cadreId: cadre.id, regions: [cadre.area] });
    operator = await signIn(host, { role: 'OPERATOR', regions: 'ALL' });
    for (const bank of ['BRI', 'BNI', 'MANDIRI'] as const) {
      const code = `auto-debit-${bank.toLowerCase()}`;
      const added = await host.server.partners.add({
        code,
        name: code,
        channel: 'AUTO_DEBIT',
        protocol: 'standard-webhooks',
        snap: null,
      });
      if (added.kind !== 'added') throw new Error(added.kind);
      const secret = String(added.secret);
      const common = { baseUrl: host.baseUrl, now: () => host.clock.now(), newId: randomIds };
      senders.set(bank, standardWebhooksSender({ ...common, partner: code, secret }));
    }
  });

  const on = (moment: string) => host.clock.set(new Date(moment));
  async function ask<Data>(user: User, query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await askAs<Data>(host, user, [query, variables]);
    expect(errors).toBeUndefined();
    return data as Data;
  }
  const enrolment = (family: BuiltFamily, changes: object = {}) => ({
    id: newIdOf('Mandate'),
    familyId: idOf('Family', family.id),
    bank: 'BRI',
    accountNumber: '0123 4567 89',
    holderName: family.head.name,
    consentedAt: NOW,
    ...changes,
  });
  const enrol = async (input: object, user = officer) =>
    (await ask<{ enrolMandate: Enrolment }>(user, ENROL, { input })).enrolMandate;
  const show = async (family: BuiltFamily) =>
    (await ask<Shown>(visitor, SHOW, { id: idOf('Family', family.id) })).family;
  async function inWorklist({ id }: BuiltFamily): Promise<object | undefined> {
    const { families } = await ask<{ families: { edges: { node: { id: string } }[] } }>(visitor, WORKLIST);
    return families.edges.map(({ node }) => node).find((node) => node.id === idOf('Family', id));
  }
  const fetchFile = (bank: string, day: string, user = operator) =>
    fetch(`${host.baseUrl}/debit-files/${bank}/${day}`, { headers: { authorization: `Bearer ${user.token}` } });
  async function linesOf(bank: string, day: string) {
    const reply = await fetchFile(bank, day);
    expect(reply.status).toBe(200);
    const [header, ...lines] = (await reply.text()).trimEnd().split('\n');
    expect(header).toBe('reference,debit_day,account_number,account_holder,virtual_account,amount');
    return lines.map((line) => {
      const [reference = '', day = '', account = '', , virtualAccount = '', amount = ''] = line.split(',');
      return { reference, day, account, virtualAccount, amount: Number(amount), line };
    });
  }
  const sendResults = (bank: string, csv: string, user = operator) =>
    fetch(`${host.baseUrl}/debit-results/${bank}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${user.token}`, 'content-type': 'text/csv' },
      body: csv,
    });

  test('a mandate is enrolled, debited, fails for lack of money, is tried again on the 20th and succeeds', async () => {
    on(NOW);
    const family = await world.family({ ...OWING, cadre });
    expect(await show(family)).toMatchObject({
      autoDebit: { state: 'NOT_ENROLLED', obligation: 'OBLIGATORY', mandate: null },
    });
    const input = enrolment(family);
    const enrolled = await enrol(input);
    expect(enrolled).toMatchObject({
      __typename: 'MandateEnrolled',
      mandate: { id: input.id, accountMasked: '******789', endedAt: null },
    });
    expect(await enrol(input)).toEqual(enrolled);
    for (const other of [{ accountNumber: '9876 5467 89' }, { consentedAt: '2026-11-01T00:00:00Z' }])
      expect((await enrol({ ...input, ...other })).code).toBe('MANDATE_CONFLICTS_WITH_EARLIER');

    const first = await linesOf('bri', '2026-11-05');
    expect(first).toEqual([
      expect.objectContaining({ account: '0123456789', virtualAccount: family.virtualAccount, amount: BILL }),
    ]);
    expect(await linesOf('bri', '2026-11-05')).toEqual(first);

    on('2026-11-05T08:00:00Z');
    const reference = String(first[0]?.reference);
    const failure = { type: 'debit.failed', data: { reference, reason: 'Saldo tidak cukup' } };
    expect(await senders.get('BRI')?.send(failure)).toMatchObject({ status: 202, body: { outcome: 'debit-failed' } });
    expect(await show(family)).toMatchObject({
      autoDebit: {
        state: 'LAST_DEBIT_FAILED',
        lastAttempt: { day: '2026-11-05', amount: BILL, state: 'FAILED' },
        lastFailure: { day: '2026-11-05', failureReason: 'Saldo tidak cukup' },
      },
      arrears: { status: 'SUSPENDED', amountToReactivate: BILL },
    });
    expect(await inWorklist(family)).toEqual({
      id: idOf('Family', family.id),
      autoDebit: { state: 'LAST_DEBIT_FAILED' },
      arrears: { status: 'SUSPENDED' },
    });

    on('2026-11-20T03:00:00Z');
    const second = await linesOf('bri', '2026-11-20');
    expect(second).toHaveLength(1);
    expect(second[0]?.reference).not.toBe(reference);
    const paid = await senders.get('BRI')?.pay({
      accountNumber: family.virtualAccount,
      amount: BILL,
      reference: String(second[0]?.reference),
      channel: 'AUTO_DEBIT',
    });
    expect(paid).toMatchObject({ status: 200, body: { outcome: 'posted' } });
    expect(await show(family)).toMatchObject({
      autoDebit: {
        state: 'ENROLLED',
        lastAttempt: { state: 'SUCCEEDED', failureReason: null },
        lastFailure: { day: '2026-11-05' },
      },
      arrears: { status: 'ACTIVE' },
    });
    const period = { from: '2026-11-01', through: '2026-11-30' };
    const summary = await ask<{ autoDebitSummary: object }>(officer, WORK_SUMMARY, { region: cadre.area, period });
    expect(summary.autoDebitSummary).toMatchObject({
      mandates: 1,
      attempts: 2,
      succeeded: 1,
      failed: 1,
      collected: BILL,
    });
  });

  test('a bank beyond the four debits as soon as its partner is registered, and not before', async () => {
    on(NOW);
    const family = await world.family({ ...OWING, cadre });
    expect((await enrol(enrolment(family, { bank: 'BSI' }))).code).toBe('MANDATE_BANK_NOT_FOUND');
    expect((await fetchFile('bsi', '2026-11-05')).status).toBe(404);
    const partner = {
      code: 'auto-debit-bsi',
      name: 'BSI',
      channel: 'AUTO_DEBIT',
      protocol: 'standard-webhooks',
    } as const;
    await host.server.partners.add({ ...partner, snap: null });
    expect((await enrol(enrolment(family, { bank: 'bsi' }))).mandate).toMatchObject({ bank: 'BSI' });
    expect(await linesOf('bsi', '2026-11-05')).toMatchObject([{ virtualAccount: family.virtualAccount, amount: BILL }]);
  });

  test('results by file: successes are posted once, failures kept, unreadable lines named, the same file again changes nothing', async () => {
    on(NOW);
    const families = [
      await world.family({ ...OWING, cadre }),
      await world.family({ ...OWING, cadre }),
      await world.family({ ...OWING, cadre }),
    ];
    for (const family of families) await enrol(enrolment(family, { bank: 'BNI' }));
    const lines = await linesOf('bni', '2026-11-05');
    const lineOf = (family: BuiltFamily) =>
      lines.find(({ virtualAccount }) => virtualAccount === family.virtualAccount);
    const [good, bad, silent] = families.map(lineOf);
    const csv = [
      'reference,status,virtual_account,amount,at,reason',
      `${good?.reference},SUCCESS,${good?.virtualAccount},${good?.amount},2026-11-05T01:00:00+07:00,`,
      `${bad?.reference},FAILED,,,,Rekening ditutup`,
      'AD-never-asked,FAILED,,,,Rekening ditutup',
      `${silent?.reference},PERHAPS,,,,`,
    ].join('\n');
    const told = async () => (await sendResults('bni', csv)).json();
    const expected = { lines: 4, succeeded: 1, failed: 1, unknown: 1, conflicting: [], unreadable: [5] };
    expect(await told()).toEqual(expected);
    expect(await told()).toEqual(expected);
    const [first, second, third] = families as [BuiltFamily, BuiltFamily, BuiltFamily];
    expect(await show(first)).toMatchObject({ autoDebit: { state: 'ENROLLED' }, arrears: { status: 'ACTIVE' } });
    expect(await show(second)).toMatchObject({
      autoDebit: { state: 'LAST_DEBIT_FAILED' },
      arrears: { status: 'SUSPENDED' },
    });
    expect(await show(third)).toMatchObject({ autoDebit: { state: 'ENROLLED', lastAttempt: { state: 'PENDING' } } });
    const payments = await database.pool.query('select count(*)::int as count from payments where reference = $1', [
      good?.reference,
    ]);
    expect(payments.rows).toEqual([{ count: 1 }]);

    // The webhook tells the same success once more: it is the same money.
    const again = await senders
      .get('BNI')
      ?.pay({ accountNumber: String(good?.virtualAccount), amount: BILL, reference: String(good?.reference) });
    expect(again).toMatchObject({ status: 200, body: { outcome: 'posted' } });
    expect((await sendResults('bca', csv)).status).toBe(409);
  });

  test('who owes nothing, waits for the first premium or has ended the mandate is not debited; a plan is debited by stage', async () => {
    on(NOW);
    const settled = await world.family({ ...OWING, cadre, paidThrough: '2026-11' });
    const waiting = await world.family({ ...OWING, cadre });
    await database.pool.query(
      `update families set first_premium_from = '2026-11-12', paid_through = '2026-10-01' where id = $1`,
      [waiting.id],
    );
    const ended = await world.family({ ...OWING, cadre });
    const inStages = await world.family({ ...OWING, cadre, paidThrough: '2026-04' });
    await registerPlan(database.pool, { family: inStages, total: 900_000n, stages: 3, firstMonth: '2026-11' });
    for (const family of [settled, waiting, inStages]) await enrol(enrolment(family, { bank: 'MANDIRI' }));
    const mandateId = (await enrol(enrolment(ended, { bank: 'MANDIRI' }))).mandate?.id;
    const end = (reason: string) => ask<{ endMandate: object }>(officer, END, { input: { mandateId, reason } });
    expect(await end('Rekening ditutup')).toMatchObject({
      endMandate: { __typename: 'MandateEnded', mandate: { endReason: 'Rekening ditutup' } },
    });
    expect(await end('lagi')).toMatchObject({ endMandate: { mandate: { endReason: 'Rekening ditutup' } } });
    expect(await show(ended)).toMatchObject({ autoDebit: { state: 'ENDED' } });

    const lines = await linesOf('mandiri', '2026-11-05');
    expect(lines).toEqual([
      expect.objectContaining({ virtualAccount: expect.stringMatching(/^89888/), amount: 300_000 }),
    ]);
    const paid = await senders.get('MANDIRI')?.pay({
      accountNumber: String(lines[0]?.virtualAccount),
      amount: 300_000,
      reference: String(lines[0]?.reference),
    });
    expect(paid).toMatchObject({ body: { outcome: 'instalment' } });
    expect(await show(inStages)).toMatchObject({
      autoDebit: { lastAttempt: { state: 'SUCCEEDED' } },
      arrears: { status: 'SUSPENDED' },
    });
  });

  test('a mandate and a debit are read again by their ids, by whoever may see the family', async () => {
    on(NOW);
    const family = await world.family({ ...OWING, cadre });
    const { id } = enrolment(family);
    await enrol(enrolment(family, { id, bank: 'BNI' }));
    await fetchFile('bni', '2026-11-20');
    const NODE = 'query ($id: ID!) { node(id: $id) { ... on Mandate { bank } ... on DebitAttempt { day state } } }';
    const attemptId = (await show(family)).autoDebit.lastAttempt?.id;
    expect(await ask(visitor, NODE, { id: attemptId })).toEqual({ node: { day: '2026-11-20', state: 'PENDING' } });
    expect(await ask(visitor, NODE, { id })).toEqual({ node: { bank: 'BNI' } });
    const stranger = await signIn(host, { role: 'BRANCH_HEAD', regions: [(await world.cadre()).area] });
    for (const hidden of [attemptId, id]) expect(await ask(stranger, NODE, { id: hidden })).toEqual({ node: null });
  });

  test('eight requests for one file at once make it once', async () => {
    on(NOW);
    for (let count = 0; count < 3; count += 1)
      await enrol(enrolment(await world.family({ ...OWING, cadre }), { bank: 'BCA' }));
    const files = await Promise.all(
      Array.from({ length: 8 }, async () => (await fetchFile('bca', '2026-11-05')).text()),
    );
    expect(new Set(files).size).toBe(1);
    expect(files[0]?.trimEnd().split('\n')).toHaveLength(4);
  });

  test('each problem has its own answer', async () => {
    on(NOW);
    const family = await world.family({ ...OWING, cadre });
    const input = enrolment(family);
    await enrol(input);
    const already = { __typename: 'MandateEnrolledAlready', code: 'MANDATE_ENROLLED_ALREADY', open: { id: input.id } };
    expect(await enrol(enrolment(family))).toEqual({
      ...already,
      message: 'Keluarga ini sudah memiliki kuasa autodebit; akhiri terlebih dahulu sebelum mendaftarkan yang baru.',
    });
    expect(await enrol(enrolment(family), { ...officer, language: 'en' })).toEqual({
      ...already,
      message: 'The family has an open mandate; end it before another is enrolled.',
    });
    for (const change of [{ accountNumber: '999999' }, { holderName: 'Orang lain' }, { bank: 'BCA' }])
      expect(await enrol({ ...input, ...change })).toMatchObject({
        __typename: 'ConflictsWithEarlier',
        code: 'MANDATE_CONFLICTS_WITH_EARLIER',
      });
    expect((await enrol({ ...enrolment(family), familyId: newIdOf('Family') })).code).toBe('MANDATE_FAMILY_NOT_FOUND');
    const fieldOf = async (changes: object) =>
      (await askAs(host, officer, [ENROL, { input: enrolment(family, changes) }])).errors?.[0]?.extensions.field;
    expect(await fieldOf({ accountNumber: '12a456' })).toBe('input.accountNumber');
    expect(await fieldOf({ consentedAt: '2026-12-01T00:00:00Z' })).toBe('input.consentedAt');
    expect(await fieldOf({ holderName: ' ' })).toBe('input.holderName');
    expect(await ask(officer, END, { input: { mandateId: newIdOf('Mandate'), reason: 'x' } })).toEqual({
      endMandate: { __typename: 'NotFound', code: 'MANDATE_NOT_FOUND' },
    });
    expect((await fetchFile('bri', '2026-11-06')).status).toBe(422);
    expect((await fetchFile('bri', '2027-01-05')).status).toBe(422);
    expect((await fetchFile('btn', '2026-11-05')).status).toBe(404);
    expect((await fetchFile('bri', '2026-13-05')).status).toBe(404);
    const stranger = { type: 'debit.failed', data: { reference: 'AD-unknown' } };
    expect(await senders.get('BRI')?.send(stranger)).toMatchObject({ status: 202, body: { outcome: 'ignored' } });
    const shop = await host.shop('toko-tanpa-debit');
    expect(await shop.sender.send(stranger)).toMatchObject({ status: 202, body: { outcome: 'ignored' } });
  });

  test('a failure whose reason no database can store is quarantined with its bytes', async () => {
    const broken = { type: 'debit.failed', data: { reference: 'AD-broken', reason: 'Saldo\u0000' } };
    expect(await senders.get('BRI')?.send(broken)).toMatchObject({ status: 400, body: { field: 'data.reason' } });
    const { rows: kept } = await database.pool.query<StoredBody & { reason: string }>(
      `select id, reason, raw_body as "rawBody", sealed_body as "sealedBody" from webhook_deliveries where state = 'quarantined'`,
    );
    expect(kept).toMatchObject([{ reason: 'malformed data.reason' }]);
    const bodies = kept.map((call) => openBody(host.server.keyring, call).toString());
    expect(bodies[0]).toContain('Saldo\\u0000');
  });

  test('roles and rows: offices enrol in their regions, operators exchange files, an account number stays encrypted', async () => {
    on(NOW);
    const family = await world.family({ ...OWING, cadre });
    const codeOf = async (user: User, query: string, variables: object) =>
      (await askAs(host, user, [query, variables])).errors?.[0]?.extensions.code;
    const input = enrolment(family, { accountNumber: '5551234567' });
    const auditor = await signIn(host, { role: 'AUDITOR', regions: 'ALL' });
    for (const user of [visitor, operator, auditor]) expect(await codeOf(user, ENROL, { input })).toBe('FORBIDDEN');
    const elsewhere = await signIn(host, { role: 'BRANCH_HEAD', regions: [(await world.cadre()).area] });
    expect((await enrol(input, elsewhere)).code).toBe('MANDATE_FAMILY_NOT_FOUND');
    const mandateId = (await enrol(input)).mandate?.id;
    expect(await ask(elsewhere, END, { input: { mandateId, reason: 'x' } })).toEqual({
      endMandate: { __typename: 'NotFound', code: 'MANDATE_NOT_FOUND' },
    });
    for (const user of [officer, visitor, auditor])
      expect((await fetchFile('bri', '2026-11-20', user)).status).toBe(403);
    expect((await fetch(`${host.baseUrl}/debit-files/bri/2026-11-20`)).status).toBe(401);
    expect((await sendResults('bri', 'reference', officer)).status).toBe(403);
    const { rows } = await database.pool.query<{ row: string }>('select m::text as row from mandates m where id = $1', [
      uuidOf(mandateId ?? ''),
    ]);
    expect(rows[0]?.row).not.toContain('5551234567');
    const period = { from: '2026-11-01', through: '2026-11-30' };
    expect(await codeOf(visitor, WORK_SUMMARY, { period })).toBe('FORBIDDEN');
    const director = await signIn(host, { role: 'DIRECTOR', regions: 'ALL' });
    expect(await ask<object>(director, WORK_SUMMARY, { period })).toMatchObject({
      autoDebitSummary: { families: expect.any(Number) },
    });
    const none = await ask<object>(elsewhere, WORK_SUMMARY, { region: cadre.area, period });
    expect(none).toMatchObject({ autoDebitSummary: { families: 0, attempts: 0 } });
    const wrong = { from: '2026-11-30', through: '2026-11-01' };
    expect(await codeOf(officer, WORK_SUMMARY, { period: wrong })).toBe('BAD_INPUT');
  });
});

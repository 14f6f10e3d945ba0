import { beforeAll, describe, expect, test } from '@jest/globals';
import { EXAMPLE_FORMATS } from '../../../../src/partners/settlement/index.js';
import { listen } from '../../../support/listener.js';
import { useServer } from '../../../support/partners/a-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { minimarketFile, settlementCallers } from '../../../support/settlement-callers.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

/** Class I, one person, paid through August 2026: September, October and the current November at 150,000 each. */
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const BILL = 450_000n;
const YESTERDAY = '2026-11-21';
const BREAKS = `query ($filter: ReconciliationBreaksFilter) { reconciliationBreaks(filter: $filter) { totalCount edges { node {
  id partnerCode class state reason owner day line paymentId reference account amountHere amountInFile ageDays
  proposal { proposedBy approvedBy } history { kind byWhom note } } } } }`;
const DAYS = `query ($period: Period!, $partner: String) { reconciliationDays(period: $period, partnerCode: $partner) {
  partnerCode day state paymentsHere amountHere linesInFile amountInFile feesInFile amountToBeCredited amountCredited openBreaks closedAt } }`;
const FILE = `query ($id: ID!) { settlementFile(id: $id) { state refusal lines statedLines matchedLines unreadableLines unreadable { line problem } days { day lines amount fee } } }`;
const CARDS = 'subscription ($familyId: ID) { cardStatusChanged(familyId: $familyId) { cardStatus paymentId } }';

interface Break {
  readonly id: string;
  readonly class: string;
  readonly state: string;
  readonly reference: string;
}
interface Breaks {
  readonly reconciliationBreaks: { readonly totalCount: number; readonly edges: readonly { readonly node: Break }[] };
}
interface Days {
  readonly reconciliationDays: readonly Record<string, unknown>[];
}

describe('settlement files', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const call = settlementCallers(host);
  const books = booksOf(database);
  let operator: string;
  let auditor: string;

  beforeAll(async () => {
    operator = await call.token({ role: 'OPERATOR', sub: 'operator one' });
    auditor = await call.token({ role: 'AUDITOR', regions: 'ALL' });
  });

  const upload = (token: string, partner: string, text: string) => call.upload(token, { partner, text });
  const breaksOf = async (partner: string): Promise<Break[]> =>
    (await call.tell<Breaks>(auditor, BREAKS, { filter: { partnerCode: partner } })).reconciliationBreaks.edges.map(
      ({ node }) => node,
    );
  const dayOf = async (partner: string, day = YESTERDAY) =>
    (await call.tell<Days>(auditor, DAYS, { partner, period: { from: day, through: day } })).reconciliationDays[0];
  const row = (family: BuiltFamily, reference: string, amount = BILL) => ({
    at: `${YESTERDAY} 14:05:00`,
    reference,
    account: family.virtualAccount,
    amount,
  });

  test('a payment whose webhook was lost is posted from the file: the card is active and the phone shows it', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const partnerId = await call.partner('kedai-a', { channel: 'MINIMARKET', formats: [EXAMPLE_FORMATS.minimarket] });
    const phone = await call.token({ role: 'CADRE', cadre_id: cadre.id, regions: [cadre.area] });
    const cards = listen<{ cardStatusChanged: object }>({
      ...host,
      token: phone,
      query: CARDS,
      variables: { familyId: idOf('Family', family.id) },
    });
    const listening = call.token({ role: 'PARTNER', partner_id: partnerId });

    const answer = await upload(await listening, 'kedai-a', minimarketFile([row(family, 'hilang-1')]));

    expect(answer).toMatchObject({
      status: 200,
      outcome: 'received',
      file: { state: 'reconciled', lines: 1, matchedLines: 0 },
    });
    expect(await books.paidThrough(family)).toBe('2026-11');
    expect(await books.paymentBy('hilang-1')).toMatchObject({ code: 'kedai-a', outcome: 'posted', amount: BILL });
    expect(await breaksOf('kedai-a')).toEqual([
      expect.objectContaining({
        class: 'AT_PARTNER_NOT_HERE',
        state: 'CLOSED',
        reference: 'hilang-1',
        line: 2,
        account: expect.stringMatching(/^\*{6}\d{3}$/),
        history: [
          expect.objectContaining({ kind: 'OPENED' }),
          {
            kind: 'POSTED',
            byWhom: 'settlement',
            note: 'Dibukukan dari berkas karena webhook-nya hilang.',
          },
        ],
        reason: 'Dibukukan dari berkas karena webhook-nya hilang.',
        owner: null,
      }),
    ]);
    expect(host.logged).toContainEqual(
      expect.objectContaining({ partner: 'kedai-a', what: 'webhooks-lost', count: 1 }),
    );
    expect(await cards.next()).toMatchObject({ cardStatusChanged: { cardStatus: 'ACTIVE' } });
    await cards.stop();
  });

  test('what a webhook told of and the file has too is matched, and the three sums agree once the statement is there', async () => {
    const family = await world.family(OWING);
    const shop = await host.shop('kedai-b');
    await call.tell(operator, SET, { partner: 'kedai-b', format: JSON.stringify(EXAMPLE_FORMATS.minimarket) });
    await call.tell(operator, SET, { partner: 'kedai-b', format: JSON.stringify(EXAMPLE_FORMATS.statement) });
    const told = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: BILL });
    const { rows } = await database.pool.query<{ reference: string }>(
      "select reference from payments p join partners r on r.id = p.partner_id where r.code = 'kedai-b'",
    );
    const today = { ...row(family, rows[0]!.reference), at: '2026-11-22 10:00:00' };

    expect(told.status).toBe(200);
    expect(await dayOf('kedai-b', '2026-11-22')).toMatchObject({
      state: 'NO_FILE',
      amountHere: 450_000,
      amountInFile: null,
    });
    expect(await upload(operator, 'kedai-b', minimarketFile([today]))).toMatchObject({
      status: 200,
      file: { matchedLines: 1 },
    });
    expect(await dayOf('kedai-b', '2026-11-22')).toMatchObject({
      state: 'NO_STATEMENT',
      amountInFile: 450_000,
      feesInFile: 2_500,
      amountToBeCredited: 447_500,
    });
    const statement = 'tanggal,referensi,kredit\n2026-11-23,RK-1,447500.00\n';
    expect(await call.upload(operator, { partner: 'kedai-b', text: statement, kind: 'statement' })).toMatchObject({
      status: 200,
    });
    expect(await dayOf('kedai-b', '2026-11-22')).toMatchObject({
      state: 'AGREES',
      amountCredited: 447_500,
      openBreaks: 0,
    });
    expect(await breaksOf('kedai-b')).toEqual([]);
  });

  test('a file whose totals are off is refused whole, with the difference and the unreadable lines named', async () => {
    const family = await world.family(OWING);
    await call.partner('kedai-c', { channel: 'MINIMARKET', formats: [EXAMPLE_FORMATS.minimarket] });
    const off = minimarketFile([row(family, 'kurang-1')], { lines: 2, amount: BILL + 100_000n });

    const answer = await upload(operator, 'kedai-c', off);

    expect(answer).toMatchObject({ status: 422, outcome: 'refused' });
    const inIndonesian =
      'Total kontrol tidak cocok: berkas menyatakan 2 baris dan memuat 1 (selisih -1); menyatakan Rp550.000 dan memuat Rp450.000 (selisih -100.000).';
    const inEnglish =
      'The control totals are off: it states 2 lines and holds 1 (difference -1); it states Rp550,000 and holds Rp450,000 (difference -100,000).';
    expect([answer.message, answer.file?.refusal]).toEqual([inIndonesian, inIndonesian]);
    for (const [language, refusal] of [
      ['id', inIndonesian],
      ['en', inEnglish],
    ] as const)
      expect((await call.ask(auditor, { query: FILE, language }, { id: answer.file?.id })).data).toMatchObject({
        settlementFile: { state: 'REFUSED', refusal, statedLines: 2 },
      });
    expect(await books.paymentBy('kurang-1')).toBeNull();
    expect(await dayOf('kedai-c')).toBeUndefined();
    expect((await upload(operator, 'kedai-c', off)).file?.id).toBe(answer.file?.id);
    const whole = minimarketFile([row(family, 'kurang-1'), { ...row(family, 'buram-1'), at: '21 Nov' }]);
    const mended = await upload(operator, 'kedai-c', whole);
    expect(await call.tell(auditor, FILE, { id: mended.file?.id })).toMatchObject({
      settlementFile: {
        state: 'RECONCILED',
        lines: 2,
        unreadableLines: 1,
        unreadable: [{ line: 3, problem: 'tanggal: seharusnya YYYY-MM-DD HH:mm:ss' }],
      },
    });
  });

  test('the same file twice, and twice at once, changes nothing', async () => {
    const families = await Promise.all(Array.from({ length: 3 }, () => world.family(OWING)));
    await call.partner('kedai-d', { channel: 'MINIMARKET', formats: [EXAMPLE_FORMATS.minimarket] });
    const text = minimarketFile(families.map((family, place) => row(family, `kembar-${place}`)));

    const answers = await Promise.all([1, 2].map(() => upload(operator, 'kedai-d', text)));
    const again = await upload(operator, 'kedai-d', text);
    const longer = await upload(operator, 'kedai-d', `${text}\n`);

    expect(answers.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['received', 'seen-before']));
    expect(again).toMatchObject({ status: 200, outcome: 'seen-before', file: { id: answers[0]?.file?.id } });
    expect(longer).toMatchObject({ outcome: 'received', file: { repeatedLines: 3, matchedLines: 0 } });
    expect(await dayOf('kedai-d')).toMatchObject({ linesInFile: 3, amountInFile: 1_350_000, amountHere: 1_350_000 });
    expect((await books.paymentsOf(families[0]!)).length).toBe(1);
    expect((await breaksOf('kedai-d')).length).toBe(3);
  });

  test('a post office tells by file alone: its lines are no breaks, and its day closes with the file', async () => {
    const family = await world.family(OWING);
    await call.partner('kantor-pos', { channel: 'POST_OFFICE', formats: [EXAMPLE_FORMATS['post-office']] });
    const text = (lines: readonly string[]) => ['tanggal;resi;nomor;jumlah', ...lines].join('\n');

    const answer = await upload(
      operator,
      'kantor-pos',
      text([`21/11/2026;POS-1;${family.virtualAccount};"450.000,00"`]),
    );

    expect(answer).toMatchObject({ status: 200, file: { state: 'reconciled' } });
    expect(await books.paymentBy('POS-1')).toMatchObject({ outcome: 'posted', channel: 'POST_OFFICE' });
    expect(await breaksOf('kantor-pos')).toEqual([]);
    expect(await dayOf('kantor-pos')).toMatchObject({ state: 'CLOSED', openBreaks: 0, closedAt: expect.any(String) });
    await upload(operator, 'kantor-pos', text(['20/11/2026;POS-2;8888800000000001;50.000,00']));
    const [unknown] = await breaksOf('kantor-pos');
    expect(unknown).toMatchObject({ class: 'UNKNOWN_ACCOUNT', state: 'OPEN', reference: 'POS-2' });
    expect(await dayOf('kantor-pos', '2026-11-20')).toMatchObject({ state: 'DIFFERS', closedAt: null });
    await call.tell(operator, CLOSE, { id: unknown?.id, reason: 'Diselidiki: nomor salah ketik.' });
    expect(await dayOf('kantor-pos', '2026-11-20')).toMatchObject({ state: 'CLOSED' });
  });

  test('a payment that the partner does not have is taken back by two people', async () => {
    const family = await world.family(OWING);
    const shop = await host.shop('kedai-e');
    await call.tell(operator, SET, { partner: 'kedai-e', format: JSON.stringify(EXAMPLE_FORMATS.minimarket) });
    host.clock.set(new Date('2026-11-20T03:00:00Z'));
    await shop.sender.pay({ accountNumber: family.virtualAccount, amount: BILL });
    host.clock.set(new Date('2026-11-22T03:00:00Z'));
    expect(await books.paidThrough(family)).toBe('2026-11');
    const other = { ...row(family, 'lain-1', 10_000n), account: '8888800000000009' };
    await upload(operator, 'kedai-e', minimarketFile([{ ...other, at: '2026-11-20 09:00:00' }]));
    const find = async () => (await breaksOf('kedai-e')).find(({ reference }) => !reference.startsWith('lain'));
    expect(await find()).toMatchObject({ class: 'TIMING', state: 'WAITING', amountHere: 450_000 });
    await upload(operator, 'kedai-e', minimarketFile([{ ...other, reference: 'lain-2' }]));
    const missing = await find();
    expect(missing).toMatchObject({ class: 'HERE_NOT_AT_PARTNER', state: 'OPEN', amountInFile: null });

    const second = await call.token({ role: 'OPERATOR', sub: 'operator two' });
    const id = missing?.id;
    const reason = 'Mitra menyatakan belum dibayar.';
    expect(await call.tell(second, APPROVE, { id })).toEqual({
      approveBreakReversal: {
        __typename: 'WrongState',
        code: 'BREAK_REVERSAL_NOT_PROPOSED',
        message: 'Belum ada yang mengusulkan pembatalan pembayaran ini.',
      },
    });
    expect(await call.tell(operator, PROPOSE, { id, reason })).toMatchObject({
      proposeBreakReversal: { __typename: 'BreakReversalProposed' },
    });
    expect(await call.tell(operator, PROPOSE, { id, reason })).toMatchObject({
      proposeBreakReversal: { code: 'BREAK_REVERSAL_PENDING' },
    });
    expect(await call.tell(operator, CLOSE, { id, reason })).toMatchObject({
      closeBreak: { code: 'BREAK_REVERSAL_PENDING' },
    });
    expect(await call.tell(operator, APPROVE, { id })).toMatchObject({
      approveBreakReversal: { __typename: 'SecondPersonNeeded', code: 'BREAK_REVERSAL_SECOND_PERSON_NEEDED' },
    });
    expect(await books.paidThrough(family)).toBe('2026-11');
    expect(await call.tell(second, APPROVE, { id })).toMatchObject({
      approveBreakReversal: {
        __typename: 'BreakReversed',
        break: { state: 'CLOSED', proposal: { proposedBy: 'operator one', approvedBy: 'operator two' } },
      },
    });
    expect(await books.paidThrough(family)).toBe('2026-08');
    expect(await call.tell(operator, CLOSE, { id, reason })).toMatchObject({
      closeBreak: { code: 'BREAK_CLOSED' },
    });
    expect(await call.tell(operator, PROPOSE, { id, reason })).toMatchObject({
      proposeBreakReversal: { code: 'BREAK_CLOSED' },
    });
    const nobody = (await breaksOf('kedai-e')).find(({ reference }) => reference === 'lain-1');
    expect(nobody).toMatchObject({ class: 'UNKNOWN_ACCOUNT', state: 'OPEN' });
  });
});

const SET = `mutation ($partner: String!, $format: String!) { setSettlementFormat(input: { partnerCode: $partner, json: $format, validFrom: "2026-01-01" }) { __typename } }`;
const CLOSE = `mutation ($id: ID!, $reason: String!) { closeBreak(input: { breakId: $id, reason: $reason }) { __typename ... on BreakMoved { break { state reason } } ... on Problem { code } } }`;
const PROPOSE = `mutation ($id: ID!, $reason: String!) { proposeBreakReversal(input: { breakId: $id, reason: $reason }) { __typename ... on Problem { code } } }`;
const APPROVE = `mutation ($id: ID!) { approveBreakReversal(input: { breakId: $id }) { __typename ... on BreakReversed { break { state proposal { proposedBy approvedBy } } } ... on Problem { code message } } }`;

import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createPaymentReverser } from '../../../../src/money/payments/index.js';
import { finishFile } from '../../../../src/partners/settlement/finish-file.js';
import { createBreakQueries } from '../../../../src/partners/settlement/break.queries.js';
import { EXAMPLE_FORMATS } from '../../../../src/partners/settlement/index.js';
import type { BreakAnswer, BreakQuestion } from '../../../../src/partners/settlement/ask-about-breaks.js';
import type { SettlementPartner } from '../../../../src/partners/settlement/settlement-file.js';
import type { SentPayment } from '../../../../src/sandbox/simulator/settlement-month.js';
import { ledgerOf } from '../../../support/ledger-of.js';
import { type PostingHarness, openPostingHarness } from '../../../support/posting-harness.js';
import { type Row, minimarketFile } from '../../../support/settlement-callers.js';
import { type SettlementHarness, openSettlementHarness } from '../../../support/settlement-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const BILL = 450_000n;
/** In October a bill is two months: what is paid then settles through October. */
const AT = '2026-10-20 14:00:00';
const PAID_AT = new Date('2026-10-20T07:00:00Z');

describe('reconciling a file', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const asked: BreakQuestion[] = [];
  let partnerSays: BreakAnswer = { status: 'not-paid', answer: 'no such transaction' };
  let posting: PostingHarness;
  let harness: SettlementHarness;

  beforeAll(async () => {
    posting = await openPostingHarness(database.pool, { now: '2026-11-22T03:00:00Z' });
    harness = openSettlementHarness(database, posting, (question) => {
      asked.push(question);
      return Promise.resolve(partnerSays);
    });
  });

  const aPartner = (): Promise<SettlementPartner> => harness.partner({ formats: [EXAMPLE_FORMATS.minimarket] });
  const told = (reference: string, change: Partial<SentPayment> = {}): SentPayment => ({
    reference,
    account: '8888812345678901',
    amount: 100_000n,
    paidAt: PAID_AT,
    ...change,
  });
  const row = (reference: string, change: Partial<Row> = {}): Row => ({
    at: AT,
    reference,
    account: '8888812345678901',
    amount: 100_000n,
    ...change,
  });
  const count = async (text: string, values: unknown[] = []): Promise<number> =>
    Number((await database.pool.query(text, values)).rows[0].count);

  test('the same reference for another account in the file is a break; another notation or member is none', async () => {
    const [payer, other] = [await world.family({ ...OWING, members: 2 }), await world.family(OWING)];
    const partner = await aPartner();
    await harness.told(partner, [
      told('akun-lain', { account: payer.virtualAccount }),
      told('akun-sama', { account: payer.virtualAccount }),
      told('akun-pendek', { account: payer.virtualAccount }),
    ]);
    await harness.reconcile(
      partner,
      minimarketFile([
        row('akun-lain', { account: other.virtualAccount }),
        row('akun-sama', { account: `   ${payer.virtualAccount}` }),
        row('akun-pendek', { account: payer.virtualAccount.slice(5).replace(/^0+/, '') }),
      ]),
    );
    expect(await harness.breaks(partner)).toEqual([
      expect.objectContaining({
        reference: 'akun-lain',
        class: 'another-account',
        state: 'open',
        reason: 'another-account',
      }),
    ]);
  });

  test('a line that cannot be read is a break with its number, its text and its amount', async () => {
    const partner = await aPartner();
    const known = Array.from({ length: 30 }, (_, at) => `baca-${at}`);
    await harness.told(
      partner,
      known.map((reference) => told(reference)),
    );
    const text = minimarketFile([...known.map((reference) => row(reference)), row('baca-rusak')]).replace(
      'baca-rusak',
      'baca\\rusak',
    );
    const outcome = await harness.reconcile(partner, text);
    expect(outcome).toMatchObject({ file: { state: 'reconciled', unreadableLines: 1, unreadableAmount: 100_000n } });
    expect(await harness.breaks(partner)).toEqual([
      expect.objectContaining({
        class: 'unreadable-line',
        state: 'open',
        reason: 'wrong-reference',
        amount_in_file: 100_000n,
      }),
    ]);
    const { rows } = await database.pool.query('select id from settlement_breaks where partner_id = $1', [
      partner.partnerId,
    ]);
    const found = await createBreakQueries(database.pool).findById({ kind: 'all' }, rows[0].id);
    expect([found?.line, found?.lineText]).toEqual([32, expect.stringContaining('baca\\rusak,******901')]);
  });

  test('a file of which most cannot be read is refused whole, and none of it counts', async () => {
    const partner = await aPartner();
    const rows = Array.from({ length: 100 }, (_, at) => row(`tolak-${at}`));
    const text = minimarketFile(rows).replaceAll('100000.00', '100.000');
    expect(await harness.reconcile(partner, text)).toMatchObject({
      kind: 'refused',
      file: { refusal: 'mostly-unreadable:100' },
    });
    expect(await harness.breaks(partner)).toEqual([]);
  });

  test('a correction is a break of its own, closed where the money was taken back here before', async () => {
    const partner = await aPartner();
    await harness.told(partner, [
      told('koreksi-besar', { amount: 500_000n }),
      told('koreksi-buka'),
      told('koreksi-tutup'),
    ]);
    await createPaymentReverser(ledgerOf(database.pool, posting))(
      {
        partnerId: partner.partnerId,
        reference: 'koreksi-tutup',
        reversalReference: null,
        amount: null,
        cause: 'withdrawn',
        reversedAt: PAID_AT,
        receivedAt: PAID_AT,
      },
      null,
    );
    await harness.reconcile(
      partner,
      minimarketFile([
        row('koreksi-besar', { amount: 500_000n }),
        row('koreksi-buka'),
        row('koreksi-buka', { amount: -100_000n }),
        row('koreksi-tutup', { amount: -100_000n }),
        row('koreksi-asing', { amount: -100_000n }),
      ]),
    );
    expect((await harness.breaks(partner)).map((one) => [one.reference, one.class, one.state, one.reason])).toEqual([
      ['koreksi-asing', 'correction', 'open', 'correction-of-nothing'],
      ['koreksi-buka', 'correction', 'open', 'correction-of-payment'],
      ['koreksi-tutup', 'correction', 'closed', 'correction-agrees'],
    ]);
    const { rows } = await database.pool.query(
      'select sum(amount)::bigint as amount from settlement_file_days where partner_id = $1',
      [partner.partnerId],
    );
    // Two payments stand in the file, and two corrections take from the day of theirs.
    expect(rows).toEqual([{ amount: 400_000n }]);
  });

  test('killed in the middle of posting, it goes on where it stopped and posts each payment once', async () => {
    const families = await Promise.all(Array.from({ length: 12 }, () => world.family(OWING)));
    const partner = await aPartner();
    const text = minimarketFile(
      families.map((family, place) => row(`henti-${place}`, { account: family.virtualAccount, amount: BILL })),
    );
    const outcome = await harness.receive(partner, text);
    const fileNo = 'file' in outcome ? outcome.file.fileNo : 0n;
    let left = 5;
    const dying = {
      ...harness.deps,
      pool: database.pool,
      postPayment: (delivery: Parameters<typeof harness.deps.postPayment>[0]) =>
        left-- > 0 ? harness.deps.postPayment(delivery) : Promise.reject(new Error('killed')),
    };

    await expect(finishFile(dying, fileNo)).rejects.toThrow('killed');
    await posting.batcher.idle();
    expect(await count('select count(*) from payments where partner_id = $1', [partner.partnerId])).toBe(5);
    expect(await harness.receive(partner, text)).toMatchObject({ kind: 'seen-before', file: { state: 'posting' } });

    expect(await finishFile(harness.deps, fileNo)).toMatchObject({ state: 'reconciled' });
    expect(await count('select count(*) from payments where partner_id = $1', [partner.partnerId])).toBe(12);
    expect((await harness.breaks(partner)).map(({ state }) => state)).toEqual(Array(12).fill('closed'));
  });

  test('an upload that breaks off leaves nothing, and the next one is read', async () => {
    const partner = await aPartner();
    const text = minimarketFile(Array.from({ length: 500 }, (_, place) => row(`putus-${place}`)));
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from(text.slice(0, 20_000));
        await Promise.resolve();
        throw new Error('the line went dead');
      })(),
    );

    await expect(harness.receive(partner, breaking)).rejects.toThrow('the line went dead');

    const lines = "select count(*) from settlement_lines where reference like 'putus-%'";
    expect(await count(lines)).toBe(0);
    await harness.told(
      partner,
      Array.from({ length: 500 }, (_, place) => told(`putus-${place}`)),
    );
    expect(await harness.receive(partner, text)).toMatchObject({ kind: 'received', file: { matchedLines: 500 } });
    expect(await count(lines)).toBe(500);
  });

  test('two instances that finish one file at once post each payment once', async () => {
    const families = await Promise.all(Array.from({ length: 8 }, () => world.family(OWING)));
    const partner = await aPartner();
    const rows = families.map((family, place) => row(`dua-${place}`, { account: family.virtualAccount, amount: BILL }));
    const outcome = await harness.receive(partner, minimarketFile(rows));
    const fileNo = 'file' in outcome ? outcome.file.fileNo : 0n;

    await Promise.all([finishFile(harness.deps, fileNo), finishFile(harness.deps, fileNo)]);

    expect(await count('select count(*) from payments where partner_id = $1', [partner.partnerId])).toBe(8);
    expect(
      await count(
        'select count(*) from settlement_break_steps s join settlement_breaks b on b.id = s.break_id where b.partner_id = $1',
        [partner.partnerId],
      ),
    ).toBe(16);
  });

  test('a reference without its leading zeros, and one that is another, are matched all the same', async () => {
    const partner = await aPartner();
    await harness.told(partner, [told('000123'), told('000777', { account: '8888800000000123', amount: 70_000n })]);
    const rows = [row('123'), row('lain', { account: '8888800000000123', amount: 70_000n, at: '2026-10-21 00:10:00' })];

    expect(await harness.reconcile(partner, minimarketFile(rows))).toMatchObject({ file: { matchedLines: 2 } });
    expect(await harness.breaks(partner)).toEqual([]);
  });

  test('two payments of one number on one day are told apart from one that is there twice', async () => {
    const partner = await aPartner();
    await harness.told(partner, [told('satu'), told('dua')]);
    const rows = ['satu', 'dua', 'tiga', 'tiga'].map((reference) => row(reference));

    await harness.reconcile(partner, minimarketFile(rows));

    expect(await harness.breaks(partner)).toEqual([
      expect.objectContaining({ reference: 'tiga', class: 'duplicate-line', state: 'closed' }),
      expect.objectContaining({ reference: 'tiga', class: 'unknown-account', state: 'open', amount_in_file: 100_000n }),
    ]);
  });

  test('what the file says more waits in suspense; what it says less waits for a decision', async () => {
    const partner = await aPartner();
    await harness.told(partner, [told('lebih'), told('kurang')]);
    await harness.reconcile(
      partner,
      minimarketFile([row('kurang', { amount: 90_000n }), row('lebih', { amount: 130_000n })]),
    );

    expect(await harness.breaks(partner)).toEqual([
      expect.objectContaining({
        reference: 'kurang',
        class: 'amount-differs',
        state: 'open',
        amount_here: 100_000n,
        amount_in_file: 90_000n,
      }),
      expect.objectContaining({
        reference: 'lebih',
        class: 'amount-differs',
        state: 'open',
        reason: 'surplus-in-suspense',
      }),
    ]);
    const surplus =
      "select count(*) from payments where reference = 'lebih/surplus' and amount = 30000 and outcome = 'into-suspense' and partner_id = $1";
    expect(await count(surplus, [partner.partnerId])).toBe(1);
  });

  test('a payment that no file brings waits for the next one, and then the partner is asked once', async () => {
    const partner = await aPartner();
    await harness.told(partner, [
      told('ada-1'),
      told('hilang'),
      told('ada-2', { paidAt: new Date('2026-10-21T07:00:00Z') }),
    ]);
    const second = minimarketFile([row('ada-2', { at: '2026-10-21 14:00:00' })]);

    await harness.reconcile(partner, minimarketFile([row('ada-1')]));
    expect(await harness.breaks(partner)).toMatchObject([{ reference: 'hilang', class: 'timing', state: 'waiting' }]);
    await harness.reconcile(partner, second);

    expect(asked.map(({ reference }) => reference)).toEqual(['hilang']);
    expect(await harness.breaks(partner)).toMatchObject([
      { reference: 'hilang', class: 'here-not-at-partner', state: 'open', reason: 'asked-not-paid' },
    ]);
    partnerSays = { status: 'paid', answer: 'settled' };
    await harness.reconcile(partner, minimarketFile([row('hilang', { at: '2026-10-22 00:00:30' })]));
    expect(await harness.breaks(partner)).toMatchObject([
      { reference: 'hilang', state: 'closed', reason: 'found-later' },
    ]);
    expect(asked).toHaveLength(1);
  });

  test('a payment that was refused here and is paid at the partner is a difference of status', async () => {
    const family = await world.family({ ...OWING, paidThrough: '2026-12' });
    const partner = await aPartner();
    const { partnerId } = partner;
    const paidAt = new Date('2026-11-20T07:00:00Z');
    expect(await posting.deliver({ partnerId, reference: 'tolak', family, amount: 1n, paidAt })).toMatchObject({
      outcome: 'already-paid',
    });

    await harness.reconcile(
      partner,
      minimarketFile([row('tolak', { at: '2026-11-20 14:00:00', account: family.virtualAccount, amount: 1n })]),
    );

    expect(await harness.breaks(partner)).toMatchObject([
      { reference: 'tolak', class: 'status-differs', state: 'open' },
    ]);
  });
});

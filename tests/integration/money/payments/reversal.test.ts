import { beforeAll, describe, expect, test } from '@jest/globals';
import { createPool } from '../../../../src/platform/db/pool.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { PartnerId } from '../../../../src/kernel/ids.js';
import {
  type ReversalNotice,
  type ReversePayment,
  createPaymentReverser,
} from '../../../../src/money/payments/index.js';
import { applyWaitingReversals } from '../../../../src/money/payments/reversal/apply-waiting-reversals.js';
import { ledgerOf } from '../../../support/ledger-of.js';
import { type PostingHarness, openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-22T03:00:00Z';
/** Class I, two people, paid through August 2026: September, October and November at 150,000 each and person. */
const OWING = { careClass: 'I', members: 2, paidThrough: '2026-08' } as const;
const BILL = 900_000n;

const database = useTestDatabase();
const world = aWorld(database);
let harness: PostingHarness;
let reverse: ReversePayment;

beforeAll(async () => {
  harness = await openPostingHarness(database.pool, { now: NOW });
  reverse = createPaymentReverser(ledgerOf(database.pool, harness));
});

const rowsOf = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;
const accountOf = async (family: BuiltFamily) =>
  (
    await rowsOf(`select to_char(paid_through, 'YYYY-MM') as "paidThrough", credit from families where id = $1`, [
      family.id,
    ])
  )[0];
const eventsOf = async (family: BuiltFamily) =>
  rowsOf(
    `select kind, details->>'statusAfter' as status, cadre_id as cadre from live_events where family_id = $1 order by number`,
    [family.id],
  );

type Words = { readonly reference: string; readonly amount?: bigint } & Partial<
  Pick<ReversalNotice, 'cause' | 'reversalReference'>
>;

const noticeOf = (partnerId: PartnerId, { reference, amount, cause, reversalReference }: Words): ReversalNotice => ({
  partnerId,
  reference,
  reversalReference: reversalReference ?? null,
  amount: amount === undefined ? null : rupiah(amount),
  cause: cause ?? 'withdrawn',
  reversedAt: harness.clock.now(),
  receivedAt: harness.clock.now(),
});

async function paid(reference: string, amount = BILL) {
  const cadre = await world.cadre();
  const family = await world.family({ ...OWING, cadre });
  const partner = await world.partner();
  const tell = (words: Omit<Words, 'reference'> = {}) => reverse(noticeOf(partner.id, { reference, ...words }), null);
  const pay = (kind: 'authorising' | 'informing' = 'informing', deliveryKey = reference) =>
    harness.deliver({ partnerId: partner.id, kind, reference, family, amount, deliveryKey });
  return { cadre, family, partner, tell, pay };
}

describe('a payment taken back', () => {
  test('a reversal is a new entry, never an edit: the family is as before, and its cadre is told', async () => {
    const { cadre, family, tell, pay } = await paid('taken back');
    const { paymentId } = await pay();
    const before = await rowsOf('select * from journal_lines where entry_id = $1 order by line', [paymentId]);

    const answer = await tell();

    expect(answer).toMatchObject({ outcome: 'reversed', paymentId, familyId: family.id, amount: BILL });
    expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: 0n });
    expect(await rowsOf('select * from journal_lines where entry_id = $1 order by line', [paymentId])).toEqual(before);
    expect(
      await rowsOf('select account, side, amount from journal_lines where entry_id = $1 order by line', [
        answer.entryId,
      ]),
    ).toEqual([
      { account: 'premium', side: 'debit', amount: BILL },
      { account: 'returned', side: 'credit', amount: BILL },
    ]);
    expect(await eventsOf(family)).toEqual([
      { kind: 'payment-confirmed', status: 'ACTIVE', cadre: cadre.id },
      { kind: 'payment-withdrawn', status: 'SUSPENDED', cadre: cadre.id },
    ]);
  });

  test('the cards stay active when nothing is owed again, and the event says so', async () => {
    const { family, partner, tell, pay } = await paid('first of two');
    await pay();
    const ahead = { partnerId: partner.id, kind: 'informing' as const, family, amount: BILL };
    await harness.deliver({ ...ahead, reference: 'second of two', monthsAhead: 3 });
    await tell({ cause: 'chargeback' });
    // The money of the second settles September to November in place of the first.
    expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: BILL });
    expect((await eventsOf(family)).at(-1)).toMatchObject({ kind: 'payment-withdrawn', status: 'ACTIVE' });
  });

  test('in parts, each once; more than is left is refused', async () => {
    const { family, tell, pay } = await paid('in parts');
    await pay();
    const part = { amount: 300_000n, cause: 'refund', reversalReference: 'part 1' } as const;
    const [first, again] = [await tell(part), await tell(part)];
    expect([first.outcome, again.outcome, again.entryId]).toEqual(['reversed', 'already-reversed', first.entryId]);
    // 600,000 of it stay: two of the three months, by credit.
    expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: 600_000n });
    expect(await tell({ ...part, reversalReference: 'part 2' })).toMatchObject({ outcome: 'reversed' });
    expect(await tell({ ...part, amount: 300_001n, reversalReference: 'part 3' })).toMatchObject({
      outcome: 'exceeds-payment',
      entryId: null,
    });
    expect(await tell()).toMatchObject({ outcome: 'reversed', amount: 300_000n });
    expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: 0n });
    expect(await tell({ reversalReference: 'once more' })).toMatchObject({
      outcome: 'already-reversed',
      entryId: null,
    });
  });

  test('twenty tellings at once are one entry and one event', async () => {
    const { family, tell, pay } = await paid('twenty times');
    await pay();
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell()));
    expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1);
    expect(answers.filter(({ outcome }) => outcome === 'reversed')).toHaveLength(1);
    expect((await eventsOf(family)).map(({ kind }) => kind)).toEqual(['payment-confirmed', 'payment-withdrawn']);
  });

  test('months paid again after the reversal are settled by the new payment', async () => {
    const { family, partner, tell, pay } = await paid('paid again');
    await pay();
    await tell();
    const answer = await harness.deliver({ partnerId: partner.id, reference: 'the new one', family, amount: BILL });
    expect(answer.outcome).toBe('posted');
    expect(await accountOf(family)).toEqual({ paidThrough: '2026-11', credit: 0n });
  });
});

describe('money in suspense', () => {
  test('goes back from suspense, and no cadre is told of what was never announced', async () => {
    const { family, tell, pay } = await paid('too little', 5n);
    expect((await pay()).outcome).toBe('into-suspense');
    const answer = await tell();
    expect(answer).toMatchObject({ outcome: 'reversed', amount: 5n });
    expect(
      await rowsOf('select account, side from journal_lines where entry_id = $1 order by line', [answer.entryId]),
    ).toEqual([
      { account: 'suspense', side: 'debit' },
      { account: 'returned', side: 'credit' },
    ]);
    expect(await eventsOf(family)).toEqual([]);
    expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: 0n });
  });
});

describe('a reversal before its payment', () => {
  test.each(['authorising', 'informing'] as const)(
    'is kept; the payment books nothing and is told so: %s',
    async (kind) => {
      const { family, tell, pay } = await paid(`reversal first ${kind}`);
      expect(await tell()).toMatchObject({ outcome: 'waits-for-payment', entryId: null });
      const answer = await pay(kind);
      expect(answer).toMatchObject({ outcome: 'reversed-earlier', seenBefore: 'never', paymentId: null });
      expect(await pay(kind, 'another delivery')).toMatchObject({
        outcome: 'already-posted',
        firstOutcome: 'reversed-earlier',
      });
      expect(await rowsOf('select 1 from payments where family_id = $1', [family.id])).toEqual([]);
      expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: 0n });
      await applyWaitingReversals(database.pool, reverse);
      expect(await tell()).toMatchObject({ outcome: 'already-reversed', entryId: null });
    },
  );

  test('a refund of a part waits, and is booked once its payment is', async () => {
    const { family, tell, pay } = await paid('part first');
    expect(await tell({ amount: 300_000n, cause: 'refund' })).toMatchObject({ outcome: 'waits-for-payment' });
    expect((await pay()).outcome).toBe('posted');
    await applyWaitingReversals(database.pool, reverse);
    expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: 600_000n });
    expect(await rowsOf('select state from payment_reversals where reference = $1', ['part first'])).toEqual([
      { state: 'booked' },
    ]);
  });

  test('told in the same moment as its payment, the money is gone in the end, whoever was first', async () => {
    const stories = await Promise.all(Array.from({ length: 8 }, (_, place) => paid(`same moment ${place}`)));
    await Promise.all(stories.flatMap(({ tell, pay }) => [pay(), tell()]));
    await applyWaitingReversals(database.pool, reverse);
    for (const { family } of stories) expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: 0n });
    const [waiting] = await rowsOf("select count(*)::int as rows from payment_reversals where state = 'waiting'");
    expect(waiting).toEqual({ rows: 0 });
  });

  test('of a reference nobody knows waits for ever', async () => {
    const partner = await world.partner();
    const notice = noticeOf(partner.id, { reference: 'nobody knows' });
    expect(await reverse(notice, null)).toMatchObject({ outcome: 'waits-for-payment' });
    await applyWaitingReversals(database.pool, reverse);
    expect(await reverse(notice, null)).toMatchObject({ outcome: 'waits-for-payment' });
    await database.pool.query("update payment_reversals set state = 'refused' where reference = 'nobody knows'");
  });
});

test('reversals whose connections are killed under them are booked once when they are told again', async () => {
  const stories = await Promise.all(Array.from({ length: 6 }, (_, place) => paid(`killed ${place}`)));
  await Promise.all(stories.map(({ pay }) => pay()));
  const own = createPool({ databaseUrl: database.url, role: 'commands', connectionsMax: 6, onError: () => undefined });
  const killable = createPaymentReverser({ ...ledgerOf(database.pool, harness), pool: own });
  const tellAll = () =>
    Promise.allSettled(
      stories.map(({ partner }, place) => killable(noticeOf(partner.id, { reference: `killed ${place}` }), null)),
    );
  const holder = await database.pool.connect();
  try {
    await holder.query('begin');
    await holder.query('select from families where id = any($1) for update', [stories.map(({ family }) => family.id)]);
    const first = tellAll();
    const blocked = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await rowsOf(`select 1 ${blocked}`)).length < stories.length)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await rowsOf(`select pg_terminate_backend(pid) ${blocked}`);
    await holder.query('rollback');
    expect((await first).map(({ status }) => status)).toEqual(stories.map(() => 'rejected'));
    expect((await tellAll()).map(({ status }) => status)).toEqual(stories.map(() => 'fulfilled'));
  } finally {
    holder.release();
    await own.end();
  }
  for (const { family } of stories) {
    expect(await accountOf(family)).toEqual({ paidThrough: '2026-08', credit: 0n });
    expect((await eventsOf(family)).map(({ kind }) => kind)).toEqual(['payment-confirmed', 'payment-withdrawn']);
    expect(
      await rowsOf("select 1 from ledger_entries where family_id = $1 and kind = 'reversal'", [family.id]),
    ).toHaveLength(1);
  }
});

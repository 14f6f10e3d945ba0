/** What happens to the money of a family in a random history: payments as asked, odd or late, suspense and reversals. */
import { type DeliveryId, type PaymentId, randomIds } from '../../../src/kernel/ids.js';
import { rupiah } from '../../../src/kernel/rupiah.js';
import { toVirtualAccount } from '../../../src/kernel/virtual-account.js';
import { createPaymentReverser, postEntry } from '../../../src/money/payments/index.js';
import { decideSuspense } from '../../../src/money/payments/posting/decide-suspense.js';
import { type History, type Lived, DAY_MS, billAt } from './lived.js';

interface Paying {
  readonly amount: bigint;
  readonly paidAt?: Date;
  readonly monthsAhead?: number;
  readonly kind?: 'authorising' | 'informing';
}

const NOT_BOOKED = new Set(['unknown-account', 'already-paid', 'wrong-amount']);

async function pay(history: History, family: Lived, { amount, ...words }: Paying): Promise<string> {
  const reference = `hidup-${family.told.length}-${family.id}`;
  const accountText = toVirtualAccount(family.card);
  const { partnerId, harness } = history;
  const { outcome } = await harness.deliver({ partnerId, reference, accountText, amount, kind: 'informing', ...words });
  const isBooked = !NOT_BOOKED.has(outcome);
  family.told.push({ reference, amount, isBooked });
  if (isBooked) family.received += amount;
  return outcome;
}

/** Pays what the bank has just asked for; a bank that pays exactly that is never refused. */
export async function payAsAsked(history: History, family: Lived, ahead = 0): Promise<Lived | null> {
  const { bill, amountDue } = await billAt(history, family, history.harness.clock.now());
  const months = Math.min(ahead, bill.payableAhead.length);
  const amount = months > 0 ? (bill.totals[months] ?? 0n) : amountDue;
  if (amount === 0n) return null;
  const outcome = await pay(history, family, { amount, monthsAhead: months, kind: 'authorising' });
  if (NOT_BOOKED.has(outcome)) throw new Error(`a bank that pays what it was asked for is refused: ${outcome}`);
  return family;
}

export async function payStage(history: History, family: Lived): Promise<Lived | null> {
  const { bill } = await billAt(history, family, history.harness.clock.now());
  return bill.instalments.standing === null ? null : payAsAsked(history, family);
}

export async function payOdd(
  history: History,
  family: Lived,
  deed: { readonly odd: number; readonly ahead: number },
): Promise<Lived | null> {
  const { bill } = await billAt(history, family, history.harness.clock.now());
  const amount = (bill.totals[Math.min(deed.ahead, bill.payableAhead.length)] ?? 0n) + BigInt(deed.odd);
  if (amount <= 0n || bill.isPaid) return null;
  await pay(history, family, { amount });
  return family;
}

export async function payLate(history: History, family: Lived, daysLate: number): Promise<Lived | null> {
  const paidAt = new Date(history.harness.clock.now().getTime() - daysLate * DAY_MS);
  const { amountDue } = await billAt(history, family, paidAt);
  if (amountDue === 0n) return null;
  await pay(history, family, { amount: amountDue, paidAt });
  return family;
}

export async function match({ database: { pool }, ledger, partnerId }: History, family: Lived): Promise<Lived | null> {
  const { rows } = await pool.query<{ id: PaymentId; amount: bigint }>(
    `select id, amount from payments p where family_id = $1 and outcome = 'into-suspense'
       and not exists (select from ledger_entries where payment_id = p.id) order by posted_at limit 1`,
    [family.id],
  );
  const [item] = rows;
  if (item === undefined) return null;
  const amount = rupiah(item.amount);
  await postEntry(ledger, {
    entryKey: `match ${item.id}`,
    kind: 'suspense-match',
    familyId: family.id,
    partnerId,
    paymentId: item.id,
    amount,
    reason: 'a random history',
    requestedBy: 'one',
    approvedBy: 'another',
    decide: ({ account, today, rules }) => decideSuspense({ resolution: 'match', amount, account, today, rules }),
  });
  return family;
}

export async function takeBack(
  { ledger, partnerId, harness }: History,
  family: Lived,
  { which, part }: { readonly which: number; readonly part: bigint | null },
): Promise<Lived | null> {
  const booked = family.told.filter(({ isBooked }) => isBooked);
  const payment = booked.at(-1 - (which % Math.max(1, booked.length)));
  if (payment === undefined) return null;
  const at = harness.clock.now();
  const answer = await createPaymentReverser(ledger)(
    {
      partnerId,
      reference: payment.reference,
      reversalReference: `${payment.reference} ${at.toISOString()}`,
      amount: part === null ? null : rupiah(part),
      cause: 'refund',
      reversedAt: at,
      receivedAt: at,
    },
    randomIds() as DeliveryId,
  );
  if (answer.outcome !== 'reversed') return null;
  family.takenBack += answer.amount ?? 0n;
  return family;
}

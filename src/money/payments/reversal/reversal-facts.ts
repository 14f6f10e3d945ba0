/** Reads the facts of a reversal: the payment, what was taken back before, and every entry of its family. */
import { JOINER_MOVEMENTS } from '../../../households/families/index.js';
import type { Connection, Pool } from '../../../platform/db/pool.js';
import { sql, textOf } from '../../../platform/db/sql.js';
import { type BillingMonth, billingMonth } from '../../../kernel/billing-month.js';
import type { FamilyId, ParticipantId, PartnerId, PaymentId } from '../../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah, rupiah } from '../../../kernel/rupiah.js';
import type { Movement } from '../posting/live-allocations.js';
import type { Booking, LedgerAccount } from '../posting/posting-decision.js';

/** A booked payment and the family that has its money, by its own entry or by the one that matched it. */
export interface BookedPayment {
  readonly id: PaymentId;
  readonly amount: Rupiah;
  readonly postedAt: Date;
  readonly familyId: FamilyId | null;
  readonly isInSuspense: boolean;
  /** The entry that matched it from suspense to its family; null when none did. */
  readonly matchId: string | null;
}

interface PaymentRow {
  readonly id: PaymentId;
  readonly amount: bigint;
  readonly posted_at: Date;
  readonly outcome: string;
  readonly family_id: FamilyId | null;
  readonly match_id: string | null;
  readonly matched_family_id: FamilyId | null;
}

const PAYMENT = `
  select p.id, p.amount, p.posted_at, p.outcome, p.family_id, m.id as match_id, m.family_id as matched_family_id
  from payments p left join ledger_entries m on m.payment_id = p.id and m.kind = 'suspense-match'`;

export interface PartnersReference {
  readonly partnerId: PartnerId;
  readonly reference: string;
}

export async function findBookedPayment(
  pool: Pool,
  { partnerId, reference }: PartnersReference,
): Promise<BookedPayment | null> {
  const text = `${PAYMENT} where p.partner_id = $1 and p.reference = $2`;
  const { rows } = await pool.query<PaymentRow>({ name: 'ledger-find-payment', text, values: [partnerId, reference] });
  return rows[0] === undefined ? null : toBookedPayment(rows[0]);
}

const toBookedPayment = (row: PaymentRow): BookedPayment => ({
  id: row.id,
  amount: rupiah(row.amount),
  postedAt: row.posted_at,
  familyId: row.matched_family_id ?? row.family_id,
  isInSuspense: row.outcome === 'into-suspense' && row.match_id === null,
  matchId: row.match_id,
});

/** Locks the payment and reads it again, so that whatever else resolves or reverses it waits for this transaction. */
export async function lockPayment(connection: Connection, id: PaymentId): Promise<BookedPayment> {
  await connection.query({
    name: 'ledger-lock-payment',
    text: 'select from payments where id = $1 for update',
    values: [id],
  });
  const text = `${PAYMENT} where p.id = $1`;
  const { rows } = await connection.query<PaymentRow>({ name: 'ledger-payment', text, values: [id] });
  if (rows[0] === undefined) throw new Error(`the payment that is to be reversed exists: ${id}`);
  return toBookedPayment(rows[0]);
}

export interface HeldMoney {
  /** The rupiah that are still in suspense. */
  readonly suspense: Rupiah;
  /** The rupiah that were written off from suspense. */
  readonly unclaimed: Rupiah;
  /** The rupiah that went back already, by a reversal or a return. */
  readonly returned: Rupiah;
}

const HELD_MONEY = `
  select l.account, sum(case l.side when 'credit' then l.amount else -l.amount end) as balance
  from (select $1::uuid as id union all select id from ledger_entries where payment_id = $1) e
  join journal_lines l on l.entry_id = e.id
  where l.account in ('suspense', 'unclaimed', 'returned') group by l.account`;

export async function readHeldMoney(connection: Connection, id: PaymentId): Promise<HeldMoney> {
  const { rows } = await connection.query<{ account: keyof HeldMoney; balance: bigint }>({
    name: 'ledger-kept-money',
    text: HELD_MONEY,
    values: [id],
  });
  const held: HeldMoney = { suspense: NO_RUPIAH, unclaimed: NO_RUPIAH, returned: NO_RUPIAH };
  return { ...held, ...Object.fromEntries(rows.map(({ account, balance }) => [account, rupiah(balance)])) };
}

const HISTORY = textOf(sql`
  select m.id, m.kind, m.paid_through_before as "before", m.paid_through_after as "after", l.lines, j.joiners
  from (
    select id, 'payment' as kind, posted_at, paid_through_before, paid_through_after
    from payments where family_id = $1 and outcome <> 'into-suspense'
    union all
    select id, kind, posted_at, paid_through_before, paid_through_after from ledger_entries where family_id = $1
  ) m
  cross join lateral (
    select json_agg(json_build_object('account', account, 'side', side, 'amount', amount::text,
      'from', to_char(first_month, 'YYYY-MM'), 'through', to_char(last_month, 'YYYY-MM')) order by line) as lines
    from journal_lines where entry_id = m.id
  ) l
  cross join lateral (
    select json_agg(json_build_object('id', participant_id, 'before', to_char(paid_through_before, 'YYYY-MM'))) as joiners
    from ${JOINER_MOVEMENTS} as moved where entry_id = m.id
  ) j
  order by m.posted_at, m.id`);

interface HistoryRow {
  readonly id: string;
  readonly kind: Movement['kind'];
  readonly before: string | null;
  readonly after: string | null;
  readonly joiners: readonly { readonly id: ParticipantId; readonly before: string }[] | null;
  readonly lines: readonly {
    readonly account: LedgerAccount;
    readonly side: Booking['side'];
    readonly amount: string;
    readonly from: string | null;
    readonly through: string | null;
  }[];
}

/**
 * Reads the entries in the order of posting; those of one moment are sorted by id, because ids rise as entries are
 * posted.
 */
export async function readHistory(connection: Connection, familyId: FamilyId): Promise<readonly Movement[]> {
  const query = { name: 'ledger-history', text: HISTORY, values: [familyId] };
  const { rows } = await connection.query<HistoryRow>(query);
  return rows.map(({ id, kind, before, after, lines, joiners }) => ({
    id,
    kind,
    paidThroughBefore: monthOrNull(before),
    paidThroughAfter: monthOrNull(after),
    joiners: (joiners ?? []).map((one) => ({ id: one.id, paidThrough: billingMonth(one.before) })),
    bookings: lines.map(({ account, side, amount, from, through }) => ({
      account,
      side,
      amount: rupiah(BigInt(amount)),
      months: from === null || through === null ? null : { from: billingMonth(from), through: billingMonth(through) },
    })),
  }));
}

const monthOrNull = (date: string | null): BillingMonth | null =>
  date === null ? null : billingMonth(date.slice(0, 7));

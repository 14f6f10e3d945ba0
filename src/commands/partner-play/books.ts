/**
 * Reads what the scripts compare with: the payments that are kept, whether every rupiah is in one place, and the
 * families a script may pay for.
 */
import type { Pool } from '../../platform/db/pool.js';
import type { CardNumber } from '../../kernel/card-number.js';
import { toVirtualAccount, type VirtualAccount } from '../../kernel/virtual-account.js';
import type { SavedPayment } from '../../sandbox/simulator/index.js';

/**
 * Selects families two or more months behind and without anything that makes their bill a special one, in an order that
 * the seed decides.
 */
const CANDIDATES = `
  select p.card_number as card
  from families f join participants p on p.family_id = f.id and p.relation = 'HEAD' and p.successor_id is null
  where f.credit = 0 and f.first_premium_from is null and f.segment = 'PBPU'
    and not exists (select from instalment_plans where family_id = f.id and ended_at is null)
    and f.paid_through between date_trunc('month', $1::date) - interval '13 months' and date_trunc('month', $1::date) - interval '3 months'
  order by md5(f.id::text || $2) limit $3`;

const PAYMENTS = `
  select q.amount, q.outcome, q.paid_at as "paidAt" from payments q
  where q.posted_at >= $2 and (q.family_id = (select family_id from participants where billing_number = right($1, 11) and successor_id is null)
    or (q.family_id is null and regexp_replace(q.account_text, '\\D', '', 'g') = $1))
  order by q.posted_at, q.id`;

const CALLS =
  'select count(*)::int as calls from webhook_deliveries r join partners p on p.id = r.partner_id where p.code = $1';

const BREAKS = `select b.class, count(*)::int as breaks from settlement_breaks b join partners p on p.id = b.partner_id
  where p.code = $1 group by b.class`;

const CONSERVED = `
  select received, received = applied + credit + plans + funds + suspense + returned + unclaimed
    and written_off = forgiven
    and not exists (select from journal_imbalances) as "isConserved"
  from money_conservation`;

const FAMILIES_AGREE = `
  select not exists (
    select from families f
    left join (select family_id, sum(case side when 'credit' then amount else -amount end) as balance
               from journal_lines where account = 'family-credit' group by family_id) j on j.family_id = f.id
    where f.credit <> coalesce(j.balance, 0)) as agree`;

export interface Books {
  findPayers(params: {
    readonly today: string;
    readonly seed: string;
    readonly count: number;
  }): Promise<VirtualAccount[]>;
  findPayments(account: VirtualAccount): Promise<readonly SavedPayment[]>;
  countCalls(partner: string): Promise<number>;
  /** Counts the breaks of a partner's settlement files, by their class. */
  countBreaks(partner: string): Promise<Readonly<Record<string, number>>>;
  /**
   * The rupiah received, and whether the journal balances, conserves every one of them, and agrees with the families.
   */
  prove(): Promise<{ readonly received: bigint; readonly isConserved: boolean }>;
}

/** Reads the books; of payments it sees only those posted after `since`. */
export const readBooks = (pool: Pool, since: Date): Books => ({
  async findPayers({ today, seed, count }) {
    const { rows } = await pool.query<{ card: CardNumber }>(CANDIDATES, [today, seed, count]);
    return rows.map(({ card }) => toVirtualAccount(card));
  },
  findPayments: async (account) => (await pool.query<SavedPayment>(PAYMENTS, [account, since])).rows,
  countCalls: async (partner) => (await pool.query<{ calls: number }>(CALLS, [partner])).rows[0]?.calls ?? 0,
  async countBreaks(partner) {
    const { rows } = await pool.query<{ class: string; breaks: number }>(BREAKS, [partner]);
    return Object.fromEntries(rows.map((row) => [row.class, row.breaks]));
  },
  async prove() {
    const { rows } = await pool.query<{ received: bigint; isConserved: boolean }>(CONSERVED);
    const { rows: families } = await pool.query<{ agree: boolean }>(FAMILIES_AGREE);
    const [sums] = rows;
    return {
      received: sums?.received ?? 0n,
      isConserved: sums?.isConserved === true && families[0]?.agree === true,
    };
  },
});

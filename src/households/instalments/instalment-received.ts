/** Reads which stages of an instalment plan a payment paid, for payments and events. */
import type { InstalmentPlanId } from '../../kernel/ids.js';
import { type Rupiah, parseRupiah } from '../../kernel/rupiah.js';
import { sql } from '../../platform/db/sql.js';
import { invariant } from '../../kernel/invariant.js';

export interface InstalmentReceived {
  readonly planId: InstalmentPlanId;
  /** The first stage that the payment paid; `through` is the last one, and `of` the number of stages of the plan. */
  readonly from: number;
  readonly through: number;
  readonly of: number;
  /** The amount paid of the plan, including this payment. */
  readonly paid: Rupiah;
  readonly remaining: Rupiah;
  /** Whether the plan keeps the cards active by it; left out in events from before plans could. */
  readonly keepsActive?: boolean | undefined;
}

/** The same with amounts as text, so that none passes through a float. */
type InJson = Omit<InstalmentReceived, 'paid' | 'remaining'> & { readonly paid: string; readonly remaining: string };

/** The instalment of a payment; null when the payment is no instalment. */
export type InstalmentInJson = InJson | null;

/** SQL for the instalment of payment `p` as JSON. */
export const INSTALMENT_OF_PAYMENT = sql`case when p.outcome = 'instalment' then (
    select json_build_object('planId', t.id, 'from', i.first_stage, 'through', i.last_stage, 'of', t.stages,
      'paid', i.paid_after::text, 'remaining', (t.total - i.paid_after)::text,
      'keepsActive', t.active_after = 'FIRST_STAGE')
    from instalment_payments i join instalment_plans t on t.id = i.plan_id where i.payment_id = p.id) end`;

function amountIn(text: string): Rupiah {
  const amount = parseRupiah(text);
  invariant(amount !== null, 'an amount of our own is whole rupiah');
  return amount;
}

export const toInstalmentReceived = (row: InstalmentInJson): InstalmentReceived | null =>
  row === null ? null : { ...row, paid: amountIn(row.paid), remaining: amountIn(row.remaining) };

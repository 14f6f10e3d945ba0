/** What a payment did for an instalment plan, as payments and events tell it. */
import type { InstalmentPlanId } from '../../kernel/ids.js';
import { type Rupiah, parseRupiah } from '../../kernel/rupiah.js';
import { sql } from '../../platform/db/sql.js';
import { invariant } from '../../kernel/invariant.js';

export interface InstalmentReceived {
  readonly planId: InstalmentPlanId;
  /** The first and the last stage that it paid, of so many. */
  readonly from: number;
  readonly through: number;
  readonly of: number;
  /** Of the plan, with this payment. */
  readonly paid: Rupiah;
  readonly remaining: Rupiah;
}

/** Amounts as text, so that none passes through a float. */
type InJson = Omit<InstalmentReceived, 'paid' | 'remaining'> & { readonly paid: string; readonly remaining: string };

/** Null for a payment that is no instalment. */
export type InstalmentInJson = InJson | null;

/** Of payment `p`. */
export const INSTALMENT_OF_PAYMENT = sql`case when p.outcome = 'instalment' then (
    select json_build_object('planId', t.id, 'from', i.first_stage, 'through', i.last_stage, 'of', t.stages,
      'paid', i.paid_after::text, 'remaining', (t.total - i.paid_after)::text)
    from instalment_payments i join instalment_plans t on t.id = i.plan_id where i.payment_id = p.id) end`;

function amountIn(text: string): Rupiah {
  const amount = parseRupiah(text);
  invariant(amount !== null, 'an amount of our own is whole rupiah');
  return amount;
}

export const toInstalmentReceived = (row: InstalmentInJson): InstalmentReceived | null =>
  row === null ? null : { ...row, paid: amountIn(row.paid), remaining: amountIn(row.remaining) };

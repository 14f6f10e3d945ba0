/** Writes, in the transaction of a posting, which payments paid which stages and which plans end. */
import type { Connection } from '../../platform/db/pool.js';
import type { InstalmentPlanId, PaymentId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PlanEnding } from './instalment-plan.js';

const INSTALMENTS = `
  insert into instalment_payments (payment_id, plan_id, first_stage, last_stage, paid_after)
  select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::smallint[], $5::bigint[])`;

const PLAN_ENDINGS = `
  update instalment_plans p set ended_at = $3, ending = ended.ending
  from unnest($1::uuid[], $2::text[]) ended(id, ending) where p.id = ended.id`;

const END_OPEN = `update instalment_plans set ended_at = $2, ending = $3, end_reason = $4 where id = $1 and ended_at is null`;

export interface PaidStages {
  readonly paymentId: PaymentId;
  readonly planId: InstalmentPlanId;
  readonly from: number;
  readonly through: number;
  /** The amount that the plan holds after the payment. */
  readonly paidAfter: Rupiah;
}

export async function insertInstalmentPayments(connection: Connection, paid: readonly PaidStages[]): Promise<void> {
  const values = [
    paid.map(({ paymentId }) => paymentId),
    paid.map(({ planId }) => planId),
    paid.map(({ from }) => from),
    paid.map(({ through }) => through),
    paid.map(({ paidAfter }) => paidAfter),
  ];
  await connection.query({ name: 'posting-instalments-insert', text: INSTALMENTS, values });
}

export interface EndedPlan {
  readonly planId: InstalmentPlanId;
  readonly as: PlanEnding;
}

export async function endPlans(connection: Connection, ended: readonly EndedPlan[], now: Date): Promise<void> {
  const values = [ended.map(({ planId }) => planId), ended.map(({ as }) => as), now];
  await connection.query({ name: 'posting-plans-end', text: PLAN_ENDINGS, values });
}

/** Ends an open plan; it changes nothing when the plan has ended already. */
export async function endOpenPlan(
  connection: Connection,
  { planId, as, reason }: EndedPlan & { readonly reason: string | null },
  now: Date,
): Promise<void> {
  await connection.query(END_OPEN, [planId, now, as, reason]);
}

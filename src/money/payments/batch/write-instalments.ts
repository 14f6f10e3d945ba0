/** Writes what a batch does to instalment plans: which payment paid which stages, and which plans end with a settlement. */
import type { Connection } from '../../../platform/db/pool.js';
import type { PaymentRow } from './batch-rows.js';

const INSTALMENTS = `
  insert into instalment_payments (payment_id, plan_id, first_stage, last_stage, paid_after)
  select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::smallint[], $5::bigint[])`;

const PLAN_ENDINGS = `
  update instalment_plans p set ended_at = $3, ending = ended.ending
  from unnest($1::uuid[], $2::text[]) ended(id, ending) where p.id = ended.id`;

/** Nothing is sent for a batch without instalments. */
export function writeInstalments(
  connection: Connection,
  payments: readonly PaymentRow[],
  now: Date,
): readonly Promise<void>[] {
  const paid = payments.flatMap(({ id, decision }) => (decision.kind === 'instalment' ? [{ id, ...decision }] : []));
  const ended = payments.flatMap(({ decision }) => ('planEnding' in decision ? (decision.planEnding ?? []) : []));
  const writes: Promise<void>[] = [];
  if (paid.length > 0) {
    const stages = paid.map((payment) => payment.stages);
    writes.push(
      send(connection, {
        name: 'posting-instalments-insert',
        text: INSTALMENTS,
        values: [
          paid.map(({ id }) => id),
          paid.map(({ planId }) => planId),
          stages.map(({ from }) => from),
          stages.map(({ through }) => through),
          paid.map((payment) => payment.paid),
        ],
      }),
    );
  }
  if (ended.length > 0) {
    const values = [ended.map(({ planId }) => planId), ended.map(({ as }) => as), now];
    writes.push(send(connection, { name: 'posting-plans-end', text: PLAN_ENDINGS, values }));
  }
  return writes;
}

async function send(
  connection: Connection,
  query: { readonly name: string; readonly text: string; readonly values: unknown[] },
): Promise<void> {
  await connection.query(query);
}

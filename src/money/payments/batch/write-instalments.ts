/**
 * Writes what a batch does to instalment plans: which payment pays which stages, and which plans end with a payment.
 */
import { endPlans, insertInstalmentPayments } from '../../../households/instalments/index.js';
import type { Connection } from '../../../platform/db/pool.js';
import type { PaymentRow } from './batch-rows.js';

/** Sends no statement for a batch without instalments. */
export function writeInstalments(
  connection: Connection,
  payments: readonly PaymentRow[],
  now: Date,
): readonly Promise<void>[] {
  const paid = payments.flatMap(({ id: paymentId, decision }) =>
    decision.kind === 'instalment'
      ? [{ paymentId, planId: decision.planId, ...decision.stages, paidAfter: decision.paid }]
      : [],
  );
  const ended = payments.flatMap(({ decision }) => ('planEnding' in decision ? (decision.planEnding ?? []) : []));
  return [
    ...(paid.length === 0 ? [] : [insertInstalmentPayments(connection, paid)]),
    ...(ended.length === 0 ? [] : [endPlans(connection, ended, now)]),
  ];
}

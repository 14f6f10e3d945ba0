/** The part of the document that no table holds: what the family owes on the day, as every channel asks for it. */
import { familySource } from '../../fieldwork/portfolios/index.js';
import type { Assess, FamilyBill } from '../../households/bills/index.js';
import { assessFamily, createFamilyQueries, createParticipantQueries } from '../../households/families/index.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { toJsonValue } from '../../kernel/rupiah.js';
import type { Pool } from '../../platform/db/pool.js';

/** Sums are whole rupiah, as the columns of the other parts are. */
const toPart = (bill: FamilyBill) => ({
  status: bill.status,
  suspended_since: bill.suspendedSince,
  paid_through: bill.paidThrough,
  months_in_arrears: bill.monthsInArrears,
  billed_months: bill.billedMonths,
  arrears: toJsonValue(bill.arrearsTotal),
  credit: toJsonValue(bill.credit),
  amount_to_reactivate: toJsonValue(bill.amountToReactivate),
  due_now: toJsonValue(bill.dueNow),
  due_by: bill.dueBy,
});
export type OwnBill = ReturnType<typeof toPart>;

export interface OwnBillDeps {
  readonly reads: Pool;
  readonly assess: Assess;
}

/** The bill of a family on the day of `now`; null when the family is no more. */
export async function findOwnBill(
  { reads, assess }: OwnBillDeps,
  { familyId, now }: { readonly familyId: FamilyId; readonly now: Date },
): Promise<OwnBill | null> {
  const days = zoneDaysAt(now);
  const [[family], members] = await Promise.all([
    createFamilyQueries(reads, familySource).findByIds({ scope: { kind: 'all' }, days }, [familyId]),
    createParticipantQueries(reads).findByFamilies([familyId]),
  ]);
  return family === undefined ? null : toPart(assessFamily({ family, members }, { assess, days }));
}

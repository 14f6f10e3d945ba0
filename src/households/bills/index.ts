/** The public interface of bills: the one answer to what a family owes, how it may be paid and what that achieves. */
export { type Bill, amountDue, billOn, instalmentDue, isExpired, wholeMonthsIn } from './bill.js';
export type { BilledAccount } from './billed-account.js';
export { type ArrearsContext, arrearsSlice } from './bills.context.js';
export { ArrearsFieldsResolver } from './arrears.resolver.js';
export { type Assess, createAssessor } from './assessor.js';
export { type EqualAccountsRow, toEqualAccount } from './equal-accounts.js';
export type { Achievement, FamilyBill } from './family-bill.js';
export { type InstalmentsInJson, toInstalments } from './instalments-in-json.js';
export { type NextDue, nextDueOf } from './next-due.js';
export { OPEN_INSTALMENTS, hasInstalments, instalmentsOf } from './open-plans.queries.js';
export { type InstalmentAccount, type PlanStatus, type StageDue, statusOf } from './plan-status.js';
export { type ActiveAfter, type PlanTerms, type Stage, dueDayOfStage } from './schedule.js';
export {
  type AlikeFamilies,
  type ArrearsGrouping,
  type ArrearsSum,
  MONTHS_BUCKETS,
  type MonthsBucket,
  monthsOfBucket,
  summariseArrears,
} from './summarise-arrears.js';

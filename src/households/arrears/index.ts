/** The public interface of arrears: what a family owes, since when, and what makes its cards active again. */
export { type ArrearsAssessment, CARD_STATUSES, type CardStatus, assessArrears } from './assess-arrears.js';
export { jknCeilingsOn, jknFamilyMembersMaxOn } from './jkn-amount-ceilings.js';
export type { BilledMember, FamilyAccount } from './family-account.js';
export type { OwedMonth } from './open-months.js';
export {
  type FamilyTerms,
  type TermsChange,
  changedTerms,
  lastingTerms,
  paysItself,
  termsIn,
  termsOfRow,
  termsToRow,
} from './family-terms.js';
export { statusOfMember } from './member-status.js';
export { JKN_ARREARS_POLICY } from './jkn-arrears-policy.js';
export { JKN_TARIFFS, tariffsOf } from './jkn-tariffs.js';
export { ARREARS, TARIFFS } from './arrears.policies.js';
export { type MonthsInArrearsRange, type PaidThroughRange, paidThroughRange } from './paid-through-range.js';
export { compileTariffs } from './tariffs.js';
export { ArrearsType, OwedMonthType, CardStatusEnum, CareClassEnum } from './arrears.types.js';

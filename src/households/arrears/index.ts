/** The public interface of arrears: what a family owes, since when, and what makes its cards active again. */
export { type ArrearsAssessment, type CardStatus, assessArrears } from './assess-arrears.js';
export { jknCeilingsOn, jknFamilyMembersMaxOn } from './jkn-amount-ceilings.js';
export type { BilledMember, FamilyAccount } from './family-account.js';
export { JKN_ARREARS_POLICY } from './jkn-arrears-policy.js';
export { JKN_TARIFFS } from './jkn-tariffs.js';
export { type MonthsInArrearsRange, type PaidThroughRange, paidThroughRange } from './paid-through-range.js';
export { compileTariffs } from './tariffs.js';
export { type ArrearsContext, arrearsSlice } from './arrears.context.js';
export { ArrearsFieldsResolver } from './arrears.resolver.js';
export { ArrearsType, CardStatusEnum, CareClassEnum } from './arrears.types.js';
export { type Assess, createAssessor } from './assessor.js';
export { type EqualAccountsRow, toEqualAccount } from './equal-accounts.js';
export {
  type AlikeFamilies,
  type ArrearsGrouping,
  type ArrearsSum,
  type MonthsBucket,
  monthsOfBucket,
  summariseArrears,
} from './summarise-arrears.js';

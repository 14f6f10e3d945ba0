/** The front door of arrears: what a family owes, since when, and what makes its cards active again. */
export { type ArrearsAssessment, type CardStatus, assessArrears } from './assess-arrears.js';
export type { FamilyAccount } from './family-account.js';
export { JKN_ARREARS_POLICY } from './jkn-arrears-policy.js';
export { JKN_TARIFFS } from './jkn-tariffs.js';
export { type MonthsInArrearsRange, type PaidThroughRange, paidThroughRange } from './paid-through-range.js';
export { compileTariffs } from './tariffs.js';
export { type CardholdersParams, findCardholders, findPastCardholders } from './cardholders.queries.js';
export { type CardCounts, type CardholderCounts, NO_CARDS, countCards, plusCards } from './count-cards.js';
export { findAlikeFamilies } from './alike-families.queries.js';
export { foldCells } from './fold-cells.queries.js';
export { ArrearsMappingResolver, ArrearsSumFieldsResolver } from './arrears-mapping.resolver.js';
export { type ArrearsContext, arrearsSlice } from './arrears.context.js';
export { ArrearsFieldsResolver } from './arrears.resolver.js';
export { ArrearsType, CardStatusEnum, CareClassEnum } from './arrears.types.js';
export { type Assess, createAssessor } from './assessor.js';
export { ArrearsSumType } from './arrears-mapping.types.js';
export { type AlikeFamilies, type ArrearsSum, monthsOfBucket, summariseArrears } from './summarise-arrears.js';

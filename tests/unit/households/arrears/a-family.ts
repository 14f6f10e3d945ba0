/** Families for tests of the rules: say what matters, the rest is a single adult of class I without credit. */
import {
  type FamilyAccount,
  JKN_ARREARS_POLICY,
  JKN_TARIFFS,
  compileTariffs,
  assessArrears,
  lastingTerms,
} from '../../../../src/households/arrears/index.js';
import { policyOn } from '../../../../src/kernel/dated-policy.js';
import type { ArrearsPolicy } from '../../../../src/households/arrears/arrears-policy.js';
import type { ArrearsAssessment } from '../../../../src/households/arrears/index.js';
import { type BillingMonth, billingMonth } from '../../../../src/kernel/billing-month.js';
import type { CareClass } from '../../../../src/kernel/care-class.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';

export interface FamilyWords {
  readonly paidThrough: string;
  readonly careClass?: CareClass;
  /** People billed since 2014; or each one's months, as `2019-03` or `2019-03..2020-06`. */
  readonly people?: number | readonly string[];
  readonly credit?: bigint;
}

export const TARIFFS = compileTariffs(JKN_TARIFFS);
export const POLICY: ArrearsPolicy = policyOn(JKN_ARREARS_POLICY, civilDate('2026-01-01'));

export function aFamily({ paidThrough, careClass = 'I', people = 1, credit = 0n }: FamilyWords): FamilyAccount {
  const spans = typeof people === 'number' ? Array.from({ length: people }, () => '2014-01') : people;
  return {
    terms: lastingTerms(careClass, 'PBPU'),
    paidThrough: billingMonth(paidThrough),
    credit: rupiah(credit),
    members: spans.map(toMember),
    firstPremiumFrom: null,
  };
}

export const assess = (account: FamilyAccount, today: string, policy: Partial<ArrearsPolicy> = {}): ArrearsAssessment =>
  assessArrears({ account, tariffs: TARIFFS, policy: { ...POLICY, ...policy }, today: civilDate(today) });

export const monthsOf = (owed: readonly { readonly month: BillingMonth }[]): BillingMonth[] =>
  owed.map(({ month }) => month);

function toMember(span: string) {
  const [from = '', through] = span.split('..');
  return { coveredFrom: billingMonth(from), coveredThrough: through === undefined ? null : billingMonth(through) };
}

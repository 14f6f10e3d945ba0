/** Plans another class of care for a whole family, from a month on; every month before keeps its price. It is pure. */
import { type FamilyTerms, paysItself, termsIn } from '../../households/arrears/index.js';
import { type BillingMonth, addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { ClassChange, PlanProblem } from './change.js';
import type { ClassPolicy } from './class-policy.js';
import { type Household, NOTHING_PLANNED, type Plan, isMember } from './household.js';

interface Facts {
  readonly household: Household;
  readonly today: CivilDate;
  readonly classPolicy: ClassPolicy;
}

/** Arrears are judged with the money: see `judgeChange`. */
export function planClass(change: ClassChange, { household, today, classPolicy }: Facts): Plan | PlanProblem {
  const { family, account, members } = household;
  const { careClass, from } = change;
  if (!members.some(isMember)) return { kind: 'family-has-ended' };
  const held = termsIn(account.terms, from);
  if (!paysItself(held.segment)) return { kind: 'class-of-others' };
  const stays = account.terms.every((terms) => terms.from <= from || terms.careClass === careClass);
  if (held.careClass === careClass && stays) return { kind: 'nothing-to-change' };
  const next = addMonths(monthOf(today), classPolicy.monthsAhead);
  if (from !== next) return { kind: 'class-of-another-month', possibleFrom: next };
  const earliest = addMonths(heldSince(household), classPolicy.monthsMin);
  if (from < earliest) return { kind: 'class-held-too-short', possibleFrom: earliest };
  const unpaid = addMonths(account.paidThrough, 1);
  if (from < unpaid) return { kind: 'class-paid-ahead', possibleFrom: unpaid };
  return { ...NOTHING_PLANNED, terms: { familyId: family.id, from, careClass } };
}

/** The first month of the class that the family has: that of its last change, or else its own first one. */
function heldSince({ account: { terms }, members }: Household): BillingMonth {
  const changed = terms.findLast(isChangeOfClass);
  if (changed !== undefined) return changed.from;
  return members.map(({ coveredFrom }) => coveredFrom).reduce((first, month) => (month < first ? month : first));
}

const isChangeOfClass = ({ careClass }: FamilyTerms, place: number, terms: readonly FamilyTerms[]): boolean =>
  place > 0 && terms[place - 1]?.careClass !== careClass;

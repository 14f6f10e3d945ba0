/** Judges what a planned change means for money: whose bill changes, and what becomes credit. It is pure. */
import { type FamilyAccount, assessArrears, paysItself } from '../../households/arrears/index.js';
import { createAssessor } from '../../households/bills/index.js';
import { addMonths, laterMonth } from '../../kernel/billing-month.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import {
  type GivenBack,
  type PostingRules,
  giveBackMonths,
  monthsTakenOut,
  type readHistory,
} from '../../money/payments/index.js';
import type { Change, PlanProblem, SecondPersonReason } from './change.js';
import type { ChangePolicy } from './change-policy.js';
import type { ClassPolicy } from './class-policy.js';
import { type Household, type Households, type Plan, accountAfter, membersAfter } from './household.js';

/** The entries of a family in the journal. */
export type History = Awaited<ReturnType<typeof readHistory>>;

export interface Judging {
  readonly households: Households;
  readonly plan: Plan;
  readonly today: CivilDate;
  readonly rules: PostingRules;
  readonly policies: readonly ChangePolicy[];
  readonly classPolicies: readonly ClassPolicy[];
  readonly histories: ReadonlyMap<FamilyId, History>;
}

export interface Judged {
  readonly reasons: readonly SecondPersonReason[];
  /** What the families get back of months that were paid; at most one family gets anything. */
  readonly givenBack: (GivenBack & { readonly familyId: FamilyId }) | null;
}

const owedBy = (account: FamilyAccount, { today, rules }: Judging): Rupiah =>
  assessArrears({ account, today, tariffs: rules.tariffs, policy: policyOn(rules.arrearsPolicies, today) }).owedTotal;

/**
 * A family changes its class without arrears; the current month may still be open. Arrears that it pays in stages are
 * arrears until the last stage, which is priced by the class that the plan was made for.
 */
function arrearsForbid(household: Household | undefined, judging: Judging): PlanProblem | null {
  const { today, rules, classPolicies } = judging;
  if (household === undefined || policyOn(classPolicies, today).inArrears === 'allow') return null;
  const { instalments } = household.family;
  const assess = createAssessor({ tariffs: rules.tariffs, policies: rules.arrearsPolicies });
  const { keepsPlan, monthsInArrears: months } = assess({ ...household.account, instalments }, today);
  const plan = instalments?.plan ?? null;
  if (keepsPlan && plan !== null) {
    const { id: planId, stages, firstMonth } = plan;
    return { kind: 'class-in-instalments', planId, stages, lastMonth: addMonths(firstMonth, stages - 1) };
  }
  return months > 0 ? { kind: 'class-in-arrears', months } : null;
}

/** Judges the plan, or says that money forbids it. */
export function judgeChange(change: Change, judging: Judging): Judged | PlanProblem {
  const { households, plan } = judging;
  if (change.kind === 'CARE_CLASS') {
    const forbidden = arrearsForbid(households.get(change.familyId), judging);
    if (forbidden !== null) return forbidden;
  }
  const given: (GivenBack & { familyId: FamilyId })[] = [];
  let billChanges = false;
  for (const household of households.values()) {
    const after = accountAfter(household, plan);
    const owed = owedBy(after, judging);
    if (owed !== owedBy(household.account, judging)) billChanges = true;
    const isLost = membersAfter(household, plan).every(({ successorId }) => successorId !== null);
    if (isLost && owed > 0n) return { kind: 'family-would-end-owing', owed };
    const back = givenBackTo(household, judging);
    if (back !== null) given.push({ ...back, familyId: household.family.id });
  }
  if (given.length > 1) return { kind: 'one-family-at-a-time' };
  const reasons: SecondPersonReason[] = [];
  if (billChanges) reasons.push('BILL_CHANGES');
  if (given.length > 0) reasons.push('MONEY_BECOMES_CREDIT');
  if (change.kind === 'MERGE_PEOPLE' || change.kind === 'MERGE_FAMILIES') reasons.push('MERGE');
  if (change.kind === 'SEGMENT' || change.kind === 'CARE_CLASS') reasons.push(change.kind);
  return { reasons, givenBack: given[0] ?? null };
}

/** What the family gets back of months that were paid for people who are covered no more in them. */
export function givenBackTo(household: Household, judging: Judging): GivenBack | null {
  const { plan, rules, policies, today, histories } = judging;
  if (policyOn(policies, today).paidMonthsAfterTheLast === 'stay') return null;
  const uncovered = [...takenOutOf(household, plan), ...paidByOthers(household, plan)];
  const history = histories.get(household.family.id) ?? [];
  const after = accountAfter(household, plan);
  // The months were paid at the price of the terms that held until now.
  const account = { ...after, terms: household.account.terms };
  const paidByOthersFrom = endsPaying(household, plan)?.from ?? null;
  const back = giveBackMonths({ account, uncovered, paidByOthersFrom, history, tariffs: rules.tariffs });
  return back === null ? null : { ...back, accountAfter: { ...back.accountAfter, terms: after.terms } };
}

type Uncovered = Parameters<typeof giveBackMonths>[0]['uncovered'];

/** The months of which people are taken out, because they died, left or moved. */
const takenOutOf = ({ members }: Household, { people }: Plan): Uncovered =>
  people.flatMap((after) => {
    const before = members.find(({ id }) => id === after.id);
    return before === undefined ? [] : (monthsTakenOut(before, after) ?? []);
  });

/** The terms with which others begin to pay the family's premium; null where nobody else does. */
const endsPaying = ({ family }: Household, { terms }: Plan): Plan['terms'] =>
  terms === null || terms.familyId !== family.id || terms.segment === undefined || paysItself(terms.segment)
    ? null
    : terms;

/** The months of everybody from which on others pay the premium. */
function paidByOthers(household: Household, plan: Plan): Uncovered {
  const terms = endsPaying(household, plan);
  if (terms === null) return [];
  return household.members.map(({ id, paidThrough, coveredFrom, coveredThrough }) => ({
    id,
    paidThrough,
    from: laterMonth(coveredFrom, terms.from),
    through: coveredThrough,
  }));
}

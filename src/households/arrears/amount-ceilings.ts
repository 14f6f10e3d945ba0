/**
 * The most that an amount of each kind can be. More is no money but a mistake, such as an account number that a partner
 * wrote into its amount: it is never credited, and no sum counts it.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import { type PolicyRow, policyOn } from '../../kernel/dated-policy.js';
import { type Rupiah, plus, times } from '../../kernel/rupiah.js';
import { type ArrearsPolicy } from './arrears-policy.js';
import type { Tariff } from './tariffs.js';

export interface AmountCeilings {
  /** What a family pays, is asked for, promises or is forgiven at once. */
  readonly familyPayment: Rupiah;
  /** What a donor pledges, pays into its fund, budgets or gets back at once. */
  readonly donorFund: Rupiah;
  /** One payment on a line of a partner's transaction file. */
  readonly settlementLine: Rupiah;
  /** One credit on a line of a bank's statement: what a partner collected on a day. */
  readonly statementLine: Rupiah;
  /** What lies in the till of a counter at the end of a day. */
  readonly counterDay: Rupiah;
  /** The estimated cost of one inpatient package. */
  readonly packageCost: Rupiah;
  /** The income of a household in a month. */
  readonly monthlyIncome: Rupiah;
}

/** The values of the ceilings that a regulation or an experience may change. */
export interface AmountCeilingPolicy extends PolicyRow, Omit<AmountCeilings, 'familyPayment'> {
  /** The first day of payments and commands to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The most people of one family card. */
  readonly familyMembersMax: number;
  /** The highest penalty of one inpatient stay, in case a partner takes it together with the premiums. */
  readonly penaltyMax: Rupiah;
}

export interface CeilingRules {
  readonly ceilingPolicies: readonly AmountCeilingPolicy[];
  readonly arrearsPolicies: readonly ArrearsPolicy[];
  readonly tariffs: readonly Tariff[];
}

/** Finds the ceilings of a day, which are computed once for each pair of policies. */
export type CeilingsOn = (date: CivilDate) => AmountCeilings;

/**
 * A family pays at most the arrears months of a bill, the current month and the months ahead, for the largest family at
 * the dearest tariff there ever was, and one penalty.
 */
export function ceilingsFrom({ ceilingPolicies, arrearsPolicies, tariffs }: CeilingRules): CeilingsOn {
  const dearest = tariffs.map(({ fullRate }) => fullRate).reduce((most, rate) => (rate > most ? rate : most));
  const known = new Map<AmountCeilingPolicy, Map<ArrearsPolicy, AmountCeilings>>();
  return (date) => {
    const policy = policyOn(ceilingPolicies, date);
    const arrears = policyOn(arrearsPolicies, date);
    const ofPolicy = known.get(policy) ?? new Map<ArrearsPolicy, AmountCeilings>();
    known.set(policy, ofPolicy);
    const months = arrears.arrearsMonthsMax + 1 + arrears.monthsAheadMax;
    const ceilings = ofPolicy.get(arrears) ?? {
      ...policy,
      familyPayment: plus(times(dearest, months * policy.familyMembersMax), policy.penaltyMax),
    };
    ofPolicy.set(arrears, ceilings);
    return ceilings;
  };
}

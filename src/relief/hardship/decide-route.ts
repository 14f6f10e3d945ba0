/** Unable or unwilling: what a household answered, turned into its ability to pay and the way that is open to it. Pure. */
import type { Rupiah } from '../../kernel/rupiah.js';
import type { HardshipPolicy } from './hardship-policy.js';

export const WILLINGNESS = ['NOW', 'IN_INSTALMENTS', 'NOT_WILLING'] as const;
export type Willingness = (typeof WILLINGNESS)[number];

/** What a cadre or an officer asks, and nothing more of it is kept. */
export interface HardshipAnswers {
  /** Of the whole household. */
  readonly monthlyIncome: Rupiah;
  readonly householdSize: number;
  /** In the national register of those who get social assistance (DTSEN). */
  readonly inWelfareRegister: boolean;
  /** Work or harvest was lost within the last half year. */
  readonly lostIncome: boolean;
  readonly seriousIllness: boolean;
  /** A car, land beyond the home, savings: what could be paid from. */
  readonly hasValuables: boolean;
  readonly willingness: Willingness;
}

export const ABILITIES = ['UNABLE', 'STRAINED', 'ABLE'] as const;
export type Ability = (typeof ABILITIES)[number];

export const ROUTES = ['PBI_REFERRAL', 'REHAB_INSTALMENTS', 'CSR', 'WILLING_TO_PAY', 'UNWILLING_TO_PAY'] as const;
export type Route = (typeof ROUTES)[number];

export const ROUTE_REASONS = [
  'IN_WELFARE_REGISTER',
  'INCOME_BELOW_POVERTY_LINE',
  'INCOME_NEAR_POVERTY_LINE',
  'INCOME_SUFFICES',
  'LOST_INCOME',
  'SERIOUS_ILLNESS',
  'HAS_VALUABLES',
  'ARREARS_FIT_INSTALMENTS',
  'ARREARS_DO_NOT_FIT_INSTALMENTS',
  'SAYS_PAYS_NOW',
  'SAYS_PAYS_IN_INSTALMENTS',
  'SAYS_DOES_NOT_PAY',
] as const;
export type RouteReason = (typeof ROUTE_REASONS)[number];

export interface RouteDecision {
  readonly ability: Ability;
  readonly route: Route;
  /** What led there: first of the ability, then of the route. */
  readonly reasons: readonly RouteReason[];
}

export interface RouteFacts {
  readonly answers: HardshipAnswers;
  readonly monthsInArrears: number;
}

export function decideRoute({ answers, monthsInArrears }: RouteFacts, policy: HardshipPolicy): RouteDecision {
  const { ability, reasons } = decideAbility(answers, policy);
  const { min, max } = policy.instalmentMonths;
  const fitsInstalments = monthsInArrears >= min && monthsInArrears <= max;
  const way = chooseRoute(ability, { answers, fitsInstalments });
  return { ability, route: way.route, reasons: [...reasons, ...way.reasons] };
}

interface AbilityDecision {
  readonly ability: Ability;
  readonly reasons: readonly RouteReason[];
}

/** Income per person is rounded down to the whole rupiah, in the household's favour. */
function decideAbility(answers: HardshipAnswers, policy: HardshipPolicy): AbilityDecision {
  const perPerson = answers.monthlyIncome / BigInt(answers.householdSize);
  const hardships: RouteReason[] = [];
  if (answers.lostIncome) hardships.push('LOST_INCOME');
  if (answers.seriousIllness) hardships.push('SERIOUS_ILLNESS');
  if (answers.inWelfareRegister) return { ability: 'UNABLE', reasons: ['IN_WELFARE_REGISTER', ...hardships] };
  if (answers.hasValuables)
    return { ability: hardships.length > 0 ? 'STRAINED' : 'ABLE', reasons: ['HAS_VALUABLES', ...hardships] };
  if (perPerson <= policy.povertyLine)
    return { ability: 'UNABLE', reasons: ['INCOME_BELOW_POVERTY_LINE', ...hardships] };
  if (perPerson <= policy.vulnerableLine)
    return { ability: 'STRAINED', reasons: ['INCOME_NEAR_POVERTY_LINE', ...hardships] };
  return { ability: hardships.length > 0 ? 'STRAINED' : 'ABLE', reasons: ['INCOME_SUFFICES', ...hardships] };
}

interface Way {
  readonly route: Route;
  readonly reasons: readonly RouteReason[];
}

const SAYS: Readonly<Record<Willingness, RouteReason>> = {
  NOW: 'SAYS_PAYS_NOW',
  IN_INSTALMENTS: 'SAYS_PAYS_IN_INSTALMENTS',
  NOT_WILLING: 'SAYS_DOES_NOT_PAY',
};

/**
 * Who is registered as poor is for the state to pay; who is poor and not registered is for a donor, as is who is strained
 * and cannot pay in parts. Being unwilling is no inability: only who is able and says no is unwilling.
 */
function chooseRoute(
  ability: Ability,
  { answers, fitsInstalments }: { answers: HardshipAnswers; fitsInstalments: boolean },
): Way {
  if (ability === 'UNABLE') return { route: answers.inWelfareRegister ? 'PBI_REFERRAL' : 'CSR', reasons: [] };
  const says = SAYS[answers.willingness];
  if (answers.willingness === 'NOW') return { route: 'WILLING_TO_PAY', reasons: [says] };
  const fit: RouteReason = fitsInstalments ? 'ARREARS_FIT_INSTALMENTS' : 'ARREARS_DO_NOT_FIT_INSTALMENTS';
  if (answers.willingness === 'IN_INSTALMENTS' && fitsInstalments)
    return { route: 'REHAB_INSTALMENTS', reasons: [says, fit] };
  if (ability === 'STRAINED') return { route: 'CSR', reasons: [says, fit] };
  return { route: answers.willingness === 'IN_INSTALMENTS' ? 'WILLING_TO_PAY' : 'UNWILLING_TO_PAY', reasons: [says] };
}

/** Decides from a household's answers whether it is able to pay, and which route is open to it. It is pure. */
import type { Rupiah } from '../../kernel/rupiah.js';
import type { HardshipPolicy } from './hardship-policy.js';

export const WILLINGNESS = ['NOW', 'IN_INSTALMENTS', 'NOT_WILLING'] as const;
export type Willingness = (typeof WILLINGNESS)[number];

/** The answers that a cadre or an officer asks for; nothing else is stored. */
export interface HardshipAnswers {
  /** The income of the whole household per month. */
  readonly monthlyIncome: Rupiah;
  readonly householdSize: number;
  /** Whether the household is in the national register for social assistance (DTSEN). */
  readonly inWelfareRegister: boolean;
  /** Whether work or a harvest was lost within the last half year. */
  readonly lostIncome: boolean;
  readonly seriousIllness: boolean;
  /** Whether the household has a car, land beyond the home or savings, from which it could pay. */
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
  /** The reasons of the decision: first those of the ability, then those of the route. */
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

/** Decides the ability. Income per person is rounded down to the whole rupiah, in the household's favour. */
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
 * Chooses the route. The state pays for a household that is registered as poor. A donor may pay for one that is poor
 * and not registered, and for one that is strained and cannot pay in instalments. Only a household that is able to pay
 * and refuses is unwilling.
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

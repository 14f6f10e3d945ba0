/** What stands in the way of each step of an appointment: pure decisions over its facts and the day. */
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import { type AppointmentState, type Standing, type Term, decideMove, laterDay, stateOn } from './appointment-state.js';

/** A cooperation agreement is for a fixed period; two years bound a slip of the pen. */
const TERM_DAYS_MAX = 731;

export const ACTIVATION_REQUIREMENTS = ['RECOMMENDATION', 'TRAINING', 'CREDENTIAL'] as const;
export type ActivationRequirement = (typeof ACTIVATION_REQUIREMENTS)[number];

/** `repeat` changes nothing and is answered as the first time. */
export type StepDecision<Go = unknown> =
  | ({ readonly kind: 'go' } & Go)
  | { readonly kind: 'repeat' }
  | { readonly kind: 'not-in-state'; readonly state: AppointmentState }
  | { readonly kind: 'day-in-the-future' }
  | { readonly kind: 'term-not-allowed'; readonly field: 'validFrom' | 'validThrough' | 'lastDay' }
  | { readonly kind: 'requirements-missing'; readonly missing: readonly ActivationRequirement[] }
  | { readonly kind: 'credential-frozen' };

interface At {
  readonly standing: Standing;
  readonly today: CivilDate;
}

/** Of steps that ask for nothing but their place in the order. */
export function decideStep({ standing, today }: At, to: AppointmentState): StepDecision {
  const from = stateOn(standing, today);
  const move = decideMove({ from, to });
  return move === 'refused' ? { kind: 'not-in-state', state: from } : { kind: move };
}

/** The letter may come at any time before the activation, and be corrected until then. */
export function decideRecommendation({ standing, today }: At, letter: { readonly date: CivilDate }): StepDecision {
  const state = stateOn(standing, today);
  if (state !== 'APPLIED' && state !== 'SELECTED' && state !== 'TRAINED') return { kind: 'not-in-state', state };
  return letter.date > today ? { kind: 'day-in-the-future' } : { kind: 'go' };
}

export function decideTraining(at: At, training: { readonly date: CivilDate }): StepDecision {
  const step = decideStep(at, 'TRAINED');
  return step.kind === 'go' && training.date > at.today ? { kind: 'day-in-the-future' } : step;
}

/** A first card is made after the training; its days become the term when the appointment is activated. */
export function decideIssue({ standing, today }: At, card: Term): StepDecision {
  const state = stateOn(standing, today);
  if (state !== 'TRAINED') return { kind: 'not-in-state', state };
  if (card.from < today) return { kind: 'term-not-allowed', field: 'validFrom' };
  const isFitting = card.through >= card.from && card.through < addDays(card.from, TERM_DAYS_MAX);
  return isFitting ? { kind: 'go' } : { kind: 'term-not-allowed', field: 'validThrough' };
}

/** A lost or spoilt card is made anew for the rest of the term. */
export function decideReplacement({ standing, today }: At): StepDecision<{ readonly card: Term }> {
  const state = stateOn(standing, today);
  const { term } = standing;
  if ((state !== 'ACTIVE' && state !== 'SUSPENDED') || term === null) return { kind: 'not-in-state', state };
  return { kind: 'go', card: { from: laterDay(today, term.from), through: term.through } };
}

export interface ActivationFacts extends At {
  readonly isRecommended: boolean;
  readonly isTrained: boolean;
  /** The days of the card that is not revoked, if there is one. */
  readonly card: Term | null;
  readonly isFrozen: boolean;
}

/** A card that has run out is no card. */
function missingFor({ isRecommended, isTrained, card, today }: ActivationFacts): ActivationRequirement[] {
  const has: Readonly<Record<ActivationRequirement, boolean>> = {
    RECOMMENDATION: isRecommended,
    TRAINING: isTrained,
    CREDENTIAL: card !== null && card.through >= today,
  };
  return ACTIVATION_REQUIREMENTS.filter((requirement) => !has[requirement]);
}

/** No activation without recommendation, training and credential; whoever comes back after a suspension keeps the term. */
export function decideActivation(facts: ActivationFacts): StepDecision<{ readonly term: Term }> {
  const { standing, today, card } = facts;
  const state = stateOn(standing, today);
  if (state === 'ACTIVE') return { kind: 'repeat' };
  if (state === 'ENDED') return { kind: 'not-in-state', state };
  const missing = missingFor(facts);
  if (missing.length > 0 || card === null) return { kind: 'requirements-missing', missing };
  if (decideMove({ from: state, to: 'ACTIVE' }) !== 'go') return { kind: 'not-in-state', state };
  if (facts.isFrozen) return { kind: 'credential-frozen' };
  return { kind: 'go', term: standing.term ?? { from: laterDay(today, card.from), through: card.through } };
}

/** Without a day the appointment ends at once; with one, it is the last of the term. */
export function decideEnd(at: At, lastDay: CivilDate | null): StepDecision<{ readonly lastDay: CivilDate | null }> {
  const step = decideStep(at, 'ENDED');
  if (step.kind !== 'go' || lastDay === null) return step.kind === 'go' ? { kind: 'go', lastDay } : step;
  const { term } = at.standing;
  if (term === null || lastDay < laterDay(at.today, term.from) || lastDay > term.through)
    return { kind: 'term-not-allowed', field: 'lastDay' };
  return lastDay === term.through ? { kind: 'repeat' } : { kind: 'go', lastDay };
}

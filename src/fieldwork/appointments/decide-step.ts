/** Pure decisions: whether the facts and the day allow each step of an appointment. */
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import {
  type AppointmentState,
  type AppointmentStatus,
  type Term,
  decideMove,
  laterDay,
  stateOn,
} from './appointment-state.js';

/**
 * The most days of a term, because a cooperation agreement is for a fixed period; two years also catch a mistyped date.
 */
const TERM_DAYS_MAX = 731;

export const ACTIVATION_REQUIREMENTS = ['RECOMMENDATION', 'TRAINING', 'CREDENTIAL'] as const;
export type ActivationRequirement = (typeof ACTIVATION_REQUIREMENTS)[number];

/** The decision on a step; `repeat` changes nothing and is answered like the first time. */
export type StepDecision<Go = unknown> =
  | ({ readonly kind: 'go' } & Go)
  | { readonly kind: 'repeat' }
  | { readonly kind: 'not-in-state'; readonly state: AppointmentState }
  | { readonly kind: 'day-in-the-future' }
  | { readonly kind: 'term-not-allowed'; readonly field: 'validFrom' | 'validThrough' | 'lastDay' }
  | { readonly kind: 'requirements-missing'; readonly missing: readonly ActivationRequirement[] }
  | { readonly kind: 'credential-frozen' };

interface At {
  readonly status: AppointmentStatus;
  readonly today: CivilDate;
}

/** Decides the steps that depend only on the state of the appointment. */
export function decideStep({ status, today }: At, to: AppointmentState): StepDecision {
  const from = stateOn(status, today);
  const move = decideMove({ from, to });
  return move === 'refused' ? { kind: 'not-in-state', state: from } : { kind: move };
}

/** The letter may be recorded at any time before the activation, and corrected until then. */
export function decideRecommendation({ status, today }: At, letter: { readonly date: CivilDate }): StepDecision {
  const state = stateOn(status, today);
  if (state !== 'APPLIED' && state !== 'SELECTED' && state !== 'TRAINED') return { kind: 'not-in-state', state };
  return letter.date > today ? { kind: 'day-in-the-future' } : { kind: 'go' };
}

export function decideTraining(at: At, training: { readonly date: CivilDate }): StepDecision {
  const step = decideStep(at, 'TRAINED');
  return step.kind === 'go' && training.date > at.today ? { kind: 'day-in-the-future' } : step;
}

/** The first card is issued after the training; its days become the term when the appointment is activated. */
export function decideIssue({ status, today }: At, card: Term): StepDecision {
  const state = stateOn(status, today);
  if (state !== 'TRAINED') return { kind: 'not-in-state', state };
  if (card.from < today) return { kind: 'term-not-allowed', field: 'validFrom' };
  const isFitting = card.through >= card.from && card.through < addDays(card.from, TERM_DAYS_MAX);
  return isFitting ? { kind: 'go' } : { kind: 'term-not-allowed', field: 'validThrough' };
}

/** A lost or spoilt card is replaced by one for the rest of the term. */
export function decideReplacement({ status, today }: At): StepDecision<{ readonly card: Term }> {
  const state = stateOn(status, today);
  const { term } = status;
  if ((state !== 'ACTIVE' && state !== 'SUSPENDED') || term === null) return { kind: 'not-in-state', state };
  return { kind: 'go', card: { from: laterDay(today, term.from), through: term.through } };
}

export interface ActivationFacts extends At {
  readonly isRecommended: boolean;
  readonly isTrained: boolean;
  /** The days of the card that is not revoked; null when there is none. */
  readonly card: Term | null;
  readonly isFrozen: boolean;
}

/** The requirements that are missing; an expired card counts as none. */
function missingFor({ isRecommended, isTrained, card, today }: ActivationFacts): ActivationRequirement[] {
  const has: Readonly<Record<ActivationRequirement, boolean>> = {
    RECOMMENDATION: isRecommended,
    TRAINING: isTrained,
    CREDENTIAL: card !== null && card.through >= today,
  };
  return ACTIVATION_REQUIREMENTS.filter((requirement) => !has[requirement]);
}

/**
 * An activation needs a recommendation, a training and a credential; a cadre who returns from a suspension keeps the
 * term.
 */
export function decideActivation(facts: ActivationFacts): StepDecision<{ readonly term: Term }> {
  const { status, today, card } = facts;
  const state = stateOn(status, today);
  if (state === 'ACTIVE') return { kind: 'repeat' };
  if (state === 'ENDED') return { kind: 'not-in-state', state };
  const missing = missingFor(facts);
  if (missing.length > 0 || card === null) return { kind: 'requirements-missing', missing };
  if (decideMove({ from: state, to: 'ACTIVE' }) !== 'go') return { kind: 'not-in-state', state };
  if (facts.isFrozen) return { kind: 'credential-frozen' };
  return { kind: 'go', term: status.term ?? { from: laterDay(today, card.from), through: card.through } };
}

/** Decides an end: at once when `lastDay` is null, else `lastDay` becomes the last day of the term. */
export function decideEnd(at: At, lastDay: CivilDate | null): StepDecision<{ readonly lastDay: CivilDate | null }> {
  const step = decideStep(at, 'ENDED');
  if (step.kind !== 'go' || lastDay === null) return step.kind === 'go' ? { kind: 'go', lastDay } : step;
  const { term } = at.status;
  if (term === null || lastDay < laterDay(at.today, term.from) || lastDay > term.through)
    return { kind: 'term-not-allowed', field: 'lastDay' };
  return lastDay === term.through ? { kind: 'repeat' } : { kind: 'go', lastDay };
}

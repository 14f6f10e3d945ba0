/** Whether a genuine card holds today, and what the office is told of it; a citizen is told no more than yes or no. */
import type { CivilDate } from '../../kernel/civil-date.js';
import { type Standing, type Term, stateOn } from './appointment-state.js';

export const CREDENTIAL_STATES = ['NOT_YET_VALID', 'VALID', 'FROZEN', 'EXPIRED', 'REVOKED'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

export interface CardFacts {
  readonly term: Term;
  readonly isRevoked: boolean;
  /** A complaint waits for the branch head's decision. */
  readonly isFrozen: boolean;
}

export function credentialStateOn({ term, isRevoked, isFrozen }: CardFacts, day: CivilDate): CredentialState {
  if (isRevoked) return 'REVOKED';
  if (term.through < day) return 'EXPIRED';
  if (isFrozen) return 'FROZEN';
  return term.from > day ? 'NOT_YET_VALID' : 'VALID';
}

/** The card holds and its holder is a cadre today. */
export const isVerified = (
  { card, appointment }: { card: CardFacts; appointment: Standing },
  day: CivilDate,
): boolean =>
  credentialStateOn(card, day) === 'VALID' &&
  stateOn(appointment, day) === 'ACTIVE' &&
  appointment.term !== null &&
  appointment.term.from <= day;

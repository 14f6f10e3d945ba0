/**
 * Decides the state of a genuine card on a day. Only the cadre and the office are told it; a citizen is told yes or no.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import { type AppointmentStatus, type Term, stateOn } from './appointment-state.js';

export const CREDENTIAL_STATES = ['NOT_YET_VALID', 'VALID', 'FROZEN', 'EXPIRED', 'REVOKED'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

export interface CardFacts {
  readonly term: Term;
  readonly isRevoked: boolean;
  /** Whether a complaint about the cadre waits for the branch head's decision. */
  readonly isFrozen: boolean;
}

export function credentialStateOn({ term, isRevoked, isFrozen }: CardFacts, day: CivilDate): CredentialState {
  if (isRevoked) return 'REVOKED';
  if (term.through < day) return 'EXPIRED';
  if (isFrozen) return 'FROZEN';
  return term.from > day ? 'NOT_YET_VALID' : 'VALID';
}

/** Whether the card is valid on the day and its holder is an active cadre. */
export const isVerified = (
  { card, appointment }: { card: CardFacts; appointment: AppointmentStatus },
  day: CivilDate,
): boolean =>
  credentialStateOn(card, day) === 'VALID' &&
  stateOn(appointment, day) === 'ACTIVE' &&
  appointment.term !== null &&
  appointment.term.from <= day;

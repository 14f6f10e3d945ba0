/**
 * Computes the days from today on when a cadre sees families, as `cadre_appointments` must hold them. Past days never
 * change.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { AppointmentId } from '../../kernel/ids.js';
import { type AppointmentState, type Term, laterDay, stateOn } from './appointment-state.js';

/** The facts of one appointment from which access follows. */
export interface AccessBasis {
  readonly appointmentId: AppointmentId;
  readonly state: AppointmentState;
  readonly term: Term | null;
  /** Whether the appointment has a card that is issued and not revoked. */
  readonly hasCredential: boolean;
}

export interface Access extends Term {
  readonly appointmentId: AppointmentId;
}

/**
 * Computes the periods of access, the earliest first. While a complaint has a credential frozen there is none at all.
 */
export function accessFrom(today: CivilDate, grounds: readonly AccessBasis[], isFrozen: boolean): Access[] {
  if (isFrozen) return [];
  return grounds
    .flatMap(({ appointmentId, hasCredential, ...standing }): Access[] => {
      const { term } = standing;
      const isGiven = hasCredential && stateOn(standing, today) === 'ACTIVE';
      return isGiven && term !== null
        ? [{ appointmentId, from: laterDay(term.from, today), through: term.through }]
        : [];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** On which days a cadre sees families, from today on: what `cadre_appointments` must say. Days that have passed stay as they were. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { AppointmentId } from '../../kernel/ids.js';
import { type AppointmentState, type Term, laterDay, stateOn } from './appointment-state.js';

/** What an appointment gives for access. */
export interface Grounds {
  readonly appointmentId: AppointmentId;
  readonly state: AppointmentState;
  readonly term: Term | null;
  /** Issued and not revoked. */
  readonly hasCredential: boolean;
}

export interface Access extends Term {
  readonly appointmentId: AppointmentId;
}

/** Safety first: while a credential is frozen, under complaint, nothing is seen at all. The earliest first. */
export function accessFrom(today: CivilDate, grounds: readonly Grounds[], isFrozen: boolean): Access[] {
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

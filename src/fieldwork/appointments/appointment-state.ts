/** The states of an appointment and the map of which state may follow which; nothing else decides it. */
import type { CivilDate } from '../../kernel/civil-date.js';

export const APPOINTMENT_STATES = ['APPLIED', 'SELECTED', 'TRAINED', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** A suspended cadre may be activated again; a cadre whose appointment ended applies anew. */
const FOLLOWS: Readonly<Record<AppointmentState, readonly AppointmentState[]>> = {
  APPLIED: ['SELECTED', 'ENDED'],
  SELECTED: ['TRAINED', 'ENDED'],
  TRAINED: ['ACTIVE', 'ENDED'],
  ACTIVE: ['SUSPENDED', 'ENDED'],
  SUSPENDED: ['ACTIVE', 'ENDED'],
  ENDED: [],
};

/** The days of an appointment, the first and the last included. */
export interface Term {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

/** Where an appointment stands: `state` is the last one decided, and a term that has run out ends it without a step. */
export interface AppointmentStatus {
  readonly state: AppointmentState;
  /** The days of the appointment; null until the first activation. */
  readonly term: Term | null;
}

export const stateOn = ({ state, term }: AppointmentStatus, day: CivilDate): AppointmentState =>
  (state === 'ACTIVE' || state === 'SUSPENDED') && term !== null && term.through < day ? 'ENDED' : state;

/** What a step does: `repeat` means that the appointment is in that state already. */
export type Move = 'go' | 'repeat' | 'refused';

export function decideMove({ from, to }: { from: AppointmentState; to: AppointmentState }): Move {
  if (from === to) return 'repeat';
  return FOLLOWS[from].includes(to) ? 'go' : 'refused';
}

export const laterDay = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

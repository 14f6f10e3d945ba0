/** The states of an appointment and which may follow which: a literal map, and nothing else decides it. */
import type { CivilDate } from '../../kernel/civil-date.js';

export const APPOINTMENT_STATES = ['APPLIED', 'SELECTED', 'TRAINED', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** A suspended cadre may be taken back; whoever has left applies anew. */
const FOLLOWS: Readonly<Record<AppointmentState, readonly AppointmentState[]>> = {
  APPLIED: ['SELECTED', 'ENDED'],
  SELECTED: ['TRAINED', 'ENDED'],
  TRAINED: ['ACTIVE', 'ENDED'],
  ACTIVE: ['SUSPENDED', 'ENDED'],
  SUSPENDED: ['ACTIVE', 'ENDED'],
  ENDED: [],
};

/** Both days included. */
export interface Term {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

/** `state` is the last one decided; the end of the term ends the appointment by itself. */
export interface Standing {
  readonly state: AppointmentState;
  /** Null until the first activation. */
  readonly term: Term | null;
}

export const stateOn = ({ state, term }: Standing, day: CivilDate): AppointmentState =>
  (state === 'ACTIVE' || state === 'SUSPENDED') && term !== null && term.through < day ? 'ENDED' : state;

/** `repeat`: it stands there already. */
export type Move = 'go' | 'repeat' | 'refused';

export function decideMove({ from, to }: { from: AppointmentState; to: AppointmentState }): Move {
  if (from === to) return 'repeat';
  return FOLLOWS[from].includes(to) ? 'go' : 'refused';
}

export const laterDay = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

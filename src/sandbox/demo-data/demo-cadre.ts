/** Defines a cadre of the demo, and the days of one agreement. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { DemoVillage } from './samarinda-regions.js';

export interface DemoCadre {
  readonly id: CadreId;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly home: DemoVillage;
  /** The first day of the appointment, on which the portfolio begins. */
  readonly appointedFrom: CivilDate;
}

/** The days of one agreement, the first and the last day included. */
export interface DemoAppointment {
  readonly id: string;
  readonly cadreId: CadreId;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

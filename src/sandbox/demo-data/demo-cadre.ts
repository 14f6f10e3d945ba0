/** A cadre of the demo, and the days of one agreement. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { DemoVillage } from './samarinda-regions.js';

export interface DemoCadre {
  readonly id: CadreId;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly home: DemoVillage;
  /** Portfolios begin with it. */
  readonly appointedFrom: CivilDate;
}

/** Both days included. */
export interface DemoAppointment {
  readonly id: string;
  readonly cadreId: CadreId;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

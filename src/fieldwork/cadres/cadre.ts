/** A cadre (Kader JKN) as the office knows one: where the cadre lives, which branch answers, and for how long. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export interface Cadre {
  readonly __typename: 'Cadre';
  readonly id: CadreId;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly homeRegionCode: RegionCode;
  readonly branchId: BranchId;
}

export interface Branch {
  readonly id: BranchId;
  readonly code: string;
  readonly name: string;
}

/** Both ends included; `validThrough` null is open. */
export interface Appointment {
  readonly cadreId: CadreId;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
}

/** What is in a cadre's hands today. */
export interface PortfolioFigures {
  readonly families: number;
  readonly familiesInArrears: number;
  /** Members, today, of the families in arrears. */
  readonly personsInArrears: number;
  readonly arrears: Rupiah;
  readonly amountToReactivate: Rupiah;
}

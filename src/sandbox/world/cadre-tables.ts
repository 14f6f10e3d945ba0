/** Describes how cadres, the days they work and the families they look after are written. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BranchId, CadreId, FamilyId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Table } from './insert-rows.js';

export interface CadreRow {
  readonly id: CadreId;
  readonly branchId: BranchId;
  /** The village where the cadre lives and works. */
  readonly area: RegionCode;
  readonly name: string;
  readonly phone: PhoneNumber;
}

export const CADRES: Table<CadreRow> = {
  name: 'cadres',
  columns: {
    id: ['uuid', (cadre) => cadre.id],
    branch_id: ['uuid', (cadre) => cadre.branchId],
    home_region_code: ['text', (cadre) => cadre.area],
    name: ['text', (cadre) => cadre.name],
    phone: ['text', (cadre) => cadre.phone],
  },
};

/** The days on which a cadre works: both are included, and null leaves the end open. */
export interface CadreAppointmentRow {
  readonly id: string;
  readonly cadreId: CadreId;
  /** The agreement to which the days belong, when it is known. */
  readonly appointmentId?: string;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
}

export const CADRE_APPOINTMENTS: Table<CadreAppointmentRow> = {
  name: 'cadre_appointments',
  columns: {
    id: ['uuid', (appointment) => appointment.id],
    cadre_id: ['uuid', (appointment) => appointment.cadreId],
    appointment_id: ['uuid', (appointment) => appointment.appointmentId ?? null],
    valid_from: ['date', (appointment) => appointment.validFrom],
    valid_through: ['date', (appointment) => appointment.validThrough],
  },
};

export interface AssignmentRow {
  readonly id: string;
  readonly cadreId: CadreId;
  readonly familyId: FamilyId;
  readonly validFrom: CivilDate;
  /** It is null while the cadre looks after the family. */
  readonly validThrough: CivilDate | null;
}

export const PORTFOLIO_ASSIGNMENTS: Table<AssignmentRow> = {
  name: 'portfolio_assignments',
  columns: {
    id: ['uuid', (assignment) => assignment.id],
    cadre_id: ['uuid', (assignment) => assignment.cadreId],
    family_id: ['uuid', (assignment) => assignment.familyId],
    valid_from: ['date', (assignment) => assignment.validFrom],
    valid_through: ['date', (assignment) => assignment.validThrough],
  },
};

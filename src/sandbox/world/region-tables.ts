/** Describes how regions, the branches that answer for them and the clinics in them are written. */
import type { FacilityKind } from '../../households/facilities/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BranchId, FacilityChoiceId, FacilityId, ParticipantId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Table } from './insert-rows.js';

export interface RegionRow {
  readonly code: RegionCode;
  readonly parentCode: RegionCode | null;
  readonly name: string;
}

export const REGIONS: Table<RegionRow> = {
  name: 'regions',
  columns: {
    code: ['text', (region) => region.code],
    parent_code: ['text', (region) => region.parentCode],
    name: ['text', (region) => region.name],
  },
  skipsExisting: true,
};

export interface BranchRow {
  readonly id: BranchId;
  readonly code: string;
  readonly name: string;
}

export const BRANCHES: Table<BranchRow> = {
  name: 'branches',
  columns: {
    id: ['uuid', (branch) => branch.id],
    code: ['text', (branch) => branch.code],
    name: ['text', (branch) => branch.name],
  },
};

export const BRANCH_REGIONS: Table<{ readonly branchId: BranchId; readonly region: RegionCode }> = {
  name: 'branch_regions',
  columns: {
    branch_id: ['uuid', ({ branchId }) => branchId],
    region_code: ['text', ({ region }) => region],
  },
};

export interface FacilityRow {
  readonly id: FacilityId;
  readonly code: string;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly region: RegionCode;
  readonly latitude: number;
  readonly longitude: number;
  readonly capacity: number;
  readonly openFrom: CivilDate;
  readonly openThrough?: CivilDate;
}

export const FACILITIES: Table<FacilityRow> = {
  name: 'facilities',
  columns: {
    id: ['uuid', (facility) => facility.id],
    code: ['text', (facility) => facility.code],
    name: ['text', (facility) => facility.name],
    kind: ['text', (facility) => facility.kind],
    region_code: ['text', (facility) => facility.region],
    latitude: ['double precision', (facility) => facility.latitude],
    longitude: ['double precision', (facility) => facility.longitude],
    capacity: ['integer', (facility) => facility.capacity],
    open_from: ['date', (facility) => facility.openFrom],
    open_through: ['date', (facility) => facility.openThrough ?? null],
  },
};

export interface FacilityChoiceRow {
  readonly id: FacilityChoiceId;
  readonly participantId: ParticipantId;
  readonly facilityId: FacilityId;
  readonly validFrom: CivilDate;
  readonly chosenBy: string;
  readonly chosenAt: Date;
}

/** Choices as they are made when somebody is registered. */
export const FACILITY_CHOICES: Table<FacilityChoiceRow> = {
  name: 'facility_choices',
  columns: {
    id: ['uuid', (choice) => choice.id],
    participant_id: ['uuid', (choice) => choice.participantId],
    facility_id: ['uuid', (choice) => choice.facilityId],
    valid_from: ['date', (choice) => choice.validFrom],
    reason: ['text', () => 'REGISTRATION'],
    chosen_by: ['text', (choice) => choice.chosenBy],
    chosen_at: ['timestamptz', (choice) => choice.chosenAt],
  },
};

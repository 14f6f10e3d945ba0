/** Defines a first-level clinic (FKTP), and the choice of one by a participant, as they are read. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, FacilityChoiceId, FacilityId, ParticipantId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { ChoiceReason } from './fktp-rule.js';

export const FACILITY_KINDS = ['PUSKESMAS', 'KLINIK', 'DOKTER'] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

export interface Facility {
  readonly __typename: 'Facility';
  readonly id: FacilityId;
  readonly code: string;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly regionCode: RegionCode;
  readonly latitude: number;
  readonly longitude: number;
  /** The number of participants that the clinic may have. */
  readonly capacity: number;
}

/** A choice of a clinic, in force from `validFrom` until a later choice of the same participant begins. */
export interface FacilityChoice {
  readonly __typename: 'FacilityChoice';
  readonly id: FacilityChoiceId;
  readonly participantId: ParticipantId;
  readonly familyId: FamilyId;
  readonly facility: Facility;
  readonly validFrom: CivilDate;
  readonly reason: ChoiceReason;
}

/** A first-level clinic (FKTP) as it is read, and which one a participant has chosen since when. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityChoiceId, FacilityId, ParticipantId } from '../../kernel/ids.js';
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
  /** How many participants it takes. */
  readonly capacity: number;
}

/** Holds from its day on until a later choice of the same participant. */
export interface FacilityChoice {
  readonly __typename: 'FacilityChoice';
  readonly id: FacilityChoiceId;
  readonly participantId: ParticipantId;
  readonly facility: Facility;
  readonly validFrom: CivilDate;
  readonly reason: ChoiceReason;
}

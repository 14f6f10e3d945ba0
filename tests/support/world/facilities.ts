/** Builds clinics, and assigns participants to them. */
import type { Pool } from '../../../src/platform/db/pool.js';
import type { FacilityKind } from '../../../src/households/facilities/index.js';
import type { FacilityId, ParticipantId } from '../../../src/kernel/ids.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { buildRegion } from './regions.js';
import { anyId, nextNumber } from './synthetic-values.js';

export interface FacilityParams {
  /** The village of the clinic; a new one when absent. */
  readonly region?: RegionCode;
  readonly name?: string;
  readonly kind?: FacilityKind;
  /** The coordinates; in Samarinda when absent. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** The number of participants it can take; 5,000 when absent. */
  readonly capacity?: number;
  /** The last day it is open; without end when absent. */
  readonly openThrough?: string;
}

export interface BuiltFacility {
  readonly id: FacilityId;
  readonly name: string;
  readonly region: RegionCode;
}

export interface ChoiceParams {
  readonly participant: { readonly id: ParticipantId };
  readonly facility: { readonly id: FacilityId };
  /** The first day of the choice; 2020-01-01 when absent. */
  readonly from?: string;
}

export async function buildFacility(pool: Pool, params: FacilityParams = {}): Promise<BuiltFacility> {
  const number = nextNumber();
  const facility = {
    id: anyId<FacilityId>(),
    name: params.name ?? `Puskesmas Uji ${String(number).padStart(3, '0')}`,
    region: params.region ?? (await buildRegion(pool)).code,
  };
  await pool.query(
    `insert into facilities (id, code, name, kind, region_code, latitude, longitude, capacity, open_from, open_through)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2014-01-01', $9)`,
    [
      facility.id,
      `UJI-${number}`,
      facility.name,
      params.kind ?? 'PUSKESMAS',
      facility.region,
      params.latitude ?? -0.502,
      params.longitude ?? 117.153,
      params.capacity ?? 5_000,
      params.openThrough ?? null,
    ],
  );
  return facility;
}

export async function buildChoice(pool: Pool, { participant, facility, from }: ChoiceParams): Promise<void> {
  await pool.query(
    `insert into facility_choices (id, participant_id, facility_id, valid_from, reason, documents, chosen_by, chosen_at)
     values ($1, $2, $3, $4, 'REGISTRATION', '{}', 'test', '2020-01-01T00:00:00Z')`,
    [anyId(), participant.id, facility.id, from ?? '2020-01-01'],
  );
}

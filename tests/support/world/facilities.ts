/** Builds clinics, and assigns participants to them. */
import type { Pool } from '../../../src/platform/db/pool.js';
import type { FacilityKind } from '../../../src/households/facilities/index.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import type { FacilityChoiceId, FacilityId, ParticipantId } from '../../../src/kernel/ids.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { insertRows } from '../../../src/sandbox/world/insert-rows.js';
import { FACILITIES, FACILITY_CHOICES, type FacilityRow } from '../../../src/sandbox/world/region-tables.js';
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
  const facility: FacilityRow = {
    id: anyId<FacilityId>(),
    code: `UJI-${number}`,
    name: params.name ?? `Puskesmas Uji ${String(number).padStart(3, '0')}`,
    kind: params.kind ?? 'PUSKESMAS',
    region: params.region ?? (await buildRegion(pool)).code,
    latitude: params.latitude ?? -0.502,
    longitude: params.longitude ?? 117.153,
    capacity: params.capacity ?? 5_000,
    openFrom: civilDate('2014-01-01'),
    ...(params.openThrough === undefined ? {} : { openThrough: civilDate(params.openThrough) }),
  };
  await insertRows(pool, FACILITIES, [facility]);
  return facility;
}

export async function buildChoice(pool: Pool, { participant, facility, from }: ChoiceParams): Promise<void> {
  const validFrom = civilDate(from ?? '2020-01-01');
  const chosen = { chosenBy: 'test', chosenAt: new Date('2020-01-01T00:00:00Z') };
  await insertRows(pool, FACILITY_CHOICES, [
    { id: anyId<FacilityChoiceId>(), participantId: participant.id, facilityId: facility.id, validFrom, ...chosen },
  ]);
}

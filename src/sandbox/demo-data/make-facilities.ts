/**
 * Makes the clinics of the demo, two in every district, and chooses the clinic of each family. Their names are made up.
 */
import type { FacilityKind } from '../../households/facilities/index.js';
import { civilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { FacilityChoiceId, FacilityId, IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';
import { WITA } from '../../kernel/time-zone.js';
import { type Chance, chanceFrom } from '../simulator/chance.js';
import type { FacilityChoiceRow, FacilityRow } from '../world/region-tables.js';
import { demoIds } from './demo-ids.js';
import type { DemoFamily } from './make-family.js';
import {
  CITY_VILLAGES,
  type DemoVillage,
  KUTAI_KARTANEGARA_VILLAGES,
  KUTAI_TIMUR_VILLAGES,
} from './samarinda-regions.js';

/** The register of clinics has a chance of its own, so that clinics change nothing about the families. */
export interface ClinicRegister {
  readonly chance: Chance;
  readonly ids: IdSource;
  readonly facilities: readonly FacilityRow[];
}

/**
 * The towns of the clinics. Villages are listed one of each district before the second of any, so the first ones are
 * two of each district.
 */
const TOWNS = [
  { villages: CITY_VILLAGES.slice(0, 20), latitude: -0.502, longitude: 117.153 },
  { villages: KUTAI_KARTANEGARA_VILLAGES.slice(0, 6), latitude: -0.414, longitude: 116.988 },
  { villages: KUTAI_TIMUR_VILLAGES.slice(0, 4), latitude: 0.503, longitude: 117.539 },
];
const KINDS: readonly { kind: FacilityKind; name: string; capacity: number }[] = [
  { kind: 'PUSKESMAS', name: 'Puskesmas Uji', capacity: 60_000 },
  { kind: 'KLINIK', name: 'Klinik Pratama Uji', capacity: 40_000 },
  { kind: 'DOKTER', name: 'Praktik Dokter Uji', capacity: 40_000 },
];
const OPEN_FROM = civilDate('2014-01-01');
/** The most degrees between a clinic and the middle of its town: some eight kilometres. */
const SPREAD_DEGREES = 0.07;
const SALT = 0x0f_aa_17;

export function clinicRegister(seed: number): ClinicRegister {
  const chance = chanceFrom(seed ^ SALT);
  const ids = demoIds(chance);
  const facilities = TOWNS.flatMap((town) =>
    town.villages.map((village, place) => ({ village, town, isFirstOfDistrict: place < town.villages.length / 2 })),
  ).map((site, index) => makeFacility({ chance, ids }, { ...site, number: index + 1 }));
  return { chance, ids, facilities };
}

interface Site {
  readonly village: DemoVillage;
  readonly town: { readonly latitude: number; readonly longitude: number };
  readonly isFirstOfDistrict: boolean;
  readonly number: number;
}

function makeFacility(
  { chance, ids }: Omit<ClinicRegister, 'facilities'>,
  { village, town, isFirstOfDistrict, number }: Site,
): FacilityRow {
  const described = KINDS[isFirstOfDistrict ? 0 : 1 + (number % 2)];
  invariant(described !== undefined, 'there are three kinds of clinics');
  const { kind, name, capacity } = described;
  const aside = (): number => (chance.below(2_001) / 1_000 - 1) * SPREAD_DEGREES;
  return {
    id: ids() as FacilityId,
    code: `UJI-${String(number).padStart(3, '0')}`,
    name: `${name} ${String(number).padStart(2, '0')}`,
    kind,
    capacity,
    region: village.code,
    latitude: town.latitude + aside(),
    longitude: town.longitude + aside(),
    openFrom: OPEN_FROM,
  };
}

/** Chooses one clinic of its district for the whole family, from the day it was registered on. */
export function chooseClinic({ chance, ids, facilities }: ClinicRegister, family: DemoFamily): FacilityChoiceRow[] {
  const near = facilities.filter(({ region }) => isWithin(family.region, region.slice(0, 8) as RegionCode));
  const { id: facilityId } = chance.pick(near);
  const validFrom = civilDateIn(family.registeredAt, WITA);
  return family.people.map(({ id: participantId }) => ({
    id: ids() as FacilityChoiceId,
    participantId,
    facilityId,
    validFrom,
    chosenBy: 'demo',
    chosenAt: family.registeredAt,
  }));
}

/**
 * Makes the records around the visits of the demo branch: families whom nobody holds yet, and restrictions on visits.
 */
import { addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, dayOfMonth, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { ServiceRestriction } from '../../fieldwork/restrictions/index.js';
import { type ClinicRegister, chooseClinic } from './make-facilities.js';
import { type DemoFamily, makeFamily } from './make-family.js';
import type { AssignmentRow } from '../world/cadre-tables.js';
import type { FacilityChoiceRow } from '../world/region-tables.js';
import type { Register } from './make-people.js';
import {
  CITY_VILLAGES,
  type DemoVillage,
  KUTAI_KARTANEGARA_VILLAGES,
  KUTAI_TIMUR_VILLAGES,
} from './samarinda-regions.js';

export type DemoRestriction = Pick<
  ServiceRestriction,
  'regionCode' | 'validFrom' | 'validThrough' | 'mode' | 'reason'
> & {
  readonly id: string;
};

export interface DemoFieldWork {
  readonly waiting: readonly DemoFamily[];
  readonly choices: readonly FacilityChoiceRow[];
  /** The assignments that are over: their families wait for a cadre again. */
  readonly pastAssignments: readonly AssignmentRow[];
  readonly restrictions: readonly DemoRestriction[];
}

interface CadreAtHome {
  readonly id: CadreId;
  readonly home: DemoVillage;
  readonly appointedFrom: CivilDate;
}

/**
 * The waiting families around each of the first cadres, in the next village of the district: enough for a proposal to
 * choose from.
 */
const WAITING_PER_CADRE = 12;
const CADRES_WITH_WAITING = 11;
const HELD_BEFORE_PERCENT = 25;

const VILLAGES = [...CITY_VILLAGES, ...KUTAI_KARTANEGARA_VILLAGES, ...KUTAI_TIMUR_VILLAGES];

const nextVillage = (home: DemoVillage): DemoVillage =>
  VILLAGES.find(({ code, district }) => district === home.district && code !== home.code) ?? home;

function villageNamed(name: string): DemoVillage {
  const village = VILLAGES.find((village) => village.name === name);
  invariant(village !== undefined, `the demo branch has the village ${name}`);
  return village;
}

/** Makes the field work after all chunks: it continues their chance and their numbers. */
export function makeFieldWork(
  register: Register & { readonly clinics: ClinicRegister },
  cadres: readonly CadreAtHome[],
): DemoFieldWork {
  const { chance, ids, today } = register;
  const waiting: DemoFamily[] = [];
  const pastAssignments: AssignmentRow[] = [];
  const lastDay = addDays(firstDayOf(monthOf(today)), -1);
  for (const cadre of cadres.slice(0, CADRES_WITH_WAITING)) {
    for (let place = 0; place < WAITING_PER_CADRE; place++) {
      const family = makeFamily(register, nextVillage(cadre.home));
      waiting.push(family);
      if (!chance.happens(HELD_BEFORE_PERCENT)) continue;
      const dates = { validFrom: cadre.appointedFrom, validThrough: lastDay };
      pastAssignments.push({ id: ids(), cadreId: cadre.id, familyId: family.id, ...dates });
    }
  }
  const choices = waiting.flatMap((family) => chooseClinic(register.clinics, family));
  return { waiting, choices, pastAssignments, restrictions: makeRestrictions(register) };
}

/** Makes a restriction that is over, one that blocks visits where no cadre of the demo lives, and one that warns. */
function makeRestrictions({ ids, today }: Register): DemoRestriction[] {
  const thisMonth = firstDayOf(monthOf(today));
  const lastYear = addMonths(monthOf(today), -12);
  const haze = { validFrom: dayOfMonth(lastYear, 3), validThrough: dayOfMonth(lastYear, 17), mode: 'BLOCK' as const };
  const flood = { validFrom: thisMonth, validThrough: addDays(today, 14), mode: 'BLOCK' as const };
  const fever = { validFrom: thisMonth, validThrough: null, mode: 'WARN' as const };
  return [
    {
      id: ids(),
      regionCode: villageNamed('Bukuan').district,
      ...haze,
      reason: 'Kabut asap: kunjungan diganti telepon',
    },
    {
      id: ids(),
      regionCode: villageNamed('Bakungan').district,
      ...flood,
      reason: 'Banjir Sungai Mahakam: kunjungan ditunda',
    },
    {
      id: ids(),
      regionCode: villageNamed('Baqa').code,
      ...fever,
      reason: 'Demam berdarah: kenakan baju berlengan panjang',
    },
  ];
}

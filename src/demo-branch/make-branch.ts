/** The demo branch as a stream: its cadres at once, their families in chunks, so that memory does not grow with the scale. */
import { type BillingMonth, addMonths } from '../kernel/billing-month.js';
import { type CivilDate, civilDate, firstDayOf, monthOf } from '../kernel/civil-date.js';
import type { BranchId, CadreId, FamilyId } from '../kernel/ids.js';
import { invariant } from '../kernel/invariant.js';
import type { PhoneNumber } from '../kernel/phone-number.js';
import type { RegionCode } from '../kernel/region-code.js';
import { chanceFrom } from './chance.js';
import { demoIds } from './demo-ids.js';
import {
  type DemoCall,
  type DemoCampaign,
  type DemoSegment,
  makeCalls,
  makeCampaigns,
  makeSegments,
} from './make-calls.js';
import { type DemoFamily, makeFamily } from './make-family.js';
import type { Register } from './make-people.js';
import { type DemoPromise, type DemoVisit, makeVisits } from './make-visits.js';
import { byName, givenName } from './names.js';
import { registerNumbers } from './register-numbers.js';
import {
  BRANCH_REGIONS,
  CITY_VILLAGES,
  DEMO_REGIONS,
  type DemoRegion,
  type DemoVillage,
  ISSUING_DISTRICTS,
  KUTAI_KARTANEGARA_VILLAGES,
  KUTAI_TIMUR_VILLAGES,
} from './samarinda-regions.js';

export const DEMO_BRANCH_CODE = 'SAMARINDA';

export interface DemoScale {
  readonly cadres: number;
  readonly familiesPerCadre: number;
}

/** The branch as the press described it in 2017: 11 cadres with at least 500 families each. */
export const DEMO_SCALE: DemoScale = { cadres: 11, familiesPerCadre: 500 };

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

export interface DemoAssignment {
  readonly id: string;
  readonly cadreId: CadreId;
  readonly familyId: FamilyId;
  readonly validFrom: CivilDate;
}

/** What one write takes in: families of at most `CHUNK_FAMILIES` and everything that hangs on them. */
export interface DemoChunk {
  readonly families: readonly DemoFamily[];
  readonly assignments: readonly DemoAssignment[];
  readonly visits: readonly DemoVisit[];
  readonly promises: readonly DemoPromise[];
  readonly calls: readonly DemoCall[];
}

export interface DemoBranch {
  readonly regions: readonly DemoRegion[];
  readonly branch: { readonly id: BranchId; readonly code: string; readonly name: string };
  readonly branchRegions: readonly RegionCode[];
  readonly cadres: readonly DemoCadre[];
  readonly appointments: readonly DemoAppointment[];
  readonly campaigns: readonly DemoCampaign[];
  readonly segments: readonly DemoSegment[];
  readonly familiesTotal: number;
  /** May be walked once. */
  readonly chunks: Generator<DemoChunk, void>;
}

const CHUNK_FAMILIES = 1_500;
/** Of eleven cadres nine work in the city and one in each neighbouring regency; larger branches repeat the pattern. */
const CADRES_IN_PATTERN = 11;
const CITY_CADRES_IN_PATTERN = 9;

/** The same arguments give the same branch, to the last digit. */
export function makeDemoBranch({
  seed,
  today,
  scale = DEMO_SCALE,
}: {
  seed: number;
  today: CivilDate;
  scale?: DemoScale;
}): DemoBranch {
  invariant(Math.min(scale.cadres, scale.familiesPerCadre) >= 1, 'a branch has a cadre and every cadre a family');
  const chance = chanceFrom(seed);
  const register: Register = {
    chance,
    ids: demoIds(chance),
    numbers: registerNumbers(chance, ISSUING_DISTRICTS),
    today,
  };
  const branch = { id: register.ids() as BranchId, code: DEMO_BRANCH_CODE, name: 'Kantor Cabang Samarinda' };
  const cadres = Array.from({ length: scale.cadres }, (_, place) => makeCadre(register, place));
  const appointments = cadres.flatMap((cadre) => appointmentsOf(register, cadre));
  const campaigns = makeCampaigns(register);
  return {
    regions: DEMO_REGIONS,
    branch,
    branchRegions: BRANCH_REGIONS,
    cadres,
    appointments,
    campaigns,
    segments: makeSegments(register, branch.id),
    familiesTotal: scale.cadres * scale.familiesPerCadre,
    chunks: makeChunks(register, { cadres, campaigns }, scale.familiesPerCadre),
  };
}

function homeOf(place: number): DemoVillage {
  const round = Math.floor(place / CADRES_IN_PATTERN);
  const position = place % CADRES_IN_PATTERN;
  const nth = (villages: readonly DemoVillage[], index: number) => villages[index % villages.length];
  const home =
    position < CITY_CADRES_IN_PATTERN
      ? nth(CITY_VILLAGES, round * CITY_CADRES_IN_PATTERN + position)
      : nth(position === CITY_CADRES_IN_PATTERN ? KUTAI_KARTANEGARA_VILLAGES : KUTAI_TIMUR_VILLAGES, round);
  invariant(home !== undefined, 'every list of villages has one');
  return home;
}

function makeCadre({ chance, ids, numbers, today }: Register, place: number): DemoCadre {
  const name = `${givenName(chance, chance.pick(['FEMALE', 'FEMALE', 'MALE']))} ${byName(chance)}`;
  const appointedFrom = firstDayOf(monthsBefore(today, 4 + chance.below(6)));
  return { id: ids() as CadreId, name, phone: numbers.phone(), home: homeOf(place), appointedFrom };
}

/** The running agreement lasts through the end of next year; half of the cadres had one before. */
function appointmentsOf(
  { chance, ids, today }: Register,
  { id: cadreId, appointedFrom }: DemoCadre,
): DemoAppointment[] {
  const endOfNextYear = civilDate(`${Number(today.slice(0, 4)) + 1}-12-31`);
  const running = { id: ids(), cadreId, validFrom: appointedFrom, validThrough: endOfNextYear };
  if (!chance.happens(50)) return [running];
  const validThrough = civilDate(`${monthsBefore(appointedFrom, 2)}-28`);
  return [{ id: ids(), cadreId, validFrom: firstDayOf(monthsBefore(appointedFrom, 14)), validThrough }, running];
}

const monthsBefore = (date: CivilDate, count: number): BillingMonth => addMonths(monthOf(date), -count);

function* makeChunks(
  register: Register,
  { cadres, campaigns }: Pick<DemoBranch, 'cadres' | 'campaigns'>,
  familiesPerCadre: number,
): Generator<DemoChunk, void> {
  let chunk = emptyChunk();
  for (const cadre of cadres) {
    for (let place = 0; place < familiesPerCadre; place++) {
      const family = addFamily(chunk, register, cadre);
      chunk.calls.push(...makeCalls(register, campaigns, family));
      if (chunk.families.length < CHUNK_FAMILIES) continue;
      yield chunk;
      chunk = emptyChunk();
    }
  }
  if (chunk.families.length > 0) yield chunk;
}

type GrowingChunk = { [Part in keyof DemoChunk]: DemoChunk[Part][number][] };

const emptyChunk = (): GrowingChunk => ({ families: [], assignments: [], visits: [], promises: [], calls: [] });

function addFamily(chunk: GrowingChunk, register: Register, cadre: DemoCadre): DemoFamily {
  const family = makeFamily(register, cadre.home);
  const { visits, promises } = makeVisits(register, cadre.id, family);
  chunk.families.push(family);
  chunk.assignments.push({
    id: register.ids(),
    cadreId: cadre.id,
    familyId: family.id,
    validFrom: cadre.appointedFrom,
  });
  chunk.visits.push(...visits);
  chunk.promises.push(...promises);
  return family;
}

/**
 * Makes the demo branch as a stream: its cadres at once, their families in chunks, so that memory does not grow with
 * the scale.
 */
import { type BillingMonth, addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, civilDate, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { BranchId, CadreId, FamilyId, IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { chanceFrom } from '../simulator/chance.js';
import type { DemoAppointment, DemoCadre } from './demo-cadre.js';
import { demoIds } from './demo-ids.js';
import { type ClinicRegister, chooseClinic, clinicRegister } from './make-facilities.js';
import { type Agreement, type DemoApplication, makeAppointments } from './make-appointments.js';
import { type DemoCampaign, type DemoSegment, makeCalls, makeCampaigns, makeSegments } from './make-calls.js';
import { type DemoFamily, makeFamily } from './make-family.js';
import { type DemoFieldWork, makeFieldWork } from './make-field-work.js';
import type { Register } from './make-people.js';
import { type DemoHistory, type MakeHistory, historyMaker } from './make-payments.js';
import { type DemoRegistration, isNewcomer, registrationOf, toNewcomer } from './make-registrations.js';
import { type DemoPromise, makeVisits } from './make-visits.js';
import { type SuspendedCadre, makeSuspendedCadre } from './make-suspended-cadre.js';
import type { AssignmentRow } from '../world/cadre-tables.js';
import type { CallRow, VisitRow } from '../world/contact-tables.js';
import { personName } from '../world/names.js';
import type { BranchRow, FacilityChoiceRow, FacilityRow, RegionRow } from '../world/region-tables.js';
import { registerNumbers } from '../world/register-numbers.js';
import {
  BRANCH_REGIONS,
  CITY_VILLAGES,
  DEMO_REGIONS,
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

/** The scale of the branch as the press described it in 2017: 11 cadres with at least 500 families each. */
export const DEMO_SCALE: DemoScale = { cadres: 11, familiesPerCadre: 500 };

/** The rows of one write: families of at most `CHUNK_FAMILIES` and everything that belongs to them. */
export interface DemoChunk {
  readonly families: readonly DemoFamily[];
  readonly assignments: readonly AssignmentRow[];
  readonly visits: readonly VisitRow[];
  readonly promises: readonly DemoPromise[];
  readonly choices: readonly FacilityChoiceRow[];
  readonly registrations: readonly DemoRegistration[];
  readonly calls: readonly CallRow[];
  /** The history of each family that paid in the last twelve months. */
  readonly histories: readonly (readonly [FamilyId, DemoHistory])[];
}

export interface DemoBranch {
  readonly regions: readonly RegionRow[];
  readonly branch: BranchRow;
  readonly branchRegions: readonly RegionCode[];
  readonly cadres: readonly DemoCadre[];
  readonly appointments: readonly DemoAppointment[];
  /** A suspended cadre beside the others, with no family. */
  readonly suspended: SuspendedCadre;
  readonly facilities: readonly FacilityRow[];
  /** The applications behind the appointments, and those of the applicants. */
  readonly applications: readonly DemoApplication[];
  readonly campaigns: readonly DemoCampaign[];
  readonly segments: readonly DemoSegment[];
  readonly familiesTotal: number;
  /** The chunks, which can be iterated once. */
  readonly chunks: Generator<DemoChunk, void>;
  /** Makes the records around the visits; it is called once the chunks are all made. */
  readonly makeFieldWork: () => DemoFieldWork;
  readonly newId: IdSource;
}

const CHUNK_FAMILIES = 1_500;
/**
 * The pattern of the cadres: of eleven, nine work in the city and one in each neighbouring regency; larger branches
 * repeat it.
 */
const CADRES_IN_PATTERN = 11;
const CITY_CADRES_IN_PATTERN = 9;

/** Makes the branch; the same arguments give the same branch, to the last digit. */
export function makeDemoBranch({
  seed,
  today,
  now,
  scale = DEMO_SCALE,
}: {
  seed: number;
  today: CivilDate;
  /** The moment of the load, up to which families paid; left out, none paid yesterday or today in particular. */
  now?: Date;
  scale?: DemoScale;
}): DemoBranch {
  invariant(Math.min(scale.cadres, scale.familiesPerCadre) >= 1, 'a branch has a cadre and every cadre a family');
  const chance = chanceFrom(seed);
  const register: Register = {
    chance,
    ids: demoIds(chance),
    numbers: registerNumbers({ chance, districts: ISSUING_DISTRICTS }),
    today,
  };
  const branch = { id: register.ids() as BranchId, code: DEMO_BRANCH_CODE, name: 'Kantor Cabang Samarinda' };
  const clinics = clinicRegister(seed);
  const cadres = Array.from({ length: scale.cadres }, (_, place) => makeCadre(register, place));
  const appointments = cadres.flatMap((cadre) => appointmentsOf(register, cadre));
  const campaigns = makeCampaigns(register);
  return {
    regions: DEMO_REGIONS,
    branch,
    branchRegions: BRANCH_REGIONS,
    cadres,
    appointments,
    suspended: makeSuspendedCadre({ seed, today, branchId: branch.id }),
    facilities: clinics.facilities,
    applications: makeAppointments({
      seed,
      today,
      branchId: branch.id,
      agreements: agreementsOf(cadres, appointments),
    }),
    campaigns,
    segments: makeSegments(register, branch.id),
    familiesTotal: scale.cadres * scale.familiesPerCadre,
    chunks: makeChunks(
      { ...register, clinics, makeHistory: historyMaker({ seed, today, ...(now && { now }) }) },
      { cadres, campaigns },
      scale.familiesPerCadre,
    ),
    makeFieldWork: () => makeFieldWork({ ...register, clinics }, cadres),
    newId: register.ids,
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
  const name = personName(chance, chance.pick(['FEMALE', 'FEMALE', 'MALE']));
  const appointedFrom = firstDayOf(monthsBefore(today, 4 + chance.below(6)));
  return { id: ids() as CadreId, name, phone: numbers.phoneNumber(), home: homeOf(place), appointedFrom };
}

/**
 * Makes the agreements of a cadre: the running one lasts through the end of next year, and half of the cadres had one
 * before.
 */
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

function agreementsOf(cadres: readonly DemoCadre[], appointments: readonly DemoAppointment[]): Agreement[] {
  const cadreOf = new Map(cadres.map((cadre) => [cadre.id, cadre]));
  return appointments.flatMap(({ cadreId, ...days }) => {
    const cadre = cadreOf.get(cadreId);
    return cadre === undefined ? [] : [{ ...days, cadre }];
  });
}

const monthsBefore = (date: CivilDate, count: number): BillingMonth => addMonths(monthOf(date), -count);

type BranchRegister = Register & { readonly clinics: ClinicRegister; readonly makeHistory: MakeHistory };

function* makeChunks(
  register: BranchRegister,
  { cadres, campaigns }: Pick<DemoBranch, 'cadres' | 'campaigns'>,
  familiesPerCadre: number,
): Generator<DemoChunk, void> {
  let chunk = emptyChunk();
  for (const cadre of cadres) {
    for (let place = 0; place < familiesPerCadre; place++) {
      const family = addFamily(chunk, register, { cadre, place });
      if (!isNewcomer(place)) chunk.calls.push(...makeCalls(register, campaigns, family));
      if (chunk.families.length < CHUNK_FAMILIES) continue;
      yield chunk;
      chunk = emptyChunk();
    }
  }
  if (chunk.families.length > 0) yield chunk;
}

const NO_VISITS = { visits: [], promises: [] };

type GrowingChunk = { [Part in keyof DemoChunk]: DemoChunk[Part][number][] };

const emptyChunk = (): GrowingChunk => ({
  families: [],
  assignments: [],
  visits: [],
  promises: [],
  choices: [],
  registrations: [],
  calls: [],
  histories: [],
});

function addFamily(
  chunk: GrowingChunk,
  register: BranchRegister,
  { cadre, place }: { cadre: DemoCadre; place: number },
): DemoFamily {
  const made = makeFamily(register, cadre.home);
  const { visits, promises } = isNewcomer(place) ? NO_VISITS : makeVisits(register, cadre.id, made);
  const family = isNewcomer(place) ? toNewcomer(made, { today: register.today, place }) : made;
  chunk.families.push(family);
  chunk.assignments.push({
    id: register.ids(),
    cadreId: cadre.id,
    familyId: family.id,
    validFrom: cadre.appointedFrom,
    validThrough: null,
  });
  chunk.visits.push(...visits);
  chunk.promises.push(...promises);
  chunk.choices.push(...chooseClinic(register.clinics, family));
  chunk.registrations.push(...registrationOf(family, cadre));
  const history = register.makeHistory(family, cadre);
  if (history !== null) chunk.histories.push([family.id, history]);
  return family;
}

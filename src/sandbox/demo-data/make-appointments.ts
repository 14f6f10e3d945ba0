/**
 * Makes the applications of the demo's cadres, with their cards and the notices to their villages, and the applicants
 * who would like to become cadres.
 */
import type { AppointmentState } from '../../fieldwork/appointments/index.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import type { BranchId, CadreId, IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { WITA } from '../../kernel/time-zone.js';
import { type Chance, chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';
import { momentOf } from './moments.js';
import { personName } from '../world/names.js';
import { registerNumbers } from '../world/register-numbers.js';
import { CITY_VILLAGES, type DemoVillage } from './samarinda-regions.js';

export interface DemoApplication {
  readonly id: string;
  readonly cadreId: CadreId;
  readonly branchId: BranchId;
  readonly home: RegionCode;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly state: AppointmentState;
  readonly appliedOn: CivilDate;
  readonly letter: { readonly by: string; readonly number: string; readonly date: CivilDate } | null;
  readonly trainedOn: CivilDate | null;
  readonly credential: DemoCredential | null;
  readonly validFrom: CivilDate | null;
  readonly validThrough: CivilDate | null;
  readonly steps: readonly DemoStep[];
  readonly notice: DemoNotice | null;
}

export interface DemoCredential {
  readonly id: string;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

export interface DemoStep {
  readonly id: string;
  readonly state: AppointmentState;
  readonly day: CivilDate;
  readonly note: string | null;
}

export interface DemoNotice {
  readonly id: string;
  readonly givenAt: Date;
  readonly acknowledgedAt: Date | null;
}

type Village = Pick<DemoVillage, 'code' | 'name'>;

/** A cadre of the branch, and the days of one agreement with the cadre. */
export interface Agreement {
  readonly id: string;
  readonly cadre: {
    readonly id: CadreId;
    readonly name: string;
    readonly phone: PhoneNumber;
    readonly home: Village;
  };
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

interface Register {
  readonly chance: Chance;
  readonly ids: IdSource;
  readonly branchId: BranchId;
  readonly today: CivilDate;
}

/** The days before the first day of the agreement on which each step was taken. */
const DAYS_BEFORE = { applied: 45, letter: 40, selected: 30, trained: 10 };
/** The minute of the day at which office steps are taken, within working hours. */
const OFFICE_MINUTE = 10 * 60;
const ACKNOWLEDGED_PERCENT = 70;
/** Separates this chance from the branch's own, so that families stay the same whoever applies. */
const SEED_APART = 0x5eed_0002;

/** The applicants by their state, with the documents they have. */
const APPLICANTS: readonly {
  readonly state: AppointmentState;
  readonly hasLetter: boolean;
  readonly hasCard: boolean;
}[] = [
  { state: 'APPLIED', hasLetter: false, hasCard: false },
  { state: 'APPLIED', hasLetter: true, hasCard: false },
  { state: 'SELECTED', hasLetter: true, hasCard: false },
  { state: 'TRAINED', hasLetter: true, hasCard: false },
  { state: 'TRAINED', hasLetter: true, hasCard: true },
  { state: 'ENDED', hasLetter: false, hasCard: false },
];

const momentOn = (date: CivilDate): Date => momentOf({ date, minuteOfDay: OFFICE_MINUTE, zone: WITA });

/** The title of a village's head: a code that ends in 1xxx is a kelurahan, led by a lurah, and one in 2xxx a desa. */
const headOf = ({ code, name }: Village): string => `${code.at(-4) === '1' ? 'Lurah' : 'Kepala Desa'} ${name}`;

function letterOf({ chance }: Register, village: Village, date: CivilDate): NonNullable<DemoApplication['letter']> {
  return { by: headOf(village), number: `470/${10 + chance.below(480)}/KS/${date.slice(0, 4)}`, date };
}

const stepsOf = ({ ids }: Register, days: readonly (readonly [AppointmentState, CivilDate, string?])[]): DemoStep[] =>
  days.map(([state, day, note = null]) => ({ id: ids(), state, day, note }));

function noticeOf({ chance, ids, today }: Register, validFrom: CivilDate): DemoNotice {
  const answered = addDays(validFrom, 1 + chance.below(20));
  const isAnswered = chance.happens(ACKNOWLEDGED_PERCENT) && answered < today;
  return { id: ids(), givenAt: momentOn(validFrom), acknowledgedAt: isAnswered ? momentOn(answered) : null };
}

/** Makes the history of an agreement; whether it still runs is computed from its days, here as everywhere. */
export function historyOf(register: Register, { id, cadre, validFrom, validThrough }: Agreement): DemoApplication {
  const before = (days: number): CivilDate => addDays(validFrom, -days);
  const trainedOn = before(DAYS_BEFORE.trained);
  return {
    id,
    cadreId: cadre.id,
    branchId: register.branchId,
    home: cadre.home.code,
    name: cadre.name,
    phone: cadre.phone,
    state: 'ACTIVE',
    appliedOn: before(DAYS_BEFORE.applied),
    letter: letterOf(register, cadre.home, before(DAYS_BEFORE.letter)),
    trainedOn,
    credential: { id: register.ids(), validFrom, validThrough },
    validFrom,
    validThrough,
    steps: stepsOf(register, [
      ['APPLIED', before(DAYS_BEFORE.applied)],
      ['SELECTED', before(DAYS_BEFORE.selected)],
      ['TRAINED', trainedOn],
      ['ACTIVE', validFrom],
    ]),
    notice: noticeOf(register, validFrom),
  };
}

function applicantSteps(register: Register, state: AppointmentState, appliedOn: CivilDate): DemoStep[] {
  const days: [AppointmentState, CivilDate, string?][] = [['APPLIED', appliedOn]];
  if (state === 'ENDED') days.push(['ENDED', addDays(appliedOn, 7), 'Mengundurkan diri']);
  if (state === 'SELECTED' || state === 'TRAINED') days.push(['SELECTED', addDays(appliedOn, 8)]);
  if (state === 'TRAINED') days.push(['TRAINED', addDays(appliedOn, 12)]);
  return stepsOf(register, days);
}

function applicantOf(
  register: Register,
  { applicant, phone, place }: { applicant: (typeof APPLICANTS)[number]; phone: PhoneNumber; place: number },
): DemoApplication {
  const { chance, ids, today, branchId } = register;
  const home = CITY_VILLAGES.at(-1 - place);
  invariant(home !== undefined, 'the city has more villages than applicants');
  const appliedOn = addDays(today, -15 - chance.below(6));
  const steps = applicantSteps(register, applicant.state, appliedOn);
  const trainedOn = applicant.state === 'TRAINED' ? (steps.at(-1)?.day ?? null) : null;
  return {
    id: ids(),
    cadreId: ids() as CadreId,
    branchId,
    home: home.code,
    name: personName(chance, chance.pick(['FEMALE', 'MALE'])),
    phone,
    state: applicant.state,
    appliedOn,
    letter: applicant.hasLetter ? letterOf(register, home, addDays(appliedOn, 3)) : null,
    trainedOn,
    credential: applicant.hasCard ? { id: ids(), validFrom: today, validThrough: addDays(today, 364) } : null,
    validFrom: null,
    validThrough: null,
    steps,
    notice: null,
  };
}

/** Makes every agreement with its full history, then some applicants in each state before the activation. */
export function makeAppointments({
  seed,
  today,
  branchId,
  agreements,
}: {
  readonly seed: number;
  readonly today: CivilDate;
  readonly branchId: BranchId;
  readonly agreements: readonly Agreement[];
}): DemoApplication[] {
  const chance = chanceFrom(seed ^ SEED_APART);
  const register: Register = { chance, ids: demoIds(chance), branchId, today };
  const numbers = registerNumbers({ chance, districts: [] });
  return [
    ...agreements.map((agreement) => historyOf(register, agreement)),
    ...APPLICANTS.map((applicant, place) => applicantOf(register, { applicant, place, phone: numbers.phoneNumber() })),
  ];
}

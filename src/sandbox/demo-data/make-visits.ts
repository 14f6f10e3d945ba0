/** Makes the visits to some families during the last three months, and the visits planned for the next days. */
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, PromiseId, VisitId } from '../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import { WITA } from '../../kernel/time-zone.js';
import type { RecordVisitCommand } from '../../fieldwork/visits/index.js';
import type { VisitRow } from '../world/contact-tables.js';
import { amountOwed } from './amount-owed.js';
import type { Weighted } from '../simulator/chance.js';
import type { DemoFamily } from './make-family.js';
import type { Register } from './make-people.js';
import { momentOf } from './moments.js';

type VisitOutcome = RecordVisitCommand['outcome'];

export interface DemoPromise {
  readonly id: PromiseId;
  readonly visitId: VisitId;
  readonly familyId: FamilyId;
  readonly promisedFor: CivilDate;
  readonly amount: Rupiah;
}

export interface DemoVisits {
  readonly visits: readonly VisitRow[];
  readonly promises: readonly DemoPromise[];
}

const OUTCOMES_IN_ARREARS: readonly Weighted<VisitOutcome>[] = [
  { weight: 34, value: 'PROMISED_TO_PAY' },
  { weight: 24, value: 'NOT_AT_HOME' },
  { weight: 14, value: 'UNABLE_TO_PAY' },
  { weight: 9, value: 'REFUSED' },
  { weight: 9, value: 'ASKS_INSTALMENTS' },
  { weight: 6, value: 'MOVED' },
  { weight: 1, value: 'DECEASED' },
  { weight: 3, value: 'OTHER' },
];
/** What was paid during a visit has its payment: those visits are made with the payments. */
const OUTCOMES_WHEN_ACTIVE: readonly VisitOutcome[] = ['PAID_ALREADY', 'PAID_ALREADY'];
const VISITED_PERCENT = { inArrears: 18, active: 6 };
const PLANNED_PERCENT = 1.5;
const DAYS_BACK_MAX = 90;

export function makeVisits(register: Register, cadreId: CadreId, family: DemoFamily): DemoVisits {
  const { chance, today } = register;
  const isInArrears = family.monthsInArrears > 0;
  const visits: VisitRow[] = [];
  const promises: DemoPromise[] = [];
  if (chance.happens(isInArrears ? VISITED_PERCENT.inArrears : VISITED_PERCENT.active)) {
    // The visit is not before the first unpaid month, so that there was a debt to talk about.
    const daysBack = isInArrears ? Math.min(DAYS_BACK_MAX, 28 * family.monthsInArrears) : DAYS_BACK_MAX;
    const day = addDays(today, -1 - chance.below(daysBack));
    const visit = pastVisit(register, { cadreId, familyId: family.id, day, isInArrears });
    visits.push(visit);
    if (visit.outcome === 'PROMISED_TO_PAY') promises.push(...promiseOf(register, { family, visit, day }));
  }
  if (isInArrears && chance.happens(PLANNED_PERCENT)) visits.push(plannedVisit(register, cadreId, family.id));
  return { visits, promises };
}

interface PastVisit {
  readonly cadreId: CadreId;
  readonly familyId: FamilyId;
  readonly day: CivilDate;
  readonly isInArrears: boolean;
}

function pastVisit({ chance, ids }: Register, { cadreId, familyId, day, isInArrears }: PastVisit): VisitRow {
  const minuteOfDay = 9 * 60 + chance.below(8 * 60);
  const id = ids() as VisitId;
  return {
    id,
    cadreId,
    familyId,
    state: 'COMPLETED',
    plannedFor: chance.happens(60) ? day : null,
    visitedAt: momentOf({ date: day, minuteOfDay, zone: WITA }),
    outcome: isInArrears ? chance.pickWeighted(OUTCOMES_IN_ARREARS) : chance.pick(OUTCOMES_WHEN_ACTIVE),
    position: positionOf(id),
    recordedAt: momentOf({ date: day, minuteOfDay: minuteOfDay + 5, zone: WITA }),
  };
}

/**
 * The position of the phone, within some kilometres of the city, computed from the digits of the id; nine phones of ten
 * knew theirs.
 */
export function positionOf(id: VisitId): VisitRow['position'] {
  const [north, east] = [id.slice(-4), id.slice(-8, -4)].map((digits) => Number.parseInt(digits, 16) / 0x1_0000);
  if (north === undefined || east === undefined || north >= 0.9) return null;
  return { latitude: -0.56 + north * 0.12, longitude: 117.09 + east * 0.12, accuracyMeters: null };
}

/**
 * Makes the promise to pay what would have made the cards active on the day of the visit; empty when that was nothing.
 */
function promiseOf(
  { chance, ids }: Register,
  { family, visit, day }: { family: DemoFamily; visit: VisitRow; day: CivilDate },
): DemoPromise[] {
  const amount = amountOwed(family, day);
  if (amount === NO_RUPIAH) return [];
  return [
    {
      id: ids() as PromiseId,
      visitId: visit.id,
      familyId: family.id,
      promisedFor: addDays(day, 3 + chance.below(25)),
      amount,
    },
  ];
}

function plannedVisit({ chance, ids, today }: Register, cadreId: CadreId, familyId: FamilyId): VisitRow {
  return {
    id: ids() as VisitId,
    cadreId,
    familyId,
    state: 'PLANNED',
    plannedFor: addDays(today, chance.below(3)),
    visitedAt: null,
    outcome: null,
    position: null,
    recordedAt: momentOf({ date: addDays(today, -1), minuteOfDay: 17 * 60 + chance.below(120), zone: WITA }),
  };
}

/**
 * Finds the tasks of a day from the facts of families. It is pure: no task is stored, so that each closes by itself when
 * its reason is gone.
 */
import type { FamilyBill } from '../../households/bills/index.js';
import { type CivilDate, addDays, civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type Text, textsOf } from '../../platform/texts/index.js';
import type { TaskPolicy } from './task-policy.js';

export const TASK_KINDS = [
  'CALL_BACK',
  'PROMISE_DUE',
  'PROMISE_BROKEN',
  'STAGE_DUE',
  'FIRST_PREMIUM_DUE',
  'PLANNED_VISIT',
  'DUNNING_VISIT',
  'CARD_ACTIVE_AGAIN',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export interface Task {
  readonly kind: TaskKind;
  readonly familyId: FamilyId;
  readonly reason: Text;
  /** The day on which it is due; earlier ones come first. */
  readonly dueOn: CivilDate;
  /** The moment, of a call at a time. */
  readonly dueAt: Date | null;
  /** The last day on which doing it is in time; null where any day is. */
  readonly until: CivilDate | null;
  /** The rupiah it is about; null where it is about none. */
  readonly amount: Rupiah | null;
}

export interface TaskFacts {
  readonly familyId: FamilyId;
  readonly zone: TimeZone;
  readonly bill: FamilyBill;
  readonly firstPremiumFrom: CivilDate | null;
  /** What is asked for on the day from which the first premium may be paid: before it, the bill asks for nothing. */
  readonly firstPremium: Rupiah;
  /** The last promise, and what was paid since it was made. */
  readonly promise: {
    readonly amount: Rupiah;
    readonly promisedFor: CivilDate;
    readonly paidInTime: Rupiah;
  } | null;
  /** When the family asked to be called again, of the last call that it had. */
  readonly callBackAt: Date | null;
  /** The earliest visit that was planned and not made. */
  readonly plannedFor: CivilDate | null;
  /** When a dunning plan first asked for a visit that nobody has made. */
  readonly visitAskedAt: Date | null;
  /** When a payment made the cards active again. */
  readonly activeSince: Date | null;
  readonly lastContactAt: Date | null;
}

const SAYS = textsOf('tasks', {
  callBack: { id: 'Minta dihubungi lagi {at, date, day}', en: 'Asked to be called again on {at, date, day}' },
  promiseDue: {
    id: 'Berjanji membayar Rp{amount, number} paling lambat {day, date, day}',
    en: 'Promised to pay Rp{amount, number} by {day, date, day}',
  },
  promiseBroken: {
    id: 'Janji bayar Rp{amount, number} untuk {day, date, day} belum ditepati',
    en: 'Has not kept the promise to pay Rp{amount, number} by {day, date, day}',
  },
  promiseBrokenOwing: {
    id: 'Janji bayar Rp{amount, number} untuk {day, date, day} belum ditepati; tagihannya kini Rp{due, number}',
    en: 'Has not kept the promise to pay Rp{amount, number} by {day, date, day}; the bill is Rp{due, number} now',
  },
  stageDue: {
    id: 'Cicilan Rp{amount, number} jatuh tempo {day, date, day}',
    en: 'A stage of Rp{amount, number} is due by {day, date, day}',
  },
  firstPremium: {
    id: 'Iuran pertama Rp{amount, number} dapat dibayar mulai {day, date, day}',
    en: 'The first premium of Rp{amount, number} may be paid from {day, date, day}',
  },
  planned: { id: 'Kunjungan direncanakan untuk {day, date, day}', en: 'A visit is planned for {day, date, day}' },
  dunning: {
    id: 'Rencana penagihan meminta kunjungan sejak {day, date, day}: Rp{amount, number}',
    en: 'The dunning plan asks for a visit since {day, date, day}: Rp{amount, number}',
  },
  active: {
    id: 'Kartu JKN keluarga aktif kembali sejak {day, date, day}',
    en: "The family's cards are active again since {day, date, day}",
  },
});

type Found = Omit<Task, 'familyId'> | null;

const isAfter = (contact: Date | null, moment: Date): boolean => contact !== null && contact > moment;

function callBack({ callBackAt, zone }: TaskFacts, today: CivilDate): Found {
  if (callBackAt === null) return null;
  const dueOn = civilDateIn(callBackAt, zone);
  if (dueOn > today) return null;
  return {
    kind: 'CALL_BACK',
    reason: SAYS.callBack({ at: dayOf(dueOn) }),
    dueOn,
    dueAt: callBackAt,
    until: null,
    amount: null,
  };
}

/** A day as the formats of texts take one. */
const dayOf = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`);

/** Whether nothing is left to ask for, though less was paid in time than was promised. */
const owesNothing = ({ status, dueNow }: FamilyBill): boolean => status === 'ACTIVE' && dueNow === 0n;

function promise({ promise: made, bill, lastContactAt, zone }: TaskFacts, today: CivilDate, policy: TaskPolicy): Found {
  if (made === null || made.paidInTime >= made.amount || owesNothing(bill)) return null;
  const { amount, promisedFor: dueOn } = made;
  const words = { amount, day: dayOf(dueOn) };
  if (today <= dueOn) {
    if (today < addDays(dueOn, -policy.promise.daysBefore)) return null;
    return { kind: 'PROMISE_DUE', reason: SAYS.promiseDue(words), dueOn, dueAt: null, until: dueOn, amount };
  }
  const wasAsked = lastContactAt !== null && civilDateIn(lastContactAt, zone) > dueOn;
  const until = addDays(dueOn, policy.promise.brokenDays);
  if (wasAsked || today > until) return null;
  return {
    kind: 'PROMISE_BROKEN',
    reason: bill.dueNow > 0n ? SAYS.promiseBrokenOwing({ ...words, due: bill.dueNow }) : SAYS.promiseBroken(words),
    dueOn: addDays(dueOn, 1),
    dueAt: null,
    until,
    amount,
  };
}

function stage({ bill: { stageDue } }: TaskFacts, today: CivilDate, { stageDaysBefore }: TaskPolicy): Found {
  if (stageDue === null || today < addDays(stageDue.dueBy, -stageDaysBefore)) return null;
  const { amount, dueBy: dueOn } = stageDue;
  const reason = SAYS.stageDue({ amount, day: dayOf(dueOn) });
  return { kind: 'STAGE_DUE', reason, dueOn, dueAt: null, until: dueOn, amount };
}

function firstPremium(
  { bill, firstPremiumFrom, firstPremium: amount }: TaskFacts,
  today: CivilDate,
  { firstPremiumDaysBefore }: TaskPolicy,
): Found {
  if (bill.status !== 'AWAITING_FIRST_PREMIUM' || firstPremiumFrom === null) return null;
  if (today < addDays(firstPremiumFrom, -firstPremiumDaysBefore)) return null;
  const reason = SAYS.firstPremium({ amount, day: dayOf(firstPremiumFrom) });
  return { kind: 'FIRST_PREMIUM_DUE', reason, dueOn: firstPremiumFrom, dueAt: null, until: null, amount };
}

function plannedVisit({ plannedFor }: TaskFacts, today: CivilDate): Found {
  if (plannedFor === null || plannedFor > today) return null;
  const reason = SAYS.planned({ day: dayOf(plannedFor) });
  return { kind: 'PLANNED_VISIT', reason, dueOn: plannedFor, dueAt: null, until: null, amount: null };
}

function dunningVisit({ visitAskedAt, bill: { dueNow: amount }, zone }: TaskFacts): Found {
  if (visitAskedAt === null) return null;
  const dueOn = civilDateIn(visitAskedAt, zone);
  const reason = SAYS.dunning({ day: dayOf(dueOn), amount });
  return { kind: 'DUNNING_VISIT', reason, dueOn, dueAt: null, until: null, amount };
}

function active(
  { bill, activeSince, lastContactAt, zone }: TaskFacts,
  today: CivilDate,
  { activeDays }: TaskPolicy,
): Found {
  if (activeSince === null || bill.status !== 'ACTIVE' || isAfter(lastContactAt, activeSince)) return null;
  const since = civilDateIn(activeSince, zone);
  const until = addDays(since, activeDays);
  if (today > until) return null;
  const reason = SAYS.active({ day: dayOf(since) });
  return { kind: 'CARD_ACTIVE_AGAIN', reason, dueOn: since, dueAt: null, until, amount: null };
}

const RULES = [callBack, promise, stage, firstPremium, plannedVisit, dunningVisit, active];

/** The tasks of a family on a day. */
export const tasksOf = (facts: TaskFacts, today: CivilDate, policy: TaskPolicy): Task[] =>
  RULES.flatMap((rule) => rule(facts, today, policy) ?? []).map((task) => ({ ...task, familyId: facts.familyId }));

/** Puts the tasks of a day in order: by day, then calls at a time by their moment, then by kind and family. */
export const inOrder = (tasks: readonly Task[]): Task[] =>
  tasks.toSorted(
    (a, b) =>
      compare(a.dueOn, b.dueOn) ||
      (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0) ||
      TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) ||
      compare(a.familyId, b.familyId),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

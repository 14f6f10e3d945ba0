/** How urgently a family in arrears should be visited, in points that each say what they are for. Money raises the urgency of a visit, never anybody's pay. */
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Nearness, ScoringPolicy } from './portfolio-policy.js';

export interface PriorityFacts {
  readonly monthsInArrears: number;
  readonly amountToReactivate: Rupiah;
  /** The day of the last promise that no payment has followed; null when there is none. */
  readonly promisedFor: CivilDate | null;
  /** Null when nobody has ever visited. */
  readonly daysSinceContact: number | null;
}

export interface Priority {
  readonly age: number;
  readonly amount: number;
  readonly promise: number;
  readonly contact: number;
}

function amountPoints(owed: Rupiah, { rupiahPerPoint, pointsMax }: ScoringPolicy['amount']): number {
  const points = owed / rupiahPerPoint;
  return points > BigInt(pointsMax) ? pointsMax : Number(points);
}

function promisePoints(facts: PriorityFacts, today: CivilDate, { promise }: ScoringPolicy): number {
  if (facts.promisedFor === null) return 0;
  const daysPast = daysBetween({ from: facts.promisedFor, to: today });
  return daysPast >= -promise.daysBefore && daysPast <= promise.daysAfter ? promise.points : 0;
}

function contactPoints(days: number | null, { daysMax, pointsMax }: ScoringPolicy['contact']): number {
  if (days === null) return pointsMax;
  return Math.floor((Math.min(Math.max(days, 0), daysMax) * pointsMax) / daysMax);
}

/** Without nearness, which depends on who goes. All parts are whole and never negative. */
export const scoreFamily = (facts: PriorityFacts, today: CivilDate, scoring: ScoringPolicy): Priority => ({
  age: Math.min(facts.monthsInArrears, scoring.age.monthsMax) * scoring.age.pointsPerMonth,
  amount: amountPoints(facts.amountToReactivate, scoring.amount),
  promise: promisePoints(facts, today, scoring),
  contact: contactPoints(facts.daysSinceContact, scoring.contact),
});

export const totalOf = ({ age, amount, promise, contact }: Priority): number => age + amount + promise + contact;

export const PRIORITY_PARTS = ['AGE_OF_ARREARS', 'AMOUNT', 'PROMISE_DUE', 'LAST_CONTACT', 'NEARNESS'] as const;
export type PriorityPart = (typeof PRIORITY_PARTS)[number];

/** One part of a score with what it rests on. */
export interface ExplainedPart {
  readonly part: PriorityPart;
  readonly points: number;
  readonly reason: string;
}

const NEARNESS_WORDS: Readonly<Record<Nearness, string>> = {
  SAME_VILLAGE: 'in the same village',
  SAME_DISTRICT: 'in the same district',
  SAME_REGENCY: 'in the same regency',
  FARTHER: 'not in the same regency',
};

const contactWords = (days: number | null): string => {
  if (days === null) return 'never visited';
  return days === 0 ? 'visited today' : `last visited ${days} ${days === 1 ? 'day' : 'days'} ago`;
};

const rupiahWords = (owed: Rupiah): string => `Rp${owed.toString().replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;

export interface Explanation {
  readonly facts: PriorityFacts;
  readonly priority: Priority;
  /** From where: a cadre's home, or the door before. Null for a family that waits for a cadre. */
  readonly nearness: { readonly kind: Nearness; readonly points: number; readonly from: string } | null;
}

/** Each part of the score named, in a fixed order; their points add up to the score. */
export function explainPriority({ facts, priority, nearness }: Explanation): ExplainedPart[] {
  const { monthsInArrears: months, amountToReactivate, promisedFor, daysSinceContact } = facts;
  return [
    {
      part: 'AGE_OF_ARREARS',
      points: priority.age,
      reason: `${months} ${months === 1 ? 'month' : 'months'} in arrears`,
    },
    { part: 'AMOUNT', points: priority.amount, reason: `${rupiahWords(amountToReactivate)} to be active again` },
    {
      part: 'PROMISE_DUE',
      points: priority.promise,
      reason: promisedFor === null ? 'no open promise' : `promised to pay by ${promisedFor}`,
    },
    { part: 'LAST_CONTACT', points: priority.contact, reason: contactWords(daysSinceContact) },
    {
      part: 'NEARNESS',
      points: nearness?.points ?? 0,
      reason: nearness === null ? 'no cadre yet' : `${NEARNESS_WORDS[nearness.kind]} as ${nearness.from}`,
    },
  ];
}

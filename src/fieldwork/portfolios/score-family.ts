/**
 * Scores how urgently a family in arrears should be visited, with points for each reason. The amount owed raises the
 * urgency of a visit and never a cadre's pay.
 */
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { ScoringPolicy } from './portfolio-policy.js';

export interface PriorityFacts {
  readonly monthsInArrears: number;
  readonly amountToReactivate: Rupiah;
  /** The promised day of the last promise that no payment has followed; null when there is none. */
  readonly promisedFor: CivilDate | null;
  /** The days since the last visit or call; null when there was none. */
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

/** Scores a family without nearness, which depends on the cadre. All parts are whole and never negative. */
export const scoreFamily = (facts: PriorityFacts, today: CivilDate, scoring: ScoringPolicy): Priority => ({
  age: Math.min(facts.monthsInArrears, scoring.age.monthsMax) * scoring.age.pointsPerMonth,
  amount: amountPoints(facts.amountToReactivate, scoring.amount),
  promise: promisePoints(facts, today, scoring),
  contact: contactPoints(facts.daysSinceContact, scoring.contact),
});

export const totalOf = ({ age, amount, promise, contact }: Priority): number => age + amount + promise + contact;

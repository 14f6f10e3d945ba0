/**
 * When a participant may change the first-level clinic: once in three months, from the 1st of the next month on, sooner
 * only for a stated reason with its paper. Pure; the dated values stand in the policy.
 */
import { addMonths, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, firstDayOf, monthOf } from '../../kernel/civil-date.js';

/** Why a participant asks; all but the first are exceptions to the three months. */
export const CHANGE_REASONS = ['OWN_WISH', 'MOVED_DOMICILE', 'DUTY_ELSEWHERE', 'REDISTRIBUTION'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];
export type ChoiceReason = ChangeReason | 'REGISTRATION';

export const FKTP_DOCUMENTS = ['DOMICILE_LETTER', 'ASSIGNMENT_LETTER'] as const;
export type FktpDocument = (typeof FKTP_DOCUMENTS)[number];

export const FKTP_OBSTACLES = ['CHANGE_PENDING', 'TOO_EARLY', 'DOCUMENTS_MISSING', 'CARDS_NOT_ACTIVE'] as const;
export type FktpObstacle = (typeof FKTP_OBSTACLES)[number];

export interface FktpPolicy {
  /** Applies to questions and requests of this day or later. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** Calendar months that a choice holds before a participant may ask for another by own wish. */
  readonly monthsBetweenChanges: number;
  readonly documents: Readonly<Record<ChangeReason, readonly FktpDocument[]>>;
  /** Whether a family in arrears, or not covered yet, must wait until its cards are active. */
  readonly needsActiveCards: boolean;
}

export interface FktpFacts {
  readonly reason: ChangeReason;
  readonly documents: readonly FktpDocument[];
  /** Where the participant's family lives. */
  readonly today: CivilDate;
  /** The day from which the newest choice holds, be it to come; null when nothing was chosen yet. */
  readonly newestChoiceFrom: CivilDate | null;
  readonly areCardsActive: boolean;
}

export interface FktpEligibility {
  readonly reason: ChangeReason;
  /** The first day on which such a request may be made, today at the earliest; arrears have no such day. */
  readonly earliestRequestOn: CivilDate;
  /** When a request of that day takes effect: the 1st of the month after it. */
  readonly validFrom: CivilDate;
  readonly missingDocuments: readonly FktpDocument[];
  /** What stands in the way, in order of precedence; empty when the change may be asked for today. */
  readonly obstacles: readonly FktpObstacle[];
}

/** The same day `count` months later, or the last of that month when it is shorter. @internal */
export function sameDayLater(date: CivilDate, count: number): CivilDate {
  const month = addMonths(monthOf(date), count);
  const last = addDays(firstDayOf(nextMonth(month)), -1);
  const same = `${month}-${date.slice(8)}` as CivilDate;
  return same <= last ? same : last;
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

function earliestDay({ reason, today, newestChoiceFrom }: FktpFacts, policy: FktpPolicy): CivilDate {
  if (newestChoiceFrom === null) return today;
  const wait = reason === 'OWN_WISH' ? policy.monthsBetweenChanges : 0;
  return later(today, sameDayLater(newestChoiceFrom, wait));
}

/** Source: the rules BPJS Kesehatan publishes for moving between FKTP; the open questions are values of the policy. */
export function decideFktpChange(facts: FktpFacts, policy: FktpPolicy): FktpEligibility {
  const { reason, today, newestChoiceFrom } = facts;
  const earliestRequestOn = earliestDay(facts, policy);
  const missingDocuments = policy.documents[reason].filter((document) => !facts.documents.includes(document));
  const isPending = newestChoiceFrom !== null && newestChoiceFrom > today;
  const stands: Readonly<Record<FktpObstacle, boolean>> = {
    CHANGE_PENDING: isPending,
    TOO_EARLY: !isPending && earliestRequestOn > today,
    DOCUMENTS_MISSING: missingDocuments.length > 0,
    CARDS_NOT_ACTIVE: policy.needsActiveCards && !facts.areCardsActive,
  };
  return {
    reason,
    earliestRequestOn,
    validFrom: firstDayOf(nextMonth(monthOf(earliestRequestOn))),
    missingDocuments,
    obstacles: FKTP_OBSTACLES.filter((obstacle) => stands[obstacle]),
  };
}

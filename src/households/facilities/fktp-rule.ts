/**
 * Decides when a participant may change the first-level clinic: once in three months, from the 1st of the next month
 * on, and sooner only for a stated reason with its document. It is pure; the policy holds the dated values.
 */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { addMonths, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, firstDayOf, monthOf } from '../../kernel/civil-date.js';

/** The reasons for a change; all but the first are exceptions to the three months. */
export const CHANGE_REASONS = ['OWN_WISH', 'MOVED_DOMICILE', 'DUTY_ELSEWHERE', 'REDISTRIBUTION'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];
export type ChoiceReason = ChangeReason | 'REGISTRATION';

export const FKTP_DOCUMENTS = ['DOMICILE_LETTER', 'ASSIGNMENT_LETTER'] as const;
export type FktpDocument = (typeof FKTP_DOCUMENTS)[number];

export const FKTP_OBSTACLES = ['CHANGE_PENDING', 'TOO_EARLY', 'DOCUMENTS_MISSING', 'CARDS_NOT_ACTIVE'] as const;
export type FktpObstacle = (typeof FKTP_OBSTACLES)[number];

export interface FktpPolicy extends PolicyRow {
  /** The first day of the questions and requests to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The calendar months after a choice before a participant may request another by own wish. */
  readonly monthsBetweenChanges: number;
  readonly documents: Readonly<Record<ChangeReason, readonly FktpDocument[]>>;
  /** Whether a family in arrears, or not covered yet, must wait until its cards are active. */
  readonly needsActiveCards: boolean;
}

export interface FktpFacts {
  readonly reason: ChangeReason;
  readonly documents: readonly FktpDocument[];
  /** The calendar day where the participant's family lives. */
  readonly today: CivilDate;
  /** The first day of the newest choice, which may be in the future; null when nothing was chosen yet. */
  readonly newestChoiceFrom: CivilDate | null;
  readonly areCardsActive: boolean;
}

export interface FktpEligibility {
  readonly reason: ChangeReason;
  /** The first day on which such a request may be made, today at the earliest; it does not consider arrears. */
  readonly earliestRequestOn: CivilDate;
  /** The day on which a request of that day takes effect: the 1st of the next month. */
  readonly validFrom: CivilDate;
  readonly missingDocuments: readonly FktpDocument[];
  /** The obstacles, in order of precedence; empty when the change may be requested today. */
  readonly obstacles: readonly FktpObstacle[];
}

/** The same day `count` months later, or the last day of that month when it is shorter. @internal */
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

/** Decides by the rules that BPJS Kesehatan publishes for moving between FKTP; the policy fills their gaps. */
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

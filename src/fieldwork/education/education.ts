/** Education as it is read, and the commands of it: sessions that cadres hold and the families that are present. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, EducationSessionId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

export const EDUCATION_TOPICS = [
  'WHY_PAY',
  'HOW_TO_PAY',
  'RIGHTS',
  'FIRST_LEVEL_CARE',
  'REFERRAL',
  'REGISTRATION',
  'INSTALMENTS',
] as const;
export type EducationTopic = (typeof EDUCATION_TOPICS)[number];

export interface EducationSession {
  readonly __typename: 'EducationSession';
  readonly id: EducationSessionId;
  readonly cadreId: CadreId;
  /** The village of the cadre's home, because a cadre works nowhere else. */
  readonly regionCode: RegionCode;
  readonly topic: EducationTopic;
  readonly place: string;
  readonly heldOn: CivilDate;
  /** People who were present and belong to no family of the portfolio. */
  readonly othersPresent: number;
  readonly recordedAt: Date;
}

export interface RecordSessionCommand {
  /** The phone makes the id, so that a repeated request is the same session. */
  readonly id: EducationSessionId;
  readonly cadreId: CadreId;
  readonly topic: EducationTopic;
  readonly place: string;
  readonly heldOn: CivilDate;
  /** The families that were present, each once, sorted by id. */
  readonly families: readonly FamilyId[];
  readonly othersPresent: number;
}

export type RecordSessionOutcome =
  | { readonly kind: 'recorded'; readonly session: EducationSession }
  | { readonly kind: 'families-outside-portfolio'; readonly families: readonly FamilyId[] }
  | { readonly kind: 'conflicts-with-earlier' | 'in-the-future' | 'not-appointed' };

export interface EducationSummary {
  readonly sessions: number;
  /** The number of attendances: a family that was present at three sessions counts three times. */
  readonly attendances: number;
  /** The number of families that were present at least once. */
  readonly familiesReached: number;
  readonly othersPresent: number;
}

/** Whether a repeated command has the content of the earlier session; `came` are the families recorded with it. */
export const isSameSession = (
  command: RecordSessionCommand,
  earlier: EducationSession,
  came: readonly FamilyId[],
): boolean =>
  earlier.cadreId === command.cadreId &&
  earlier.topic === command.topic &&
  earlier.place === command.place &&
  earlier.heldOn === command.heldOn &&
  earlier.othersPresent === command.othersPresent &&
  came.length === command.families.length &&
  came.every((id, index) => id === command.families[index]);

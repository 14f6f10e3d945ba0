/** Education as it is read and told: sessions cadres hold, who came, and the articles cadres carry with them. */
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
  /** The cadre's home: nobody works elsewhere. */
  readonly regionCode: RegionCode;
  readonly topic: EducationTopic;
  readonly place: string;
  readonly heldOn: CivilDate;
  /** People who came without a family of the portfolio. */
  readonly othersPresent: number;
  readonly recordedAt: Date;
}

export interface RecordSessionCommand {
  /** Made by the phone, so that a repeat is the same session. */
  readonly id: EducationSessionId;
  readonly cadreId: CadreId;
  readonly topic: EducationTopic;
  readonly place: string;
  readonly heldOn: CivilDate;
  /** Each once, in the order of their ids. */
  readonly families: readonly FamilyId[];
  readonly othersPresent: number;
}

export type RecordSessionOutcome =
  | { readonly kind: 'recorded'; readonly session: EducationSession }
  | { readonly kind: 'families-outside-portfolio'; readonly families: readonly FamilyId[] }
  | { readonly kind: 'conflicts-with-earlier' | 'in-the-future' | 'not-appointed' };

export interface EducationFigures {
  readonly sessions: number;
  /** A family that came three times counts three times. */
  readonly attendances: number;
  /** And here once. */
  readonly familiesReached: number;
  readonly othersPresent: number;
}

/** Told twice in the same words, whoever came. */
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

/**
 * The dated policy of how many families' numbers one person may read in full. The values are far more than a day's work
 * of the role needs, and far fewer than a copy of a branch; the programme may change them.
 */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { civilDate } from '../../kernel/civil-date.js';
import type { Role } from '../../platform/auth/index.js';

/** The roles that may read numbers in full, as `identity:unmask` permits. */
export const FULL_READERS = [
  'CADRE',
  'TELE_COLLECTOR',
  'BRANCH_OFFICER',
  'BRANCH_HEAD',
  'AUDITOR',
] as const satisfies readonly Role[];
export type FullReader = (typeof FULL_READERS)[number];

/** The most families of an hour, and of a day where the viewer works; a family read again on the same day counts once. */
export interface FamilyCaps {
  readonly perHour: number;
  readonly perDay: number;
}

/** No policy lets more families come along at once: the cost of the operation is reckoned by it. */
export const TAKEN_ALONG_AT_MOST = 20;

export interface FullReadingPolicy extends PolicyRow {
  readonly families: Readonly<Record<FullReader, FamilyCaps>>;
  /** What a cadre takes along for a day without signal: the most families at once, and of a day; one taken again counts once. */
  readonly takenAlong: { readonly families: number; readonly perDay: number };
  /** For how long a family that somebody claimed is that person's to read. */
  readonly claimMinutes: number;
  /** When the families read in a branch on a day are far over normal: so many times its mean, and so many at least. */
  readonly branchAlarm: { readonly times: number; readonly least: number };
}

export const JKN_FULL_READING_POLICY: readonly FullReadingPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'UU 27/2022 Ps. 27, 28 and 36: limited, specific, confidential; it names no figure',
    families: {
      CADRE: { perHour: 30, perDay: 60 },
      TELE_COLLECTOR: { perHour: 60, perDay: 300 },
      BRANCH_OFFICER: { perHour: 40, perDay: 200 },
      BRANCH_HEAD: { perHour: 20, perDay: 60 },
      AUDITOR: { perHour: 40, perDay: 120 },
    },
    takenAlong: { families: 15, perDay: 45 },
    claimMinutes: 30,
    branchAlarm: { times: 3, least: 100 },
    assumptions: {
      'families.CADRE':
        'Our choice: a day has 15 stops at most, and as many calls; four times that is no work of a day.',
      'families.TELE_COLLECTOR': 'Our choice: a call a minute, unanswered ones included, for five hours of a shift.',
      'families.BRANCH_OFFICER': 'Our choice: a counter serves a family in two minutes at its quickest.',
      'families.BRANCH_HEAD': 'Our choice: a head decides on the work of others, and reads few families.',
      'families.AUDITOR': 'Our choice: an audit draws samples; one of more than 120 families a day is a copy.',
      takenAlong:
        'Our choice: the most stops of a day of visits; three times that a day, because the next families come up as visits are made.',
      claimMinutes: 'Our choice: as long as a talk at a counter or by telephone takes.',
      branchAlarm: 'Our choice: a busy day is twice a quiet one, and a small branch has no normal.',
    },
  },
];

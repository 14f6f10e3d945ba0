/** The dated values of the portfolio rules that the programme may change; the rules themselves are in other files. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

/** How a family's priority is scored, in whole points; a part that does not apply gives none. */
export interface ScoringPolicy {
  readonly age: { readonly pointsPerMonth: number; readonly monthsMax: number };
  readonly amount: { readonly rupiahPerPoint: bigint; readonly pointsMax: number };
  /** Gives points from `daysBefore` the promised day until `daysAfter` it. */
  readonly promise: { readonly daysBefore: number; readonly daysAfter: number; readonly points: number };
  /** Gives points that grow with the days since the last visit or call; a family without any counts as `daysMax`. */
  readonly contact: { readonly daysMax: number; readonly pointsMax: number };
  readonly nearness: Readonly<Record<Nearness, number>>;
}

/** How near two families live: by their places or RT where these are known, else by the codes of their villages. */
export const NEARNESS = ['SAME_NEIGHBOURHOOD', 'SAME_VILLAGE', 'SAME_DISTRICT', 'SAME_REGENCY', 'FARTHER'] as const;
export type Nearness = (typeof NEARNESS)[number];

export interface PortfolioPolicy extends PolicyRow {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The region around the home in which a cadre works. */
  readonly neighbourhood: 'VILLAGE' | 'DISTRICT';
  /** The band of sizes that a portfolio should have, both ends included. A size outside it is allowed. */
  readonly band: { readonly from: number; readonly through: number };
  /** The cap: no portfolio grows beyond this number of families. */
  readonly familiesMax: number;
  /** The points that a proposal adds for a place below the band; `aboveBandPoints` are taken off for one above it. */
  readonly belowBandPoints: number;
  readonly aboveBandPoints: number;
  /** The most families that one proposal scores, and the number of days for which it may be approved. */
  readonly proposal: { readonly familiesMax: number; readonly goodForDays: number };
  readonly scoring: ScoringPolicy;
}

export const JKN_PORTFOLIO_POLICY: readonly PortfolioPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis:
      'Press on Kader JKN (KlikSamarinda 2017, Merdeka 2025): at least 500 families each, in the own neighbourhood',
    neighbourhood: 'DISTRICT',
    band: { from: 450, through: 550 },
    familiesMax: 700,
    belowBandPoints: 15,
    aboveBandPoints: 150,
    proposal: { familiesMax: 10_000, goodForDays: 7 },
    scoring: {
      age: { pointsPerMonth: 10, monthsMax: 24 },
      amount: { rupiahPerPoint: 25_000n, pointsMax: 100 },
      promise: { daysBefore: 3, daysAfter: 30, points: 100 },
      contact: { daysMax: 90, pointsMax: 60 },
      nearness: { SAME_NEIGHBOURHOOD: 55, SAME_VILLAGE: 40, SAME_DISTRICT: 20, SAME_REGENCY: 10, FARTHER: 0 },
    },
    assumptions: {
      neighbourhood:
        'Sources write of the village or of the neighbourhood; the district leaves room for small villages.',
      band: 'Reports give 500 as the least number, often read as a cap; a band around it is our choice.',
      familiesMax: 'Reports give no cap; this one is our choice.',
      belowBandPoints: 'Our choice.',
      aboveBandPoints: 'Our choice.',
      proposal: 'Our choice.',
      scoring: 'No source orders whom to visit first; the points are our choice.',
    },
  },
];

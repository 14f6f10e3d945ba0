/** The values of the portfolio rules that the programme may change, dated; how they are applied is said elsewhere. */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

/** How a family's priority is counted, in whole points; a part that does not apply is worth nothing. */
export interface ScoringPolicy {
  readonly age: { readonly pointsPerMonth: number; readonly monthsMax: number };
  readonly amount: { readonly rupiahPerPoint: bigint; readonly pointsMax: number };
  /** A promise counts from some days before its day until some days after it. */
  readonly promise: { readonly daysBefore: number; readonly daysAfter: number; readonly points: number };
  /** Grows with the days since the last visit or call; that there never was one is worth as much as `daysMax`. */
  readonly contact: { readonly daysMax: number; readonly pointsMax: number };
  readonly nearness: Readonly<Record<Nearness, number>>;
}

/** How close two villages lie, by their codes: the data hold no coordinates of villages. */
export const NEARNESS = ['SAME_VILLAGE', 'SAME_DISTRICT', 'SAME_REGENCY', 'FARTHER'] as const;
export type Nearness = (typeof NEARNESS)[number];

export interface PortfolioPolicy {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** How far from home a cadre works. */
  readonly neighbourhood: 'VILLAGE' | 'DISTRICT';
  /** Where the size of a portfolio should lie, both ends included; it may lie outside. */
  readonly band: { readonly from: number; readonly through: number };
  /** No portfolio grows beyond it. */
  readonly familiesMax: number;
  /** Points that a proposal adds for a place below the band, and takes off for one above it. */
  readonly belowBandPoints: number;
  readonly aboveBandPoints: number;
  /** How many families one proposal scores at most, and for how many days it may be approved. */
  readonly proposal: { readonly familiesMax: number; readonly goodForDays: number };
  readonly scoring: ScoringPolicy;
}

export const JKN_PORTFOLIO_POLICY: readonly PortfolioPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    // The press of 2017 and 2025 names at least 500 families; band, cap and points are the programme's own choice.
    basis: 'Kader JKN: at least 500 families each, in the own neighbourhood',
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
      nearness: { SAME_VILLAGE: 40, SAME_DISTRICT: 20, SAME_REGENCY: 10, FARTHER: 0 },
    },
  },
];

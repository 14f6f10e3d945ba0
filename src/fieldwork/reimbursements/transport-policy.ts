/**
 * The dated policy of what a cadre's transport is worth, with caps per day and month, which the programme may change. No
 * value depends on money collected.
 */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

export interface TransportPolicy extends PolicyRow {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** What `rate` pays for: each family visited on a day, or each day with a visit. */
  readonly per: 'VISIT' | 'DAY';
  readonly rate: Rupiah;
  readonly dayMax: Rupiah;
  readonly monthMax: Rupiah;
}

export const JKN_TRANSPORT_POLICY: readonly TransportPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Press on Kader JKN (IngatKembali 2018): transport is compensated, which is no salary',
    per: 'VISIT',
    rate: rupiah(10_000n),
    dayMax: rupiah(60_000n),
    monthMax: rupiah(900_000n),
    assumptions: {
      per: 'No source says for what the compensation is counted.',
      rate: 'No source gives the amount. Antara Riau 2017 reports Rp2,500 for each participant reminded and collected, which would be a share of results.',
      dayMax: 'No source gives the amount.',
      monthMax: 'No source gives the amount.',
    },
  },
];

/**
 * The dated policy of what a cadre's transport is worth, with caps per day and month, which the programme may change. No
 * value depends on money collected.
 */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

export interface TransportPolicy {
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
    // Cadres are volunteers whose transport is compensated. No source gives the amounts; these are the programme's
    // choice.
    basis: 'Kader JKN: transport compensation, not a salary',
    per: 'VISIT',
    rate: rupiah(10_000n),
    dayMax: rupiah(60_000n),
    monthMax: rupiah(900_000n),
  },
];

/** What the way to a family's door is worth, with caps per day and month: dated, as the programme may change it. No value here depends on money collected. */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

export interface TransportPolicy {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** What `rate` is paid for: each family visited on a day, or each day with a visit. */
  readonly per: 'VISIT' | 'DAY';
  readonly rate: Rupiah;
  readonly dayMax: Rupiah;
  readonly monthMax: Rupiah;
}

export const JKN_TRANSPORT_POLICY: readonly TransportPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    // Cadres are volunteers whose transport is compensated; no source gives the amounts, these are the programme's choice.
    basis: 'Kader JKN: transport compensation, not a salary',
    per: 'VISIT',
    rate: rupiah(10_000n),
    dayMax: rupiah(60_000n),
    monthMax: rupiah(900_000n),
  },
];

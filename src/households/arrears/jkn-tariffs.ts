/** The JKN premium of independent participants (PBPU and BP) per person and month, as the regulations set it. */
import type { CareClass } from '../../kernel/care-class.js';
import { civilDate, monthOf } from '../../kernel/civil-date.js';
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import type { Tariff } from './tariffs.js';

export interface TariffAmounts {
  /** Whole rupiah per person and month, less what the state adds. */
  readonly participantPays: Rupiah;
  /** Whole rupiah per person and month before any subsidy. */
  readonly fullRate: Rupiah;
}

/** The tariffs of every class from one month on: `effectiveFrom` is its first day. */
export interface TariffPolicy extends PolicyRow {
  readonly amounts: Readonly<Record<CareClass, TariffAmounts>>;
}

const full = (amount: bigint): TariffAmounts => ({ participantPays: rupiah(amount), fullRate: rupiah(amount) });
const subsidised = (participantPays: bigint, fullRate: bigint): TariffAmounts => ({
  participantPays: rupiah(participantPays),
  fullRate: rupiah(fullRate),
});

export const JKN_TARIFF_POLICY: readonly TariffPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Perpres 12/2013, Perpres 111/2013',
    amounts: { I: full(59_500n), II: full(42_500n), III: full(25_500n) },
  },
  {
    effectiveFrom: civilDate('2016-04-01'),
    basis: 'Perpres 19/2016, class III put back by Perpres 28/2016; same amounts in Perpres 82/2018',
    amounts: { I: full(80_000n), II: full(51_000n), III: full(25_500n) },
  },
  {
    effectiveFrom: civilDate('2020-01-01'),
    basis: 'Perpres 75/2019',
    amounts: { I: full(160_000n), II: full(110_000n), III: full(42_000n) },
  },
  {
    effectiveFrom: civilDate('2020-04-01'),
    basis: 'Supreme Court 7 P/HUM/2020 annulled the rise; amounts of Perpres 82/2018 again',
    amounts: { I: full(80_000n), II: full(51_000n), III: full(25_500n) },
  },
  {
    effectiveFrom: civilDate('2020-07-01'),
    basis: 'Perpres 64/2020 Ps. 34; the state adds 16,500 in class III',
    amounts: { I: full(150_000n), II: full(100_000n), III: subsidised(25_500n, 42_000n) },
  },
  {
    // Perpres 59/2024 announces a tariff of the standard class (KRIS); none was found until spring 2026. It is entered.
    effectiveFrom: civilDate('2021-01-01'),
    basis: 'Perpres 64/2020 Ps. 34, PMK 78/PMK.02/2020; the state adds 7,000 in class III',
    amounts: { I: full(150_000n), II: full(100_000n), III: subsidised(35_000n, 42_000n) },
  },
];

/** The tariffs of each class, row by row. */
export const tariffsOf = (policies: readonly TariffPolicy[]): Tariff[] =>
  policies.flatMap(({ effectiveFrom, basis, amounts }) =>
    (['I', 'II', 'III'] as const).map((careClass) => ({
      effectiveFrom: monthOf(effectiveFrom),
      careClass,
      ...amounts[careClass],
      basis,
    })),
  );

export const JKN_TARIFFS: readonly Tariff[] = tariffsOf(JKN_TARIFF_POLICY);

/** The JKN premium of independent participants (PBPU and BP) per person and month, as the regulations set it. */
import { billingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { Tariff } from './tariffs.js';

type Amounts = Readonly<Record<CareClass, bigint | { readonly participantPays: bigint; readonly fullRate: bigint }>>;

interface TariffChange {
  readonly from: string;
  readonly basis: string;
  readonly amounts: Amounts;
}

const CHANGES: readonly TariffChange[] = [
  { from: '2014-01', basis: 'Perpres 12/2013, Perpres 111/2013', amounts: { I: 59_500n, II: 42_500n, III: 25_500n } },
  {
    from: '2016-04',
    basis: 'Perpres 19/2016, class III put back by Perpres 28/2016; same amounts in Perpres 82/2018',
    amounts: { I: 80_000n, II: 51_000n, III: 25_500n },
  },
  { from: '2020-01', basis: 'Perpres 75/2019', amounts: { I: 160_000n, II: 110_000n, III: 42_000n } },
  {
    from: '2020-04',
    basis: 'Supreme Court 7 P/HUM/2020 annulled the rise; amounts of Perpres 82/2018 again',
    amounts: { I: 80_000n, II: 51_000n, III: 25_500n },
  },
  {
    from: '2020-07',
    basis: 'Perpres 64/2020 Ps. 34; the state adds 16,500 in class III',
    amounts: { I: 150_000n, II: 100_000n, III: { participantPays: 25_500n, fullRate: 42_000n } },
  },
  {
    from: '2021-01',
    basis: 'Perpres 64/2020 Ps. 34, PMK 78/PMK.02/2020; the state adds 7,000 in class III',
    amounts: { I: 150_000n, II: 100_000n, III: { participantPays: 35_000n, fullRate: 42_000n } },
  },
];

export const JKN_TARIFFS: readonly Tariff[] = CHANGES.flatMap((change) => [
  tariffOf(change, 'I'),
  tariffOf(change, 'II'),
  tariffOf(change, 'III'),
]);

function tariffOf(change: TariffChange, careClass: CareClass): Tariff {
  const amount = change.amounts[careClass];
  const { participantPays, fullRate } =
    typeof amount === 'bigint' ? { participantPays: amount, fullRate: amount } : amount;
  return {
    effectiveFrom: billingMonth(change.from),
    careClass,
    participantPays: rupiah(participantPays),
    fullRate: rupiah(fullRate),
    basis: change.basis,
  };
}

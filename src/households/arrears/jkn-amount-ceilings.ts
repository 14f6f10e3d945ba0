/** The dated ceilings of amounts in JKN, and why each value that the sources leave open was chosen. */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type AmountCeilingPolicy, type AmountCeilings, ceilingsFrom } from './amount-ceilings.js';
import { JKN_ARREARS_POLICY } from './jkn-arrears-policy.js';
import { JKN_TARIFFS } from './jkn-tariffs.js';

export const JKN_AMOUNT_CEILINGS: readonly AmountCeilingPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Perpres 82/2018 Ps. 42, Perpres 64/2020 Ps. 34 and 42(6)',
    familyMembersMax: 20,
    penaltyMax: rupiah(30_000_000n),
    donorFund: rupiah(100_000_000_000n),
    settlementLine: rupiah(100_000_000_000n),
    statementLine: rupiah(1_000_000_000_000n),
    counterDay: rupiah(10_000_000_000n),
    packageCost: rupiah(10_000_000_000n),
    monthlyIncome: rupiah(1_000_000_000n),
    assumptions: {
      familyMembersMax: 'No regulation limits the people on a family card; registration takes at most 20.',
      donorFund:
        'No source names the largest gift. Tele-collecting brought Rp295.54 bn from the whole country in nine months of 2020, so that one gift of a third of it is a mistake.',
      settlementLine: 'A line tells of one payment, by a family or into a fund, so that it is bounded as a fund is.',
      statementLine: "One bank's credit of one day; the country pays about Rp1.4 tn in a month.",
      counterDay: 'A counter takes hundreds of payments on its busiest day.',
      packageCost: 'The dearest INA-CBG packages cost hundreds of millions.',
      monthlyIncome: 'Hardship is assessed of people who cannot pay a premium.',
    },
  },
];

const onDay = ceilingsFrom({
  ceilingPolicies: JKN_AMOUNT_CEILINGS,
  arrearsPolicies: JKN_ARREARS_POLICY,
  tariffs: JKN_TARIFFS,
});
const FIRST_DAY = civilDate('2014-01-01');

const fromFirstDay = (date: CivilDate): CivilDate => (date < FIRST_DAY ? FIRST_DAY : date);

/** The ceilings on a day; before JKN began, those of its first day. */
export const jknCeilingsOn = (date: CivilDate): AmountCeilings => onDay(fromFirstDay(date));

/** The most people of one family card on a day: the ceiling of what a family pays is reckoned for so many. */
export const jknFamilyMembersMaxOn = (date: CivilDate): number =>
  policyOn(JKN_AMOUNT_CEILINGS, fromFirstDay(date)).familyMembersMax;

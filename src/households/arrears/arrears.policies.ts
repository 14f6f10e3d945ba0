/** The policies of arrears, as operators may follow them up: tariffs, the rules of the bill, and the ceilings of amounts. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, month, rupiahUpTo, wholeNumber } from '../../platform/policies/index.js';
import type { AmountCeilingPolicy } from './amount-ceilings.js';
import type { ArrearsPolicy } from './arrears-policy.js';
import { JKN_AMOUNT_CEILINGS } from './jkn-amount-ceilings.js';
import { JKN_ARREARS_POLICY } from './jkn-arrears-policy.js';
import { JKN_TARIFF_POLICY, type TariffPolicy } from './jkn-tariffs.js';

/** The dearest rate there ever was, by which the ceilings of amounts are reckoned. */
const DEAREST_RATE = 160_000;

const tariff = z
  .strictObject({ participantPays: rupiahUpTo(DEAREST_RATE), fullRate: rupiahUpTo(DEAREST_RATE) })
  .refine(({ participantPays, fullRate }) => participantPays <= fullRate, {
    path: ['participantPays'],
    message: 'a participant never pays more than the full rate',
  });

export const TARIFFS: PolicyDefinition<TariffPolicy> = definePolicy<TariffPolicy>({
  name: 'tariffs',
  decides:
    'What a person of each care class owes for a month, and what the state adds. Every month is priced by its own tariff; a standard class (KRIS) is entered as the same amounts for all three.',
  begins: 'first-of-month',
  values: z.strictObject({ amounts: z.strictObject({ I: tariff, II: tariff, III: tariff }) }),
  shipped: JKN_TARIFF_POLICY,
});

export const ARREARS: PolicyDefinition<ArrearsPolicy> = definePolicy<ArrearsPolicy>({
  name: 'arrears',
  decides:
    'When a premium is due, how many months of arrears are billed and at which price, and how far ahead a family may pay. A row prices every unpaid month of the bills of its days.',
  begins: 'first-of-month',
  values: z.strictObject({
    dueDay: wholeNumber(1, 28),
    arrearsMonthsMax: wholeNumber(1, 24),
    cappedMonths: z.enum(['newest', 'oldest']),
    classThreeArrears: z
      .array(z.strictObject({ fromMonth: month, priced: z.enum(['with-subsidy', 'without-subsidy']) }))
      .min(1)
      .refine(
        (periods) => periods.every(({ fromMonth }, place) => (periods[place - 1]?.fromMonth ?? '') < fromMonth),
        'periods in the order of their months',
      ),
    neverBegunCover: z.enum(['owes-since-first-month', 'owes-current-month']),
    monthsAheadMax: wholeNumber(0, 12),
  }),
  shipped: JKN_ARREARS_POLICY,
});

const BEYOND_MONEY = 1_000_000_000_000;

export const AMOUNT_CEILINGS: PolicyDefinition<AmountCeilingPolicy> = definePolicy<AmountCeilingPolicy>({
  name: 'amount-ceilings',
  decides: 'The most that an amount of each kind can be; more is a mistake and is never credited.',
  begins: 'any-day',
  values: z.strictObject({
    familyMembersMax: wholeNumber(1, 20),
    penaltyMax: rupiahUpTo(BEYOND_MONEY),
    donorFund: rupiahUpTo(BEYOND_MONEY),
    settlementLine: rupiahUpTo(BEYOND_MONEY),
    statementLine: rupiahUpTo(BEYOND_MONEY),
    counterDay: rupiahUpTo(BEYOND_MONEY),
    packageCost: rupiahUpTo(BEYOND_MONEY),
    monthlyIncome: rupiahUpTo(BEYOND_MONEY),
  }),
  shipped: JKN_AMOUNT_CEILINGS,
  shippedOnly: 'the checks of the database hold the same bounds.',
});

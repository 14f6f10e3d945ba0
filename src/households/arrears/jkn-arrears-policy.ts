/** Sets the dated arrears policy of JKN; a comment marks each value that the sources leave open. */
import { billingMonth } from '../../kernel/billing-month.js';
import { civilDate } from '../../kernel/civil-date.js';
import type { ArrearsPolicy } from './arrears-policy.js';

export const JKN_ARREARS_POLICY: readonly ArrearsPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Perpres 82/2018 Ps. 42, Perpres 64/2020',
    dueDay: 10,
    arrearsMonthsMax: 24,
    // No regulation found says which 24 months remain of a longer debt; the newest is the natural reading.
    cappedMonths: 'newest',
    // Whether class III arrears keep the state's share is disputed; public calculations of arrears keep it.
    classThreeArrears: [{ fromMonth: billingMonth('2014-01'), priced: 'with-subsidy' }],
    monthsAheadMax: 12,
  },
];

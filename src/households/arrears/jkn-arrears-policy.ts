/** Sets the dated arrears policy of JKN, and says of each value that the sources leave open why it was chosen. */
import { billingMonth } from '../../kernel/billing-month.js';
import { civilDate } from '../../kernel/civil-date.js';
import type { ArrearsPolicy } from './arrears-policy.js';

export const JKN_ARREARS_POLICY: readonly ArrearsPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Perpres 82/2018 Ps. 42, Perpres 64/2020',
    dueDay: 10,
    arrearsMonthsMax: 24,
    cappedMonths: 'newest',
    classThreeArrears: [{ fromMonth: billingMonth('2014-01'), priced: 'with-subsidy' }],
    // Assumption: no regulation found speaks of a registration whose first premium was never paid. Nobody was covered, so
    // nothing is in arrears, and the registration stays payable: the first premium is that of the month in which it is paid.
    neverBegunCover: 'owes-current-month',
    monthsAheadMax: 12,
    assumptions: {
      dueDay:
        'Perpres 82/2018 says the 10th. A press report of 2016 moves it to the next working day when it is a holiday; it is not known whether this still holds, so that no day moves.',
      cappedMonths:
        'No regulation found says which 24 months remain of a longer debt; the newest is the natural reading.',
      classThreeArrears:
        "PMK 78/2020 gives the state's share to active participants only, and a member of DJSN said in May 2020 that arrears are owed at the full 42,000; public calculations of arrears since then use 35,000, as here.",
      monthsAheadMax: 'Up to 12 months are reported for ATMs; no regulation was found.',
    },
  },
];

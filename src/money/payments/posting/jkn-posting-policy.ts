/** The posting policy of JKN, with the dates from which it applies. */
import { civilDate } from '../../../kernel/civil-date.js';
import type { PostingPolicy } from './posting-decision.js';

export const JKN_POSTING_POLICY: readonly PostingPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Perpres 64/2020 Ps. 34(9): what was paid beyond the premium is credited to the months that follow',
    surplus: 'months-ahead-then-credit',
    expiredCode: 'credit-family',
    assumptions: {
      surplus:
        'The article speaks of the overpaid months of April 2020; that it holds for every surplus is our reading.',
      expiredCode:
        'No source says what becomes of it. The till should have refused; once it took the money, the code still tells beyond doubt whose it is.',
    },
  },
];

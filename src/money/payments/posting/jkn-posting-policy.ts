/** The posting policy of JKN, with the dates from which it applies. */
import { civilDate } from '../../../kernel/civil-date.js';
import type { PostingPolicy } from './posting-decision.js';

export const JKN_POSTING_POLICY: readonly PostingPolicy[] = [
  // Paying ahead is allowed, and money beyond the premium is credited to the months that follow (Perpres 64/2020 Ps. 34(9)).
  {
    effectiveFrom: civilDate('2014-01-01'),
    surplus: 'months-ahead-then-credit',
    // No source says what becomes of it. The till should have refused; once it took the money, the code still tells
    // beyond doubt whose it is.
    expiredCode: 'credit-family',
  },
];

/** The dated rule of the ways in which a cadre may help where no region's collection policy decides. */
import { civilDate } from '../../kernel/civil-date.js';
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { IntentMode } from './intent-mode.js';

export interface PaymentHelpPolicy extends PolicyRow {
  readonly modes: readonly IntentMode[];
}

export const JKN_PAYMENT_HELP_POLICY: readonly PaymentHelpPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis:
      'Press (GoNews, 25 September 2019): cadres may not take premiums; families pay at a counter, an appointed minimarket or an ATM',
    modes: ['REFER'],
    assumptions: {
      modes:
        'Sources conflict: GoNews 2019 forbids cadres to take money, KlikSamarinda 2017 and IngatKembali 2018 have them carry terminals and take payments as agents. Helping is entered by region.',
    },
  },
];

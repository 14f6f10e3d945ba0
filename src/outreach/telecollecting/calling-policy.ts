/** The dated rules of whom officers call, for how long a campaign runs, and how far ahead a call may be put off. */
import { civilDate } from '../../kernel/civil-date.js';
import type { PolicyRow } from '../../kernel/dated-policy.js';

export interface CallingPolicy extends PolicyRow {
  /**
   * The months in arrears of families whom officers call, both included: those with fewer are reminded, those with more
   * are visited.
   */
  readonly months: { readonly min: number; readonly max: number };
  /** The most days of a campaign; a longer one is opened anew, so that its queue follows who owes then. */
  readonly campaignDaysMax: number;
  /** How far ahead a family may ask to be called again. */
  readonly callBackWithinDays: number;
}

export const JKN_CALLING_POLICY: readonly CallingPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Press on tele-collecting (Pasbana, 27 April 2020): arrears of 2 to 23 months',
    months: { min: 2, max: 23 },
    campaignDaysMax: 366,
    callBackWithinDays: 31,
    assumptions: {
      months:
        'Press of 2020 alone (Pasbana; Jambi) says 2 to 23 months; no regulation was found, nor whether it still holds.',
      campaignDaysMax: 'No source; a year also catches a mistyped date.',
      callBackWithinDays: 'No source; a month ahead the bill is another one.',
    },
  },
];

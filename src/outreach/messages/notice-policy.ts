/** The dated rules of news that nobody asked for: for how many days it is of use, and when a stage is reminded of. */
import { civilDate } from '../../kernel/civil-date.js';
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { NoticeName } from './message-words.js';

export interface NoticePolicy extends PolicyRow {
  /** The days for which each news is of use, counted from the day on which it was known. */
  readonly usefulDays: Readonly<Record<NoticeName, number>>;
  /** How many days before the end of the month, by which a stage must be paid, a family is reminded of it. */
  readonly stageRemindedDays: number;
  /** The days for which a message of a dunning step is of use: where one is put off longer, the next step comes soon. */
  readonly dunningUsefulDays: number;
}

export const NOTICE_POLICY: readonly NoticePolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: "The programme's choice",
    usefulDays: { CARD_ACTIVE: 3, DEBIT_FAILED: 5, STAGE_DUE: 3, MONEY_HELD: 3, FIRST_PREMIUM: 3 },
    stageRemindedDays: 5,
    dunningUsefulDays: 2,
    assumptions: {
      '*': 'No source says for how long such news is of use, nor when to remind: the values are our choice.',
    },
  },
];

/** Dated rules for how long an intent waits for its payment. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { IntentMode } from '../collection-policy/index.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

export interface IntentPolicy extends PolicyRow {
  /** The rule applies to intents made on this day or later. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  readonly validMinutes: Readonly<Record<IntentMode, number>>;
}

export const JKN_INTENT_POLICY: readonly IntentPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: "The programme's choice",
    validMinutes: { REFER: 3 * 24 * 60, ASSIST_EDC: 60, ASSIST_AGENT: 24 * 60 },
    assumptions: {
      validMinutes:
        'No source gives a time: beside a cadre a family pays within minutes, and one that is sent to a shop or bank goes within days.',
    },
  },
];

/** All families of the story. */
import type { Household } from './happening.js';
import { CHANNEL_HOUSEHOLDS } from './channels.js';
import { COUNTER_HOUSEHOLDS } from './counters.js';
import { INSTALMENT_HOUSEHOLDS } from './instalments.js';
import { MANDATE_HOUSEHOLDS } from './mandates.js';
import { PAYING_HOUSEHOLDS } from './households.js';
import { SETTLEMENT_HOUSEHOLDS } from './settlement-files.js';
import { SPONSORED_HOUSEHOLDS } from './sponsorship.js';
import { WITHDRAWAL_HOUSEHOLDS } from './withdrawals.js';
import { FORGIVEN_HOUSEHOLDS } from './write-offs.js';

export const HOUSEHOLDS: readonly Household[] = [
  ...PAYING_HOUSEHOLDS,
  ...INSTALMENT_HOUSEHOLDS,
  ...MANDATE_HOUSEHOLDS,
  ...WITHDRAWAL_HOUSEHOLDS,
  ...CHANNEL_HOUSEHOLDS,
  ...COUNTER_HOUSEHOLDS,
  ...SETTLEMENT_HOUSEHOLDS,
  ...SPONSORED_HOUSEHOLDS,
  ...FORGIVEN_HOUSEHOLDS,
];

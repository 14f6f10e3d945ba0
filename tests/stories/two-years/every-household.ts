/** All families of the story. */
import type { Household } from './happening.js';
import { CHANNEL_HOUSEHOLDS } from './channels.js';
import { INSTALMENT_HOUSEHOLDS } from './instalments.js';
import { MANDATE_HOUSEHOLDS } from './mandates.js';
import { PAYING_HOUSEHOLDS } from './households.js';
import { SETTLEMENT_HOUSEHOLDS } from './settlement-files.js';
import { WITHDRAWAL_HOUSEHOLDS } from './withdrawals.js';

export const HOUSEHOLDS: readonly Household[] = [
  ...PAYING_HOUSEHOLDS,
  ...INSTALMENT_HOUSEHOLDS,
  ...MANDATE_HOUSEHOLDS,
  ...WITHDRAWAL_HOUSEHOLDS,
  ...CHANNEL_HOUSEHOLDS,
  ...SETTLEMENT_HOUSEHOLDS,
];

/** Lists what every room lets go of when its time is over. */
import { FORGET_VISIT_NOTES } from '../../fieldwork/visits/index.js';
import { FORGET_FULL_READINGS } from '../../households/full-readings/index.js';
import { FORGET_SIGN_INS } from '../../outreach/citizens/index.js';
import { FORGET_MESSAGES } from '../../outreach/messages/index.js';
import { FORGET_CALL_NOTES } from '../../outreach/telecollecting/index.js';
import type { Forgetting } from '../../platform/db/forgetting.js';

export const FORGETTINGS: readonly Forgetting[] = [
  FORGET_VISIT_NOTES,
  FORGET_FULL_READINGS,
  FORGET_MESSAGES,
  FORGET_SIGN_INS,
  FORGET_CALL_NOTES,
];

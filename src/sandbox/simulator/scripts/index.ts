/** Lists every script by its name on the command line, from an ordinary day to the worst one. */
import { ordinary, unknownAccount, wrongAmount } from './amounts.js';
import { oddLines } from './files.js';
import { late, midnight, pendingAfterPayment, reordered } from './order.js';
import { anotherStory, crowd, duplicateStorm, retryWithNewId } from './repeats.js';
import { reversal, reversalFirst } from './reversals.js';
import type { Script } from './script.js';
import { unknownWord } from './words.js';
import { badSignature, halfABody, halfClosedSocket } from './wire.js';

export const SCRIPTS: readonly Script[] = [
  ordinary,
  duplicateStorm,
  retryWithNewId,
  anotherStory,
  wrongAmount,
  unknownAccount,
  late,
  midnight,
  reordered,
  pendingAfterPayment,
  reversal,
  reversalFirst,
  unknownWord,
  oddLines,
  badSignature,
  halfClosedSocket,
  halfABody,
  crowd,
];
export type { Finding, SavedPayment, Script, Stage } from './script.js';

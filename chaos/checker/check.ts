/** Lists every check, and runs them all. */
import { booksAgree } from './books.js';
import type { Check, Evidence, Finding } from './evidence.js';
import {
  acknowledgedIsPostedOnce,
  answersInTheProtocolsWords,
  everythingBecomesKnown,
  failedIsNotPosted,
  noIsSaidOfNothingPosted,
  nothingPostedUnsent,
  recordedIsStored,
  reversedOnce,
} from './told-and-posted.js';
import { aLockDelaysItsFamilyAlone, everyCallIsAnsweredInTime, processesEndAsTold } from './waits.js';
import {
  phonesKnowTheServersState,
  screensShowWhatWasCollected,
  subscribersHeardNoFaultOfOurs,
  subscribersSawTheirSlice,
} from './watchers.js';

const CHECKS: readonly Check[] = [
  acknowledgedIsPostedOnce,
  failedIsNotPosted,
  noIsSaidOfNothingPosted,
  everythingBecomesKnown,
  nothingPostedUnsent,
  answersInTheProtocolsWords,
  reversedOnce,
  recordedIsStored,
  booksAgree,
  subscribersSawTheirSlice,
  subscribersHeardNoFaultOfOurs,
  phonesKnowTheServersState,
  screensShowWhatWasCollected,
  everyCallIsAnsweredInTime,
  aLockDelaysItsFamilyAlone,
  processesEndAsTold,
];

export async function checkAll(evidence: Evidence): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of CHECKS) findings.push(...(await check(evidence)));
  return findings;
}

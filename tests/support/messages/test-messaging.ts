/** Composes the use cases of messages with rules, a clock, and the providers that a test chooses. */
import { CONDUCT } from '../conduct.js';
import { keyringOf } from '../keyring.js';
import type { Pool } from '../../../src/platform/db/pool.js';
import type { Clock } from '../../../src/kernel/clock.js';
import { randomIds } from '../../../src/kernel/ids.js';
import {
  MESSAGES,
  type MessageProviders,
  type Messaging,
  NOTICE_TIMES,
  linkCodes,
} from '../../../src/outreach/messages/index.js';
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs } from '../../../src/households/arrears/index.js';
import { createAssessor } from '../../../src/households/bills/index.js';

export const testMessaging = async (pool: Pool, clock: Clock, providers: MessageProviders): Promise<Messaging> => ({
  pool,
  now: () => clock.now(),
  newId: randomIds,
  keyring: await keyringOf(pool), // with which the numbers of the families are sealed
  assess: createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY }),
  policies: () => MESSAGES.shipped,
  notices: () => NOTICE_TIMES.shipped,
  dueDayOn: () => 10,
  providers,
  conduct: CONDUCT,
  complaintUrl: 'https://sigap.example/k',
  linkCodeOf: linkCodes(new Uint8Array(32)),
});

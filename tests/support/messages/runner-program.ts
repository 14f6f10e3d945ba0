/** Works off messages in a process of its own, at a clock that stands still: what tests of crashes kill. */
import { createPool } from '../../../src/platform/db/pool.js';
import { fixedClock } from '../../../src/kernel/clock.js';
import {
  enqueueDueMessages,
  freeMessagesOf,
  messageTasks,
  smsGateway,
  whatsAppCloud,
} from '../../../src/outreach/messages/index.js';
import { startJobRunner } from '../../../src/platform/jobs/job-runner.js';
import { testMessaging } from './test-messaging.js';

const [databaseUrl = '', gatewayUrl = '', now = ''] = process.argv.slice(2);
const pool = createPool({ databaseUrl, connectionsMax: 5, onError: () => undefined });
const messaging = testMessaging(pool, fixedClock(new Date(now)), {
  SMS: smsGateway({ url: gatewayUrl, token: 'secret-token' }),
  WHATSAPP: whatsAppCloud({ url: gatewayUrl, phoneNumberId: '4711', token: 'secret-token' }),
});
const runner = await startJobRunner({
  pool,
  databaseUrl,
  now: messaging.now,
  tasks: messageTasks(messaging),
  freeWorkOf: freeMessagesOf,
  errands: [() => enqueueDueMessages(pool, messaging.now)],
  onStumble: () => undefined,
});
process.on('SIGTERM', () => void runner.stop().then(() => process.exit(0)));
process.stdout.write('working\n');

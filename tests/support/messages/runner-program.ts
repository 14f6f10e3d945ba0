/** Sends queued messages in a process of its own, at a clock that stands still: tests of crashes kill it. */
import { createPool } from '../../../src/platform/db/pool.js';
import { fixedClock, systemClock } from '../../../src/kernel/clock.js';
import {
  enqueueDueMessages,
  freeMessagesOf,
  messageTasks,
  smsGateway,
  whatsAppCloud,
} from '../../../src/outreach/messages/index.js';
import { startBackgroundJobs, startWorker } from '../../../src/platform/jobs/index.js';
import { testMessaging } from './test-messaging.js';
import { testCalls } from '../outgoing.js';

const [databaseUrl = '', gatewayUrl = '', now = ''] = process.argv.slice(2);
const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 5, onError: () => undefined });
const outgoing = testCalls();
const messaging = await testMessaging(pool, fixedClock(new Date(now)), {
  SMS: smsGateway({ outgoing, url: gatewayUrl, token: 'secret-token' }),
  WHATSAPP: whatsAppCloud({ outgoing, url: gatewayUrl, phoneNumberId: '4711', token: 'secret-token' }),
});
const worker = await startWorker({
  pool,
  databaseUrl,
  now: messaging.now,
  tasks: messageTasks(messaging),
  freeWorkOf: freeMessagesOf,
  onFailure: () => undefined,
});
const everyInstance = { everyMs: 500, runsOn: 'every-instance', does: 'as in production' } as const;
const jobs = await startBackgroundJobs({
  pool,
  clock: systemClock,
  worker,
  jobs: [
    { ...everyInstance, name: 'restore-worker', run: worker.restore },
    { ...everyInstance, name: 'enqueue-due-messages', run: () => enqueueDueMessages(pool, messaging.now) },
  ],
  onEnded: () => undefined,
});
const stop = async (): Promise<void> => {
  await jobs.stop();
  await worker.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.stdout.write('working\n');

import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { fixedClock } from '../../../../src/kernel/clock.js';
import type { MessageId } from '../../../../src/kernel/ids.js';
import { sendMessage } from '../../../../src/outreach/messages/send-message.js';
import { testMessaging } from '../../../support/messages/test-messaging.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const database = useTestDatabase();
const NOW = new Date('2026-11-05T02:00:00Z');

test('a worker that was found dead claims no message, which nobody would ever free; another one sends it', async () => {
  const family = await aWorld(database).family({ members: 1 });
  const id = randomUUID() as MessageId;
  await database.pool.query(
    `insert into messages (id, family_id, template_id, channel, state, send_after, requested_by, queued_at)
     select $1, $2, t.id, 'SMS', 'QUEUED', $3, 'test', $3 from message_templates t where t.channel = 'SMS' limit 1`,
    [id, family.id, NOW],
  );
  const found = async () => {
    const { rows } = await database.pool.query('select state, attempts, claimed_by from messages where id = $1', [id]);
    return rows[0];
  };
  const calls: string[] = [];
  const messaging = await testMessaging(database.pool, fixedClock(NOW), {
    WHATSAPP: null,
    SMS: {
      name: 'test',
      isRepeatable: true,
      send: (message) => {
        calls.push(message.id);
        return Promise.resolve({ kind: 'accepted', providerMessageId: 'taken' });
      },
    },
  });
  const { rows: workers } = await database.pool.query<{ id: number }>(
    'insert into job_workers (started_at) select now() from generate_series(1, 2) returning id',
  );
  const [dead, living] = workers.map((worker) => worker.id) as [number, number];
  await database.pool.query('delete from job_workers where id = $1', [dead]);

  await sendMessage({ messaging, workerId: dead }, id);
  expect([calls, await found()]).toEqual([[], { state: 'QUEUED', attempts: 0, claimed_by: null }]);
  await sendMessage({ messaging, workerId: living }, id);
  expect([calls, await found()]).toEqual([[id], { state: 'SENT', attempts: 1, claimed_by: null }]);
});

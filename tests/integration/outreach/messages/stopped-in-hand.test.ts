import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { fixedClock } from '../../../../src/kernel/clock.js';
import type { MessageCampaignId, MessageId } from '../../../../src/kernel/ids.js';
import { MessageNotTaken, sendMessage } from '../../../../src/outreach/messages/send-message.js';
import { stopBlast } from '../../../../src/outreach/messages/start-blast.js';
import { testMessaging } from '../../../support/messages/test-messaging.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-05T02:00:00Z';

describe('a blast that is stopped while somebody has its message in hand', () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  async function aMessageOfABlast(): Promise<{ id: MessageId; campaign: MessageCampaignId }> {
    const family = await world.family({ members: 1 });
    const [id, campaign] = [randomUUID() as MessageId, randomUUID() as MessageCampaignId];
    await database.pool.query(
      `with template as (select id from message_templates where channel = 'SMS' limit 1),
        campaign as (insert into message_campaigns
          (id, template_id, region_code, months_min, months_max, send_from, last_day, started_by, started_at)
          select $2, id, (select region_code from families where id = $3), 1, 23, $4, '2026-11-09', 'test', $4 from template)
      insert into messages (id, campaign_id, family_id, template_id, channel, state, send_after, last_day, requested_by, queued_at)
      select $1, $2, $3, id, 'SMS', 'QUEUED', $4, '2026-11-09', 'test', $4 from template`,
      [id, campaign, family.id, NOW],
    );
    return { id, campaign };
  }
  const outcome = async (id: MessageId) =>
    (await database.pool.query('select state, reason, claimed_by from messages where id = $1', [id])).rows[0];

  /** Stops the blast in the middle of the first call, and takes nothing. */
  async function aProviderThatStops(campaign: MessageCampaignId) {
    const workers = 'insert into job_workers (started_at) values (now()) returning id';
    const { rows } = await database.pool.query<{ id: number }>(workers);
    const calls: string[] = [];
    const messaging = await testMessaging(database.pool, fixedClock(new Date(NOW)), {
      WHATSAPP: null,
      SMS: {
        name: 'test',
        isRepeatable: true,
        send: async (message) => {
          calls.push(message.id);
          await stopBlast(messaging, campaign);
          return { kind: 'unavailable', detail: 'busy' };
        },
      },
    });
    return { sending: { messaging, workerId: rows[0]!.id }, calls };
  }

  test('is not offered again, and ends as the others do', async () => {
    const { id, campaign } = await aMessageOfABlast();
    const { sending, calls } = await aProviderThatStops(campaign);
    await expect(sendMessage(sending, id)).rejects.toThrow(MessageNotTaken);
    expect(await outcome(id)).toEqual({ state: 'SUPPRESSED', reason: 'CAMPAIGN_STOPPED', claimed_by: null });
    await sendMessage(sending, id);
    expect(calls).toEqual([id]);
  });

  test('neither when whoever had it died and it was freed', async () => {
    const { id, campaign } = await aMessageOfABlast();
    const { sending, calls } = await aProviderThatStops(campaign);
    await database.pool.query('update messages set claimed_by = 2 where id = $1', [id]);
    await stopBlast(sending.messaging, campaign);
    expect(await outcome(id)).toMatchObject({ state: 'QUEUED' });
    await database.pool.query('update messages set claimed_by = null where id = $1', [id]);
    await sendMessage(sending, id);
    expect(await outcome(id)).toEqual({ state: 'SUPPRESSED', reason: 'CAMPAIGN_STOPPED', claimed_by: null });
    expect(calls).toEqual([]);
  });
});

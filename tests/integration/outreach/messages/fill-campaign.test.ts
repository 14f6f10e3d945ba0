import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { loadDemoBranch } from '../../../../src/sandbox/demo-data/index.js';
import { fixedClock } from '../../../../src/kernel/clock.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { MessageCampaignId } from '../../../../src/kernel/ids.js';
import { fillCampaign } from '../../../../src/outreach/messages/fill-campaign.js';
import { testMessaging } from '../../../support/messages/test-messaging.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asRole } from '../../../support/world/viewers.js';
import { keyringOf } from '../../../support/keyring.js';

const NOW = '2026-11-05T02:00:00Z';

describe('fillCampaign', () => {
  const database = useTestDatabase();
  const ask = askThrough(database);

  test('one message per campaign and family, over many pages, run by several at once and begun again', async () => {
    await loadDemoBranch(database.pool, {
      keyring: await keyringOf(database.pool),
      seed: 3,
      today: civilDate('2026-11-05'),
      scale: { cadres: 3, familiesPerCadre: 700 },
    });
    const id = randomUUID() as MessageCampaignId;
    await database.pool.query(
      `insert into message_campaigns (id, template_id, region_code, months_min, months_max, send_from, last_day, started_by, started_at)
       select $1, id, '64.72', 1, 23, $2, '2026-11-09', 'test', $2 from message_templates where channel = 'SMS' limit 1`,
      [id, NOW],
    );
    const messaging = await testMessaging(database.pool, fixedClock(new Date(NOW)), { SMS: null, WHATSAPP: null });
    await Promise.all(Array.from({ length: 3 }, () => fillCampaign(messaging, id)));
    const count = async () =>
      Number(
        (
          await database.pool.query<{ count: bigint }>(
            'select count(distinct family_id) as count from messages where campaign_id = $1',
            [id],
          )
        ).rows[0]?.count,
      );
    const audience = await ask<{ families: { totalCount: number } }>(
      { viewer: asRole('AUDITOR'), now: NOW },
      `{ families(filter: { region: "64.72", monthsInArrears: { min: 1, max: 23 }, keepsPlan: false }) { totalCount } }`,
    );
    // Nobody is reminded of a premium that others pay, although old months of it are owed.
    const others = await database.pool.query<{ count: bigint }>(
      `select count(*) as count from families where segment not in ('PBPU', 'BP') and region_code like '64.72%'
       and paid_through between '2024-10-01' and '2026-08-01'`,
    );
    const paidByOthers = Number(others.rows[0]?.count);
    expect(paidByOthers).toBeGreaterThan(0);
    const expected = (audience.data?.families.totalCount ?? 0) - paidByOthers;
    expect(expected).toBeGreaterThan(1_000);
    expect(await count()).toBe(expected);

    // As if the place had been lost: every page is read again, and no family gets a second message.
    await database.pool.query(
      'update message_campaigns set filled_at = null, filled_to_month = null, filled_to_family = null where id = $1',
      [id],
    );
    await fillCampaign(messaging, id);
    expect(await count()).toBe(expected);
    const { rowCount } = await database.pool.query('select from messages where campaign_id = $1', [id]);
    expect(rowCount).toBe(expected);
  });
});

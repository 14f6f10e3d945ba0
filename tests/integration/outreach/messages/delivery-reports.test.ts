import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomIds } from '../../../../src/kernel/ids.js';
import { createDeliveryReportRecorder } from '../../../../src/outreach/messages/index.js';
import { furtherState } from '../../../../src/outreach/messages/message-state.js';
import type { MessageState, DeliveryReportState } from '../../../../src/outreach/messages/message-words.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = new Date('2026-11-05T02:00:00Z');
const RECEIPTS = ['SENT', 'FAILED', 'DELIVERED', 'READ'] as const satisfies readonly DeliveryReportState[];

describe('delivery reports', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const record = (id: string | null, states: readonly DeliveryReportState[], providerMessageId: string | null = null) =>
    createDeliveryReportRecorder({ pool: database.pool, newId: randomIds, now: () => NOW })(
      states.map((state) => ({
        channel: 'SMS',
        reference: id,
        providerMessageId,
        state,
        // Each news has a moment of its own, whenever it arrives.
        occurredAt: new Date(NOW.getTime() + RECEIPTS.indexOf(state) * 1_000),
        detail: null,
      })),
    );
  async function aSentMessage(state: MessageState = 'SENT', body: string | null = 'Iuran'): Promise<string> {
    const family = await world.family({ members: 1 });
    const id = randomUUID();
    await database.pool.query(
      `insert into messages (id, family_id, template_id, channel, state, reason, send_after, requested_by, queued_at, phone, body, provider_message_id)
       select $1::uuid, $2, id, 'SMS', $3, $7, $4, 'test', $4, $5, $6, $8 from message_templates where channel = 'SMS' limit 1`,
      [
        id,
        family.id,
        state,
        NOW,
        body === null ? null : '628115550001',
        body,
        state === 'SUPPRESSED' ? 'TOO_LATE' : null,
        `sms-${id}`,
      ],
    );
    return id;
  }
  const read = async (id: string) =>
    (
      await database.pool.query(
        `select state, reason, sent_at, delivered_at, read_at, ended_at, (select count(*) from delivery_reports r where r.message_id = m.id) as receipts
         from messages m where id = $1`,
        [id],
      )
    ).rows[0] as Record<string, unknown>;

  test('in whatever order, one by one or together, once or twice: a message ends in the same row, as the rule says', async () => {
    const anyNews = fc.array(fc.constantFrom(...RECEIPTS), { minLength: 1, maxLength: 5 });
    const anyOrder = anyNews.chain((told) =>
      fc.tuple(fc.constant(told), fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 })),
    );
    await fc.assert(
      fc.asyncProperty(anyOrder, async ([told, again]) => {
        const [together, apart] = [await aSentMessage(), await aSentMessage()];
        await record(together, told);
        for (const state of again) await record(apart, [state]);
        const end = await read(apart);
        expect(end).toEqual(await read(together));
        expect(end['state']).toBe(told.reduce<MessageState>(furtherState, 'SENT'));
        expect(end['receipts']).toBe(BigInt(new Set(told).size));
        expect(end['reason']).toBe(end['state'] === 'FAILED' ? 'NOT_DELIVERED' : null);
      }),
      { numRuns: 40 },
    );
  });

  test('twenty deliveries at once, of several messages in any order, wait for nobody for ever', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, () => aSentMessage()));
    const recorder = createDeliveryReportRecorder({ pool: database.pool, newId: randomIds, now: () => NOW });
    const bundle = ids.map((reference) => ({
      channel: 'SMS' as const,
      reference,
      providerMessageId: null,
      state: 'DELIVERED' as const,
      occurredAt: NOW,
      detail: null,
    }));
    await Promise.all(
      Array.from({ length: 20 }, (_, place) => recorder(place % 2 === 0 ? bundle : bundle.toReversed())),
    );
    for (const id of ids) expect(await read(id)).toMatchObject({ state: 'DELIVERED', receipts: 1n });
  });

  test("a message is also found by the provider's own id", async () => {
    const id = await aSentMessage();
    expect(await record(null, ['READ'], `sms-${id}`)).toEqual({ known: 1 });
    expect(await read(id)).toMatchObject({ state: 'READ' });
  });

  test('a receipt for nothing of ours, and for a message that never left, changes nothing', async () => {
    const never = await aSentMessage('SUPPRESSED', null);
    expect(await record(randomUUID(), ['READ'])).toEqual({ known: 0 });
    expect(await record('not a uuid', ['READ'])).toEqual({ known: 0 });
    expect(await record(null, ['READ'])).toEqual({ known: 0 });
    expect(await record(never, ['READ'])).toEqual({ known: 0 });
    expect(await read(never)).toMatchObject({ state: 'SUPPRESSED', receipts: 0n });
  });

  test('a receipt proves that a message left whose outcome nobody knew', async () => {
    const id = await aSentMessage('QUEUED');
    await record(id, ['DELIVERED']);
    expect(await read(id)).toMatchObject({ state: 'DELIVERED' });
  });
});

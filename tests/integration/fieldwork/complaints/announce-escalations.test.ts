import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ComplaintUpdated } from '../../../../src/fieldwork/complaints/complaint.events.js';
import { announceEscalations } from '../../../../src/fieldwork/complaints/index.js';
import { LIVE_EVENTS } from '../../../../src/composition/schema/live-events.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = new Date('2026-11-24T02:00:00Z');

describe('announceEscalations', () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  const file = async (change: Record<string, unknown> = {}): Promise<string> => {
    const row = {
      id: randomUUID(),
      state: 'FILED',
      region_code: (await world.region()).code,
      close_due_at: '2026-11-24T01:00:00Z',
      answer_due_at: null,
      answered_at: null,
      escalated_at: null,
      ...change,
    };
    await database.pool.query(
      `insert into complaints (id, category, level, channel, state, region_code, description, filed_by, filed_at, received_at, close_due_at,
         answer_due_at, answered_at, escalated_at)
       values ($1, 'OTHER', 'GREEN', 'BRANCH', $2, $3, 'x', 'test', '2026-11-20', '2026-11-20', $4, $5, $6, $7)`,
      Object.values(row),
    );
    return row.id;
  };
  const published: ComplaintUpdated[] = [];
  const look = (now = NOW) =>
    announceEscalations({
      pool: database.pool,
      now: () => now,
      events: { announce: LIVE_EVENTS.announce, publish: (events) => void published.push(...events) },
    });

  test('tells of each complaint once, however many instances look at once', async () => {
    const late = await Promise.all(Array.from({ length: 30 }, () => file()));
    const told = await Promise.all([look(), look(), look(), look()]);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(published.map(({ complaintId }) => String(complaintId)).toSorted()).toEqual(late.toSorted());
    expect(new Set(published.map(({ state, step }) => `${state} ${step}`))).toEqual(new Set(['ESCALATED ESCALATED']));
    expect(await look()).toBe(0);
  });

  test('leaves what is in time, what a person escalated, and tells at the very deadline', async () => {
    await file({ close_due_at: '2026-11-24T02:00:01Z' });
    await file({ state: 'ESCALATED', escalated_at: '2026-11-21T00:00:00Z' });
    await file({
      state: 'ANSWERED',
      answered_at: '2026-11-21T00:00:00Z',
      answer_due_at: '2026-11-22T00:00:00Z',
      close_due_at: '2026-11-25T00:00:00Z',
    });
    expect(await look()).toBe(0);
    await file({ answer_due_at: NOW, close_due_at: '2026-11-25T00:00:00Z' });
    expect(await look()).toBe(1);
    expect(await look(new Date('2026-11-24T02:00:01Z'))).toBe(1);
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createPool } from '../../../../src/platform/db/pool.js';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { type CampaignId, randomIds } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { createCampaignQueries } from '../../../../src/outreach/telecollecting/campaign.queries.js';
import { type AssignmentOutcome, assignNextCall } from '../../../../src/outreach/telecollecting/assign-next-call.js';
import { CONDUCT } from '../../../support/conduct.js';
import { CALLING } from '../../../../src/outreach/telecollecting/telecollecting.policies.js';
import { openCampaign } from '../../../../src/outreach/telecollecting/manage-campaigns.js';
import { recordCallOutcome } from '../../../../src/outreach/telecollecting/record-call.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { assess } from '../../../support/world/ask.js';
import { asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-23T02:00:00Z';

describe('assignments among many operators', () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  const depsOf = (viewer: Viewer, now = NOW, pool = database.pool) => ({
    pool,
    newId: randomIds,
    now: new Date(now),
    viewer,
    assess,
    conductPolicies: CONDUCT.policies,
    callingPolicies: CALLING.shipped,
    conduct: CONDUCT,
    campaigns: createCampaignQueries(pool),
    em: undefined as never, // opening a campaign writes through the pool
  });

  async function openIn(region: RegionCode): Promise<CampaignId> {
    const id = randomUUID() as CampaignId;
    const opened = await openCampaign(depsOf(asRole('BRANCH_HEAD', [region])), {
      id,
      name: 'Uji',
      region,
      segment: 'PBPU',
      careClass: null,
      months: { min: 2, max: 23 },
      contactHours: { from: 9, until: 17 },
      attemptsMax: 3,
      dailyTarget: 100,
      validFrom: civilDate('2026-11-01'),
      validThrough: civilDate('2026-12-31'),
    });
    expect(opened.kind).toBe('opened');
    return id;
  }
  async function aRegionWith(count: number): Promise<RegionCode> {
    const { code } = await world.region();
    for (let made = 0; made < count; made += 1)
      await world.family({ region: code, paidThrough: '2026-02', members: 1 });
    return code;
  }
  const operators = (region: RegionCode) => Array.from({ length: 20 }, () => asRole('TELE_COLLECTOR', [region]));
  const familyOf = (outcome: AssignmentOutcome) =>
    outcome.kind === 'assigned' ? outcome.assignment.familyId : outcome.kind;

  test('20 operators at once, each on a connection of its own, never get the same family', async () => {
    const region = await aRegionWith(60);
    const id = await openIn(region);
    const pool = createPool({
      databaseUrl: database.url,
      role: 'commands',
      connectionsMax: 20,
      onError: () => undefined,
    });
    const callers = operators(region);
    const given: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const outcomes = await Promise.all(
        callers.map((viewer) => assignNextCall(depsOf(viewer, NOW, pool), { campaign: id, region: null })),
      );
      given.push(...outcomes.map(familyOf));
      await Promise.all(
        outcomes.map(async (outcome, place) => {
          if (outcome.kind !== 'assigned') return;
          const told = { callId: outcome.assignment.id, purpose: 'COLLECTION', outcome: 'REFUSED' } as const;
          await recordCallOutcome(depsOf(callers[place]!, NOW, pool), {
            ...told,
            note: null,
            promise: null,
            callBackAt: null,
          });
        }),
      );
    }
    await pool.end();
    expect(given).toHaveLength(60);
    expect(new Set(given).size).toBe(60);
    const { rows } = await database.pool.query('select count(distinct family_id)::int as families from calls');
    expect(rows).toEqual([{ families: 60 }]);
  });

  test('in one region of a campaign only its families are given, and of the others nobody', async () => {
    const { code: district } = await world.region({ level: 'DISTRICT' });
    const villages = [];
    for (const paidThrough of ['2026-01', '2026-05', null]) {
      const { code } = await world.region({ within: district });
      if (paidThrough !== null) await world.family({ region: code, paidThrough, members: 1 });
      villages.push(code);
    }
    const [longer, shorter, empty] = villages;
    const campaign = await openIn(district);
    const [first, second] = operators(district);
    const ask = (viewer: Viewer, region: RegionCode | null | undefined) =>
      assignNextCall(depsOf(viewer), { campaign, region: region ?? null });
    expect(await ask(first!, empty)).toEqual({ kind: 'nobody-to-call', nextFrom: null });
    const given = await ask(first!, shorter);
    const { rows } = await database.pool.query('select id from families where region_code = $1', [shorter]);
    expect(rows).toEqual([{ id: familyOf(given) }]);
    expect(await ask(second!, shorter)).toMatchObject({ kind: 'nobody-to-call' });
    expect((await ask(second!, longer)).kind).toBe('assigned');
  });

  test('one family in two campaigns is given to one operator', async () => {
    const region = await aRegionWith(1);
    const campaigns = [await openIn(region), await openIn(region)];
    const outcomes = await Promise.all(
      operators(region).map((viewer, place) =>
        assignNextCall(depsOf(viewer), { campaign: campaigns[place % 2]!, region: null }),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'assigned')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'nobody-to-call')).toHaveLength(19);
  });

  test('a lease that ran out hands the family on exactly once, and the first operator can record it no more', async () => {
    const region = await aRegionWith(1);
    const id = await openIn(region);
    const [first, ...others] = operators(region);
    const held = await assignNextCall(depsOf(first!), { campaign: id, region: null });
    if (held.kind !== 'assigned') throw new Error(held.kind);
    const early = await assignNextCall(depsOf(others[0]!, '2026-11-23T02:14:59Z'), { campaign: id, region: null });
    expect(early).toEqual({ kind: 'nobody-to-call', nextFrom: new Date('2026-11-23T02:15:00Z') });
    const late = await Promise.all(
      others.map((viewer) => assignNextCall(depsOf(viewer, '2026-11-23T02:15:00Z'), { campaign: id, region: null })),
    );
    expect(late.filter(({ kind }) => kind === 'assigned')).toHaveLength(1);
    const told = { purpose: 'COLLECTION', outcome: 'REFUSED', note: null, promise: null, callBackAt: null } as const;
    const outcome = await recordCallOutcome(depsOf(first!, '2026-11-23T02:16:00Z'), {
      ...told,
      callId: held.assignment.id,
    });
    expect(outcome).toEqual({ kind: 'assignment-not-open' });
    const { rows } = await database.pool.query(
      'select ending from call_assignments where campaign_id = $1 order by assigned_at',
      [id],
    );
    expect(rows).toEqual([{ ending: 'EXPIRED' }, { ending: null }]);
  });

  test('what was said on a long call is kept while nobody else was given the family', async () => {
    const region = await aRegionWith(1);
    const id = await openIn(region);
    const viewer = asRole('TELE_COLLECTOR', [region]);
    const held = await assignNextCall(depsOf(viewer), { campaign: id, region: null });
    if (held.kind !== 'assigned') throw new Error(held.kind);
    const told = {
      callId: held.assignment.id,
      purpose: 'COLLECTION',
      outcome: 'ASKS_REHAB',
      note: null,
      promise: null,
      callBackAt: null,
    } as const;
    const outcome = await recordCallOutcome(depsOf(viewer, '2026-11-23T02:40:00Z'), told);
    expect(outcome).toMatchObject({ kind: 'recorded', nextFrom: null });
  });

  test('300 families that have paid since they were queued do not hold up who waits behind them', async () => {
    const { code: region } = await world.region();
    await world.families(300, { region, careClass: 'III', paidThrough: '2025-01', members: 1 });
    const waiting = await world.family({ region, paidThrough: '2026-02', members: 1 });
    const id = await openIn(region);
    await database.pool.query(`update families set paid_through = '2026-11-01' where region_code = $1 and id <> $2`, [
      region,
      waiting.id,
    ]);
    const outcome = await assignNextCall(depsOf(asRole('TELE_COLLECTOR', [region])), { campaign: id, region: null });
    expect(familyOf(outcome)).toBe(waiting.id);
    const { rows } = await database.pool.query(
      'select count(*)::int as queued from call_queue where campaign_id = $1',
      [id],
    );
    expect(rows).toEqual([{ queued: 1 }]);
  });
});

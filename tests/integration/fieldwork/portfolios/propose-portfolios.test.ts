import { randomUUID } from 'node:crypto';
import { findLastContacts } from '../../../../src/outreach/telecollecting/index.js';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadDemoBranch } from '../../../../src/sandbox/demo-data/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { ProposalId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { JKN_PORTFOLIO_POLICY, type PortfolioPolicy } from '../../../../src/fieldwork/portfolios/portfolio-policy.js';
import { createProposalQueries } from '../../../../src/fieldwork/portfolios/proposal.queries.js';
import { proposePortfolios } from '../../../../src/fieldwork/portfolios/propose-portfolios.js';
import { stretch } from '../../../../src/platform/db/keyset.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { assess } from '../../../support/world/ask.js';
import { asRole } from '../../../support/world/viewers.js';
import { keyringOf } from '../../../support/keyring.js';

const BASE = JKN_PORTFOLIO_POLICY[0]!;
const TODAY = civilDate('2026-11-22');
/** The 22nd, 10:00 in Samarinda. */
const NOW = new Date('2026-11-22T02:00:00Z');

describe('proposePortfolios for the demo branch', () => {
  const database = useTestDatabase();
  beforeAll(
    async () =>
      void (await loadDemoBranch(database.pool, { keyring: await keyringOf(database.pool), seed: 1, today: TODAY })),
  );

  const propose = (region: string, changes: Partial<PortfolioPolicy> = {}) =>
    proposePortfolios(
      {
        pool: database.pool,
        assess,
        findLastContacts,
        policies: [{ ...BASE, ...changes }],
        viewer: asRole('BRANCH_HEAD', ['64.02', '64.72', '64.08'] as RegionCode[]),
        now: NOW,
        proposals: createProposalQueries(database.pool),
        knowsRegion: async () => true,
      },
      { id: randomUUID() as ProposalId, region: region as RegionCode, validFrom: TODAY },
    );
  const linesOf = (proposalId: ProposalId) =>
    createProposalQueries(database.pool).findLines({
      proposalId,
      cadreId: null,
      isPlaced: null,
      page: stretch<readonly [number]>(null, 1_000),
    });
  const proposalOf = async (changes: Partial<PortfolioPolicy> = {}) => {
    const outcome = await propose('64.72', changes);
    if (outcome.kind !== 'proposed') throw new Error(outcome.kind);
    return outcome.proposal;
  };

  test('everybody who waits gets a cadre of the own district while there is room', async () => {
    const proposal = await proposalOf();
    expect(proposal.familiesWaiting).toBe(0);
    expect(proposal.familiesPlaced).toBeGreaterThan(50);
    const { rows } = await database.pool.query(
      `select l.family_id from portfolio_proposal_lines l join families f on f.id = l.family_id join cadres c on c.id = l.cadre_id
       where l.proposal_id = $1 and left(f.region_code, 8) <> left(c.home_region_code, 8)`,
      [proposal.id],
    );
    expect(rows).toEqual([]);
  });

  test('with room for two more families each, every cadre gets the two most urgent of the district', async () => {
    const proposal = await proposalOf({ familiesMax: 502 });
    const lines = await linesOf(proposal.id);
    const placed = Map.groupBy(
      lines.filter(({ cadreId }) => cadreId !== null),
      ({ cadreId }) => cadreId,
    );
    expect(placed.size).toBe(9);
    for (const families of placed.values()) expect(families).toHaveLength(2);
    const { rows } = await database.pool.query<{ best: number[]; got: number[] }>(
      `with scored as (
         select left(f.region_code, 8) as district, l.cadre_id, l.points_age + l.points_amount + l.points_promise + l.points_contact as points
         from portfolio_proposal_lines l join families f on f.id = l.family_id where l.proposal_id = $1)
       select (array_agg(points order by points desc))[1:2] as best,
         array_agg(points order by points desc) filter (where cadre_id is not null) as got
       from scored group by district having bool_or(cadre_id is not null)`,
      [proposal.id],
    );
    expect(rows).toHaveLength(9);
    for (const { best, got } of rows) expect(got).toEqual(best);
  });

  test('a cadre above the soft band gets only what is urgent enough', async () => {
    const scoreOf = (line: Awaited<ReturnType<typeof linesOf>>[number]) =>
      line.priority.age + line.priority.amount + line.priority.promise + line.priority.contact;
    const proposal = await proposalOf({ band: { from: 400, through: 500 } });
    const lines = await linesOf(proposal.id);
    const enough = BASE.aboveBandPoints - BASE.scoring.nearness.SAME_DISTRICT;
    for (const line of lines) {
      if (scoreOf(line) > enough) expect(line.cadreId).not.toBeNull();
      if (scoreOf(line) < enough) expect(line.cadreId).toBeNull();
    }
    expect(proposal.familiesPlaced * proposal.familiesWaiting).toBeGreaterThan(0);
  });

  test('more families than one proposal scores are refused by name, and nothing is kept', async () => {
    const count = async () =>
      (await database.pool.query<{ n: bigint }>('select count(*) as n from portfolio_proposals')).rows[0]!.n;
    const before = await count();
    const outcome = await propose('64.72', { proposal: { familiesMax: 20, goodForDays: 7 } });
    expect(outcome).toEqual({ kind: 'too-many-families', familiesMax: 20 });
    expect(await count()).toBe(before);
  });
});

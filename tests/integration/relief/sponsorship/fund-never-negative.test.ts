import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { newIdOf, uuidOf } from '../../../support/global-ids.js';
import { type Fund, reliefOf } from '../../../support/relief.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-03-05T02:00:00Z';
const REQUEST = `mutation ($input: RequestFundReturnInput!) { result: requestFundReturn(input: $input) { __typename } }`;
const RETURN = `mutation ($id: ID!) { result: approveFundReturn(input: { id: $id }) { __typename } }`;

/** What happens to a fund: thousands of rupiah arrive, are asked back, or a batch of so many families is paid for. */
type Step =
  | { readonly kind: 'arrives'; readonly thousands: number }
  | { readonly kind: 'goes-back'; readonly thousands: number }
  | { readonly kind: 'helps'; readonly families: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('arrives' as const), thousands: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ kind: fc.constant('goes-back' as const), thousands: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ kind: fc.constant('helps' as const), families: fc.integer({ min: 1, max: 3 }) }),
);

describe("a donor's fund", () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const caller = callerOf(host);
  const relief = reliefOf(host, caller);

  const aFund = async () => {
    const { code: region } = await world.region();
    const [officer, head] = [await caller.asRole('BRANCH_OFFICER', region), await caller.asRole('BRANCH_HEAD', region)];
    const fund = await relief.donor(officer);
    return {
      region,
      officer,
      head,
      fund,
      programmeId: await relief.programme(officer, { donorId: fund.id, regions: [region] }),
    };
  };
  type There = Awaited<ReturnType<typeof aFund>>;

  /** Proposed, approved and executed; nothing when the fund cannot help anybody. */
  const help = async ({ region, officer, fund, programmeId }: There, families: number): Promise<void> => {
    for (let count = 0; count < families; count++)
      await world.family({ region, careClass: 'III', members: 1, paidThrough: '2025-10' });
    const { id } = await relief.propose(officer, programmeId).catch(() => ({ id: null }));
    if (id === null) return;
    await caller.ask(fund.token, `mutation ($id: ID!) { approveBeneficiaries(input: { id: $id }) { __typename } }`, {
      id,
    });
    await Promise.all([relief.execute(officer, id), relief.execute(officer, id)]);
  };
  const giveBack = async ({ officer, head, fund }: There, amount: number): Promise<void> => {
    const input = { id: newIdOf('FundReturn'), donorId: fund.id, amount, reason: 'Sisa' };
    await relief.act(officer, REQUEST, { input });
    await Promise.all([relief.act(head, RETURN, { id: input.id }), relief.act(head, RETURN, { id: input.id })]);
  };
  const take = (there: There, one: Step): Promise<void> => {
    if (one.kind === 'arrives') return relief.payIn(there.fund.account, one.thousands * 1_000);
    return one.kind === 'helps' ? help(there, one.families) : giveBack(there, one.thousands * 1_000);
  };
  const assertBalanced = async ({ id, token }: Fund): Promise<void> => {
    const { received = 0, spent = 0, returned = 0, left = -1 } = await relief.summary(token);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(received).toBe(spent + returned + left);
    const { rows } = await database.pool.query(
      `select sum(case j.side when 'credit' then j.amount else -j.amount end) as journal
       from donor_fund_movements m join ledger_entries e on e.entry_key = m.entry_key
       join journal_lines j on j.entry_id = e.id and j.account = 'donor-fund' where m.donor_id = $1`,
      [uuidOf(id)],
    );
    expect((rows[0] as { journal: bigint | null }).journal ?? 0n).toBe(BigInt(left));
  };

  test('is never negative, and what it received is spent, returned or left, whatever happens at once', async () => {
    const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, async (rounds) => {
        const there = await aFund();
        for (const round of rounds) {
          await Promise.all(round.map((one) => take(there, one)));
          await assertBalanced(there.fund);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 300_000);
});

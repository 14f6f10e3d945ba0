/**
 * No span of payments comes near 2^53; should a sum pass it all the same, it is the text of its digits, and nothing else
 * of the answer is lost. Here PostgreSQL is told to sum amounts a hundred thousand million times as large as they are.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { listen } from '../../../support/listener.js';
import { callerOf } from '../../../support/caller.js';
import { newIdOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T02:00:00Z';
const BILL = 450_000;
const TIMES = 100_000_000_000;
const PERIOD = 'period: { from: "2026-11-24", through: "2026-11-24" }';
const TOTALS = 'subscription ($region: RegionCode) { collectionTotals(region: $region) { payments collected } }';

/** An amount counts so many times; counts, and what was multiplied already, are summed as they are. */
const INFLATE = ['bigint', 'numeric']
  .map(
    (type) => `
      create function public.inflated_plus(sum numeric, more ${type}) returns numeric immutable language sql as
        $$ select case when more is null then sum
          else coalesce(sum, 0) + more * case when more between 10000 and 10000000000000 then ${TIMES}::numeric else 1 end end $$;
      create aggregate public.sum(${type}) (sfunc = inflated_plus, stype = numeric);`,
  )
  .join('\n');

describe('a sum beyond what a number holds', () => {
  const database = useTestDatabase();
  beforeAll(async () => {
    const { rows } = await database.pool.query<{ name: string }>('select current_database() as name');
    await database.pool.query(`alter database ${rows[0]?.name} set search_path = public, pg_catalog`);
  });
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { tell, asRole } = callerOf(host);

  test('is the text of its digits wherever payments and gifts are summed', async () => {
    const shop = await host.shop('toko-sums');
    const family = await world.family({ careClass: 'I', members: 1, paidThrough: '2026-08' });
    const paid = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: BILL });
    expect([paid.status, paid.body?.['outcome']]).toEqual([200, 'posted']);
    const [director, auditor, head] = await Promise.all(
      (['DIRECTOR', 'AUDITOR', 'BRANCH_HEAD'] as const).map((role) => asRole(role)),
    );
    const donor = { id: newIdOf('Donor'), name: 'Yayasan Batas' };
    const add = `mutation ($input: AddDonorInput!) { result: addDonor(input: $input) { ... on DonorAdded { donor { fundAccounts { common } } } } }`;
    const { result } = await tell<{ result: { donor: { fundAccounts: { common: string } } } }>(head!, add, {
      input: donor,
    });
    await shop.sender.pay({ accountNumber: result.donor.fundAccounts.common, amount: BILL });
    await database.pool.query(INFLATE); // nothing is posted from here on
    const sum = String(BigInt(BILL) * BigInt(TIMES));

    const summary = await tell<object>(director!, `{ collectionSummary(${PERIOD}) { total { payments collected } } }`);
    expect(summary).toEqual({ collectionSummary: { total: { payments: 1, collected: sum } } });

    const days = await tell<object>(
      auditor!,
      `{ reconciliationDays(${PERIOD}) { partnerCode paymentsHere amountHere } }`,
    );
    expect(days).toEqual({
      reconciliationDays: [{ partnerCode: 'toko-sums', paymentsHere: 2, amountHere: String(2n * BigInt(sum)) }],
    });

    const region = family.region.slice(0, 5);
    const board = listen<object>({ baseUrl: host.baseUrl, token: director!, query: TOTALS, variables: { region } });
    expect(await board.next()).toEqual({ collectionTotals: { payments: 1, collected: sum } });
    await board.stop();

    const donors = await tell<object>(head!, '{ donors { name summary { pledged received left } } }');
    expect(donors).toEqual({
      donors: [{ name: donor.name, summary: { pledged: 0, received: sum, left: BILL } }],
    });
  });
});

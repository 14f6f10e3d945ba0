import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { createOrm } from '../../../../src/platform/db/orm.js';
import { ValidateCeilingsOfAmounts } from '../../../../migrations/023-validate-ceilings-of-amounts.js';
import { ValidateNearerCeilings } from '../../../../migrations/029-validate-nearer-ceilings.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { IdsByType } from '../../../../src/kernel/ids.js';
import { jknCeilingsOn } from '../../../../src/households/arrears/index.js';
import { callerOf } from '../../../support/caller.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { type InputPlace, inputPlaces } from '../../../support/input-places.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { listen } from '../../../support/listener.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T02:00:00Z';
const TODAY = civilDate('2026-11-24');
/** What a partner wrote into `amount`: the number of an account. */
const ACCOUNT_AS_AMOUNT = 8_888_807_001_803_173;
const CEILINGS = jknCeilingsOn(TODAY);
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const BILL = 600_000;

const SUSPENSE = `{ suspenseItems { edges { node { paymentId reason amount paid } } } }`;
const DAYS = `{ reconciliationDays(period: { from: "2026-11-24", through: "2026-11-24" }) { partnerCode paymentsHere uncountedHere amountHere state } }`;
const SUMMARY = `{ collectionSummary(period: { from: "2026-11-24", through: "2026-11-24" }) { total { payments collected } } }`;
const TOTALS = 'subscription ($region: RegionCode) { collectionTotals(region: $region) { payments collected } }';
const PROPOSE = `mutation ($input: ProposeSuspenseResolutionInput!) { result: proposeSuspenseResolution(input: $input) { __typename ... on Problem { code } } }`;
const PAYMENTS = `query ($filter: PaymentsFilter) { payments(filter: $filter) { edges { node { amount } } } }`;

interface Day {
  readonly partnerCode: string;
  readonly paymentsHere: number;
  readonly uncountedHere: number;
  readonly amountHere: number;
  readonly state: string;
}
interface Item {
  readonly paymentId: string;
  readonly reason: string;
  readonly amount: number;
}

describe('more than an amount can be', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { ask, tell, asRole, asCadre, asDonor } = callerOf(host);
  const schema = buildSchema(RESOLVERS);
  let shop: ShopOfTest;
  let bank: BankOfTest;

  beforeAll(async () => {
    shop = await host.shop('toko-ceiling');
    bank = await host.bank('bank-ceiling');
  });

  const suspended = async (): Promise<Item[]> => {
    const told = await tell<{ suspenseItems: { edges: { node: Item }[] } }>(await asRole('AUDITOR'), SUSPENSE);
    return told.suspenseItems.edges.map(({ node }) => node);
  };
  const dayOf = async (partner: string): Promise<Day | undefined> =>
    (await tell<{ reconciliationDays: Day[] }>(await asRole('AUDITOR'), DAYS)).reconciliationDays.find(
      ({ partnerCode }) => partnerCode === partner,
    );

  test('is kept in suspense with an alarm when a shop tells it, and every sum still answers', async () => {
    const family = await world.family(OWING);
    const before = await database.pool.query('select paid_through, credit from families where id = $1', [family.id]);
    const paid = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: ACCOUNT_AS_AMOUNT });
    expect([paid.status, paid.body?.['outcome']]).toEqual([200, 'into-suspense']);
    await shop.sender.pay({ accountNumber: family.virtualAccount, amount: ACCOUNT_AS_AMOUNT });
    await shop.sender.pay({ accountNumber: '8888899999999999', amount: ACCOUNT_AS_AMOUNT });
    const after = await database.pool.query('select paid_through, credit from families where id = $1', [family.id]);
    expect(after.rows).toEqual(before.rows);
    const alarms = host.logged.filter(({ what }) => what === 'payment-beyond-ceiling');
    expect(alarms).toHaveLength(3);

    await shop.sender.pay({ accountNumber: family.virtualAccount, amount: BILL });
    expect(await dayOf('toko-ceiling')).toMatchObject({ paymentsHere: 4, uncountedHere: 3, amountHere: BILL });
    const director = await asRole('DIRECTOR');
    const { collectionSummary } = await tell<{ collectionSummary: { total: object } }>(director, SUMMARY);
    expect(collectionSummary.total).toEqual({ payments: 1, collected: BILL });
    const items = await suspended();
    expect(items.map(({ reason, amount }) => `${reason} ${amount}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
      `BEYOND_CEILING ${ACCOUNT_AS_AMOUNT}`,
      `BEYOND_CEILING ${ACCOUNT_AS_AMOUNT}`,
      `UNKNOWN_ACCOUNT ${ACCOUNT_AS_AMOUNT}`,
    ]);
    expect(
      (await ask(director, '{ ledgerAudit(days: { from: "2026-11-24", through: "2026-11-24" }) { __typename } }'))
        .errors?.[0]?.extensions['code'],
    ).not.toBe('INTERNAL');
    const input = {
      id: newIdOf('SuspenseProposal'),
      paymentId: items.find(({ reason }) => reason === 'BEYOND_CEILING')?.paymentId,
      resolution: 'MATCH',
      familyId: idOf('Family', family.id),
      reason: 'Diduga milik keluarga ini',
    };
    const told = await tell<{ result: object }>(await asRole('BRANCH_HEAD'), PROPOSE, { input });
    expect(told.result).toEqual({ __typename: 'NotEligible', code: 'SUSPENSE_AMOUNT_BEYOND_CEILING' });
  });

  test('is the ceiling and one rupiah: the ceiling itself is money', async () => {
    const family = await world.family(OWING);
    const most = Number(CEILINGS.familyPayment);
    expect(most).toBe(37 * 20 * 160_000 + 30_000_000);
    const pay = async (amount: number) =>
      (await shop.sender.pay({ accountNumber: family.virtualAccount, amount })).body?.['outcome'];
    expect(await pay(most + 1)).toBe('into-suspense');
    expect(await pay(most)).toBe('overpaid');
    expect(await pay(most)).toBe('into-suspense'); // The credit would be more than a family's money can be.
  });

  test('is refused to a bank in the words of its protocol', async () => {
    const family = await world.family(OWING);
    const answer = await bank.client.pay({ virtualAccount: family.virtualAccount, amount: 888_880_700_180_317 });
    expect([answer.status, answer.body?.['responseCode']]).toEqual([404, '4042513']);
  });

  test('stays in suspense when it was paid to a fund', async () => {
    const donor = { id: newIdOf('Donor'), name: 'Yayasan Batas' };
    const add = `mutation ($input: AddDonorInput!) { result: addDonor(input: $input) { ... on DonorAdded { donor { fundAccounts { common } } } } }`;
    const officer = await asRole('BRANCH_HEAD');
    const added = await tell<{ result: { donor: { fundAccounts: { common: string } } } }>(officer, add, {
      input: donor,
    });
    const accountNumber = added.result.donor.fundAccounts.common;
    const most = Number(CEILINGS.donorFund);
    await shop.sender.pay({ accountNumber, amount: most });
    await shop.sender.pay({ accountNumber, amount: ACCOUNT_AS_AMOUNT });
    const { rows } = await database.pool.query('select fund_balance from donors where name = $1', [donor.name]);
    expect(rows).toEqual([{ fund_balance: BigInt(most) }]);
  });

  /** Asks until nothing else is wrong: an id of another type than the place takes is replaced. */
  async function refusalAt(place: InputPlace, tokens: readonly string[]): Promise<unknown> {
    const variables = place.variables(Number.MAX_SAFE_INTEGER);
    for (const token of tokens) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { errors, data } = await ask<{ result: { items?: { result: unknown }[] } }>(
          token,
          place.query,
          variables,
        );
        const [error] = errors ?? [];
        if (error === undefined) return data?.result;
        const { code, field } = error.extensions as { code?: string; field?: string };
        if (code === 'FORBIDDEN') break;
        const wanted = /expected an id of (\w+):/.exec(error.message)?.[1];
        if (field === undefined || wanted === undefined) return { code, field, message: error.message };
        const path = field.split('.');
        const last = path.pop() ?? '';
        const holder = path.reduce((at, key) => at[key] as Record<string, unknown>, variables);
        holder[last] = newIdOf(wanted as keyof IdsByType);
      }
    }
    return 'forbidden to all';
  }

  test('is refused at every place at which a caller writes rupiah, with the most that it takes', async () => {
    const donorId = newIdOf('Donor');
    const tokens = await Promise.all([
      ...(['BRANCH_HEAD', 'TELE_COLLECTOR', 'BRANCH_OFFICER', 'OPERATOR'] as const).map((role) => asRole(role)),
      asCadre(await world.cadre()),
      asDonor(donorId.slice('Donor_'.length)),
    ]);
    const places = inputPlaces(schema, ['Rupiah']).filter(({ root }) => root !== 'Mutation.syncFieldBatch');
    const answers = await Promise.all(places.map(async (place) => [place, await refusalAt(place, tokens)] as const));
    expect(places.length).toBeGreaterThanOrEqual(9);
    for (const [{ root, path }, answer] of answers) {
      expect([root, answer]).toEqual([
        root,
        { code: 'BAD_INPUT', field: path, message: expect.stringMatching(/expected whole rupiah from [01] to \d+$/) },
      ]);
    }
  });

  test('is the fault of the entry that holds it in a batch', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const visit = {
      id: newIdOf('Visit'),
      familyId: idOf('Family', family.id),
      visitedAt: '2026-11-23T03:00:00Z',
      outcome: 'PROMISED_TO_PAY',
      promise: { amount: Number.MAX_SAFE_INTEGER, promisedFor: '2026-11-30' },
    };
    const sync = `mutation ($visit: RecordVisitInput!) { result: syncFieldBatch(input: { items: [{ visit: $visit }] }) { ... on FieldBatchSynced { items { result { ... on FieldItemUnreadable { field } } } } } }`;
    const { result } = await tell<{ result: object }>(await asCadre(cadre), sync, { visit });
    expect(result).toEqual({ items: [{ result: { field: 'visit.promise.amount' } }] });
  });

  test('is held by the database too, above every ceiling of the rules and below what would take a sum beyond a number', async () => {
    const { rows } = await database.pool.query<{ name: string; check: string; valid: boolean }>(
      `select conname as name, pg_get_constraintdef(oid) as check, convalidated as valid from pg_constraint
        where contype = 'c' and (conname like '%are_for_money' or conname like '%within_reach' or conname like '%is_for_money')`,
    );
    expect(rows.filter(({ valid }) => !valid)).toEqual([]);
    const bounds = new Map(
      rows.map(({ name, check }) => [
        name,
        [...check.matchAll(/(?<![\d.])(\d{9,})/g)].map(([, digits]) => BigInt(digits ?? 0)),
      ]),
    );
    const boundOf = (name: string): bigint => {
      const all = bounds.get(name) ?? [];
      return all.reduce((least, one) => (one < least ? one : least), BigInt(Number.MAX_SAFE_INTEGER));
    };
    for (const name of ['payments', 'ledger_entries', 'promises_to_pay', 'payment_codes', 'debit_attempts'])
      expect([name, boundOf(`${name}_are_for_money`) >= CEILINGS.familyPayment]).toEqual([name, true]);
    for (const name of ['pledges', 'donor_fund_movements', 'donor_fund_returns'])
      expect([name, boundOf(`${name}_are_for_money`) >= CEILINGS.donorFund]).toEqual([name, true]);
    expect(boundOf('settlement_lines_are_within_reach') >= CEILINGS.statementLine).toBe(true);
    expect(boundOf('counter_days_are_within_reach') >= CEILINGS.counterDay).toBe(true);

    // Room for changes of the rules, and a family's credit may be the rest of one payment and what a plan held.
    const payment = boundOf('payments_are_for_money');
    expect(payment).toBe(300_000_000n);
    expect(payment >= 2n * CEILINGS.familyPayment).toBe(true);
    expect(boundOf('families_credit_is_within_reach')).toBe(2n * payment);

    // What docs/payments.md reckons with: all families, each with the largest payment.
    const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
    const families = 24_000_000n; // as many as all independent participants would be
    expect(families * payment < SAFE).toBe(true);
    expect(families * 2n * CEILINGS.familyPayment < SAFE).toBe(true);
    expect(families * 3n * CEILINGS.familyPayment < SAFE).toBe(false);
    expect(SAFE / payment).toBe(30_023_997n);
    expect(SAFE / CEILINGS.familyPayment).toBe(60_695_412n);
    // Ten years of every family's every month at the premium of two people in class I, and at the tariff of twenty.
    expect(families * 12n * 10n * 300_000n < SAFE).toBe(true);
    expect(families * 36n * 20n * 160_000n < SAFE).toBe(true);
    expect(40_000n * boundOf('pledges_are_for_money') < SAFE).toBe(true);
    expect(4_000n * boundOf('settlement_lines_are_within_reach') < SAFE).toBe(true);
  });

  test('in a row of the past keeps no other check from being validated, and no server from starting', async () => {
    const donor = newIdOf('Donor').slice('Donor_'.length);
    await database.pool.query(
      `insert into donors (id, name, fund_number, added_at, added_by) values ($1, 'x', '99123456789', now(), 'x')`,
      [donor],
    );
    await database.pool.query('alter table pledges drop constraint pledges_are_for_money');
    await database.pool.query(
      `insert into pledges (id, donor_id, amount, pledged_at, pledged_by) values (gen_random_uuid(), $1, $2, now(), 'x')`,
      [donor, ACCOUNT_AS_AMOUNT],
    );
    await database.pool.query(
      'alter table pledges add constraint pledges_are_for_money check (amount <= 200000000000) not valid',
    );
    const validated = await statementsOf(ValidateCeilingsOfAmounts);
    expect(validated.filter((statement) => statement.includes('pledges_are_for_money'))).toEqual([]);
    expect(validated.length).toBeGreaterThan(10);
    await database.pool.query('delete from pledges where donor_id = $1', [donor]);
    await database.pool.query('alter table pledges validate constraint pledges_are_for_money');
  });

  test('in a credit of the past keeps its family from nothing, and only the bound of credit away', async () => {
    const { id } = await world.family(OWING);
    const bound = 'alter table families drop constraint families_credit_is_within_reach';
    const checked = (most: string): string =>
      `alter table families add constraint families_credit_is_within_reach check (credit >= 0 ${most}) not valid`;
    await database.pool.query(bound);
    await database.pool.query('update families set credit = $2 where id = $1', [id, ACCOUNT_AS_AMOUNT]);
    await database.pool.query(checked('and credit <= 600000000'));
    const pay = () => database.pool.query('update families set credit = credit - 1 where id = $1', [id]);
    await expect(pay()).rejects.toThrow('families_credit_is_within_reach');
    for (const statement of await statementsOf(ValidateNearerCeilings)) await database.pool.query(statement);
    await pay();
    await database.pool.query('update families set credit = 0 where id = $1', [id]);
    for (const statement of [bound, checked('and credit <= 600000000')]) await database.pool.query(statement);
    expect(await statementsOf(ValidateNearerCeilings)).toContain(
      'alter table families validate constraint families_credit_is_within_reach',
    );
  });

  /** What a migration that looks at the rows would do now. */
  async function statementsOf(Looking: typeof ValidateCeilingsOfAmounts | typeof ValidateNearerCeilings) {
    const orm = await createOrm(database.url);
    const statements = await orm.em.transactional(async (em) => {
      const migration = new Looking(em.getDriver(), orm.config);
      migration.setTransactionContext(em.getTransactionContext());
      await migration.up();
      return migration.getQueries().map(String);
    });
    await orm.close(true);
    return statements;
  }

  test('from before the ceilings takes nothing away from the others', async () => {
    const family = await world.family(OWING);
    await shop.sender.pay({ accountNumber: family.virtualAccount, amount: BILL });
    const token = await asRole('DIRECTOR');
    const region = family.region.slice(0, 5);
    const totals = async () => {
      const asked = { baseUrl: host.baseUrl, token, query: TOTALS, variables: { region } };
      const board = listen<{ collectionTotals: { payments: number; collected: number } }>(asked);
      const { collectionTotals } = await board.next();
      await board.stop();
      return collectionTotals;
    };
    const before = await totals();
    const copied = await copyBeyond(family.id);
    expect(copied).toBe(1);
    expect((await totals()).collected).toBe(before.collected);
    expect((await dayOf('toko-ceiling'))?.uncountedHere).toBeGreaterThan(0);
    const { errors } = await ask(token, SUMMARY);
    expect(errors).toBeUndefined();
    const listed = await ask<{ payments: { edges: { node: { amount: unknown } }[] } }>(
      await asRole('AUDITOR'),
      PAYMENTS,
      {
        filter: { familyId: idOf('Family', family.id) },
      },
    );
    expect(listed.errors).toBeUndefined();
    expect(new Set(listed.data.payments.edges.map(({ node }) => node.amount))).toEqual(
      new Set(['90071992547409930', BILL]),
    );
    // The planted rows go again, so that the books are whole after this test as after every other.
    await database.pool.query(`begin; set local session_replication_role = replica;
      delete from live_events where number > 1000000; delete from payments where reference = 'from-before'; commit`);
  });

  /** The columns of a table but some, as a list for SQL. */
  async function columnsBut(table: string, left: readonly string[]): Promise<string> {
    const { rows } = await database.pool.query<{ list: string }>(
      `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
        where table_name = $1 and table_schema = current_schema() and column_name <> all($2::text[])`,
      [table, left],
    );
    return rows[0]?.list ?? '';
  }

  /** Plants what an older release has credited: a payment and its event with more than a number holds. */
  async function copyBeyond(familyId: string): Promise<number> {
    await database.pool.query('alter table payments drop constraint payments_are_for_money');
    const ofPayment = await columnsBut('payments', ['id', 'amount', 'reference']);
    const ofEvent = await columnsBut('live_events', ['number', 'details']);
    await database.pool.query(
      `insert into live_events (number, details, ${ofEvent})
        select number + 1000000, details || '{"amount": "90071992547409930"}', ${ofEvent} from live_events
        where family_id = $1 and kind = 'payment-confirmed'`,
      [familyId],
    );
    const { rowCount } = await database.pool.query(
      `insert into payments (id, amount, reference, ${ofPayment})
        select gen_random_uuid(), 90071992547409930, 'from-before', ${ofPayment} from payments
        where family_id = $1 and outcome <> 'into-suspense'`,
      [familyId],
    );
    return rowCount ?? 0;
  }
});

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { ADD, reliefOf } from '../../../support/relief.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { newIdOf } from '../../../support/global-ids.js';

const NOW = '2026-03-05T02:00:00Z';
const PLEDGE = `mutation ($input: PledgeMoneyInput!) { result: pledgeMoney(input: $input) { __typename ... on Problem { code } } }`;

const WITHDRAW = `mutation ($input: WithdrawPledgeInput!) { result: withdrawPledge(input: $input) { __typename ... on Problem { code message } ... on PledgeWithdrawn { pledge { id amount withdrawnAmount withdrawnAt } } } }`;

describe("money into a donor's fund", () => {
  const database = useTestDatabase();
  const host = useServer(database, NOW);
  const caller = callerOf(host);
  const relief = reliefOf(host, caller);
  const officer = () => caller.asRole('BRANCH_OFFICER', '64.72');
  const journalOf = async (account: string) => {
    const { rows } = await database.pool.query(
      `select coalesce(sum(case side when 'credit' then amount else -amount end), 0) as balance from journal_lines where account = $1`,
      [account],
    );
    return (rows[0] as { balance: bigint }).balance;
  };

  test('a fund has a number of its own, told again the same, that no card can have', async () => {
    const token = await officer();
    const [one, other] = [await relief.donor(token), await relief.donor(token)];
    expect(one.account).toMatch(/^8888899\d{9}$/);
    expect(one.mandiri).toBe(one.account.replace('88888', '89888'));
    expect(other.account).not.toBe(one.account);
    const again = await relief.act(token, ADD, { input: { id: one.id, name: 'Yayasan Contoh' } });
    expect(again).toMatchObject({ donor: { fundAccounts: { common: one.account } } });
    expect(await relief.act(token, ADD, { input: { id: one.id, name: 'Nama lain' } })).toMatchObject({
      code: 'SPONSORSHIP_CONFLICTS_WITH_EARLIER',
    });
    const card = database.pool.query(
      `insert into participants (id, family_id, card_number, nik, name, birth_date, sex, relation, covered_from)
       values ($1, $1, $2, '6472014101900001', 'x', '1990-01-01', 'FEMALE', 'HEAD', '2014-01-01')`,
      [randomUUID(), `00${one.account.slice(5)}`],
    );
    await expect(card).rejects.toThrow('participants_card_is_no_donor_fund');
  });

  test('a minimarket and a bank pay into it, each once, however often they tell it', async () => {
    const fund = await relief.donor(await officer());
    const [bank, shop] = [await host.bank('bank-dana'), await host.shop('toko-dana')];
    const paid = shop.sender.paymentCall({ accountNumber: fund.account, amount: 150_000, reference: 'SHOP-1' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        fetch(`${host.baseUrl}${paid.path}`, { method: 'POST', headers: paid.headers, body: paid.body }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await bank.client.token();
    const booked = await bank.client.pay({ virtualAccount: fund.mandiri, amount: 350_000, reference: 'BANK-1' });
    expect(booked).toMatchObject({ status: 200, body: { responseCode: '2002500' } });
    await bank.client.pay({ virtualAccount: fund.mandiri, amount: 350_000, reference: 'BANK-1' });
    expect(await relief.summary(fund.token)).toMatchObject({ received: 500_000, left: 500_000, spent: 0 });
    expect(await journalOf('suspense')).toBe(0n);
    expect(await journalOf('donor-fund')).toBe(500_000n);
  });

  test('a bank is shown the donor and what it has pledged and not paid yet', async () => {
    const fund = await relief.donor(await officer(), 'PT Contoh Peduli');
    const bank = await host.bank('bank-tanya');
    await bank.client.token();
    expect(await bank.client.inquire({ virtualAccount: fund.account })).toMatchObject({
      body: { responseCode: '4042414' },
    });
    await relief.act(fund.token, PLEDGE, { input: { id: newIdOf('Pledge'), amount: 900_000 } });
    await relief.payIn(fund.account, 200_000);
    expect(await bank.client.inquire({ virtualAccount: fund.account })).toMatchObject({
      body: {
        responseCode: '2002400',
        virtualAccountData: { virtualAccountName: 'PT Contoh Peduli', totalAmount: { value: '700000.00' } },
      },
    });
  });

  test('a pledge is withdrawn as far as it is not paid, once, and the bank is shown the rest', async () => {
    const fund = await relief.donor(await officer(), 'PT Contoh Berubah');
    const [first, second] = [newIdOf('Pledge'), newIdOf('Pledge')];
    await relief.act(fund.token, PLEDGE, { input: { id: first, amount: 300_000 } });
    host.clock.set(new Date('2026-03-05T03:00:00Z'));
    await relief.act(fund.token, PLEDGE, { input: { id: second, amount: 500_000 } });
    await relief.payIn(fund.account, 400_000);
    const withdraw = (pledgeId: string, token = fund.token) => relief.act(token, WITHDRAW, { input: { pledgeId } });

    expect(await withdraw(first)).toMatchObject({ __typename: 'WrongState', code: 'PLEDGE_PAID' });
    const withdrawn = await withdraw(second);
    expect(withdrawn).toMatchObject({ pledge: { amount: 500_000, withdrawnAmount: 400_000 } });
    host.clock.set(new Date('2026-03-05T04:00:00Z'));
    expect(await Promise.all([withdraw(second), withdraw(second)])).toEqual([withdrawn, withdrawn]);
    expect(await relief.summary(fund.token)).toMatchObject({ pledged: 400_000, received: 400_000, left: 400_000 });
    const bank = await host.bank('bank-batal');
    await bank.client.token();
    expect(await bank.client.inquire({ virtualAccount: fund.account })).toMatchObject({
      body: { responseCode: '4042414' },
    });

    const stranger = await relief.donor(await officer(), 'PT Lain');
    const answers = [await withdraw(second, stranger.token), await withdraw(newIdOf('Pledge'))];
    expect(answers.map(({ code }) => code)).toEqual(['PLEDGE_NOT_FOUND', 'PLEDGE_NOT_FOUND']);
    const refused = await caller.ask(await officer(), WITHDRAW, { input: { pledgeId: second } });
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    host.clock.set(new Date(NOW));
  });

  test('a number that is no fund stays in suspense, and a bank that asks first is told that it is unknown', async () => {
    const fund = await relief.donor(await officer());
    const slip = `${fund.account.slice(0, -1)}${(Number(fund.account.slice(-1)) + 1) % 10}`;
    const [suspense, funds] = [await journalOf('suspense'), await journalOf('donor-fund')];
    await relief.payIn(slip, 70_000);
    const bank = await host.bank('bank-salah');
    await bank.client.token();
    expect(await bank.client.pay({ virtualAccount: slip, amount: 70_000 })).toMatchObject({
      body: { responseCode: '4042512' },
    });
    expect(await journalOf('suspense')).toBe(suspense + 70_000n);
    expect(await journalOf('donor-fund')).toBe(funds);
  });

  test('a partner whose money did not reach the fund is not told that it did, and telling again makes up for it', async () => {
    const fund = await relief.donor(await officer());
    const shop = await host.shop('toko-putus');
    await database.pool.query('alter table donor_fund_movements add constraint nothing_moves check (false) not valid');
    const payment = { accountNumber: fund.account, amount: 80_000, reference: 'PUTUS-1', id: 'putus-1' };
    expect((await shop.sender.pay(payment)).status).toBe(503);
    await database.pool.query('alter table donor_fund_movements drop constraint nothing_moves');
    expect(await relief.summary(fund.token)).toMatchObject({ received: 0, left: 0 });
    expect((await shop.sender.pay(payment)).status).toBe(200);
    expect(await relief.summary(fund.token)).toMatchObject({ received: 80_000, left: 80_000 });
  });

  test('what a partner takes back leaves the fund once', async () => {
    const fund = await relief.donor(await officer());
    const { sender } = await host.shop('toko-batal');
    const [suspense, returned] = [await journalOf('suspense'), await journalOf('returned')];
    await sender.pay({ accountNumber: fund.account, amount: 90_000, reference: 'DANA-BATAL' });
    await sender.pay({ accountNumber: fund.account, amount: 10_000, reference: 'DANA-TETAP' });
    const told = await Promise.all([1, 2].map(() => sender.reverse({ reference: 'DANA-BATAL', reason: 'Salah' })));
    expect(told.map(({ status }) => status < 300)).toEqual([true, true]);
    expect(await relief.summary(fund.token)).toMatchObject({ received: 100_000, returned: 90_000, left: 10_000 });
    expect(await journalOf('suspense')).toBe(suspense);
    expect(await journalOf('returned')).toBe(returned + 90_000n);
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { BankOfTest } from '../../support/partners/a-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const START = 'mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename } }';
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { virtualAccounts { bank number }
  arrears { status dueNow amountToReactivate stageDue { stage of } } } }`;

interface Shown {
  readonly virtualAccounts: readonly { readonly bank: string; readonly number: string }[];
  readonly arrears: Readonly<Record<string, unknown>>;
}

const day = aDay('2026-11-12', { from: '08:00' });
const officer = day.personas.as('BRANCH_OFFICER');
let bank: BankOfTest;
let family: BuiltFamily;

const shown = () => day.tell<Shown>(officer, FAMILY, { id: idOf('Family', family.id) });
async function told(): Promise<{ amount: string | undefined; words: unknown }> {
  await bank.client.token();
  const { body } = await bank.client.inquire({ virtualAccount: family.virtualAccount });
  const data = body?.['virtualAccountData'] as {
    readonly totalAmount?: { readonly value: string };
    readonly freeTexts?: readonly { readonly indonesia: string }[];
  };
  return { amount: data.totalAmount?.value, words: data.freeTexts?.[0]?.indonesia };
}
const pay = async (amount: number) => {
  await bank.client.token(); // the last one may be of another hour
  const { body } = await bank.client.pay({ virtualAccount: family.virtualAccount, amount });
  return body?.['responseCode'];
};

/** Class I, one person, paid through April: six months, 900,000, and November. */
beforeAll(async () => {
  const region = (await day.world.region({ within: '61.01' })).code; // on Jakarta's time
  family = await day.world.family({ region, careClass: 'I', members: 1, paidThrough: '2026-04' });
  bank = await day.host.bank('bank-atm');
});

describe('row 12', () => {
  test('a family keys its virtual account in at an ATM and reads and pays the same sum as everywhere else, also in stages', async () => {
    // In the morning the ATM shows the whole bill, and refuses any other sum.
    expect(await told()).toMatchObject({ amount: '1050000.00' });
    expect(await pay(1_049_999)).toBe('4042513');
    const before = await shown();
    expect(before.virtualAccounts[0]?.number).toBe(family.virtualAccount);
    expect(before.arrears).toMatchObject({ dueNow: 1_050_000, status: 'SUSPENDED' });

    // It is too much at once: the branch registers three stages, which include the months of the plan.
    day.at('10:00');
    const input = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', family.id), stages: 3 };
    await day.does(officer, START, { input, success: 'InstalmentPlanStarted' });
    expect(await told()).toEqual({ amount: '500000.00', words: 'Cicilan 1/3' });
    expect((await shown()).arrears).toMatchObject({ dueNow: 500_000, stageDue: { stage: 1, of: 3 } });
    day.at('13:00');
    expect(await pay(500_000)).toBe('2002500');
    // What completes the plan is after what was paid; nobody asks for it again.
    expect((await shown()).arrears).toMatchObject({
      dueNow: 500_000,
      amountToReactivate: 550_000,
      status: 'SUSPENDED',
    });

    // In the evening they find the rest, and the card is active.
    day.at('19:00');
    expect(await pay(550_000)).toBe('2002500');
    expect((await shown()).arrears).toMatchObject({ dueNow: 0, status: 'ACTIVE' });
    expect(await told()).toMatchObject({ amount: undefined });
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { listen } from '../../../support/listener.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { callerOf } from '../../../support/caller.js';
import { tokenOf } from '../../../support/token-of.js';
import { newFamilyCardNumber, newNik } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';
import { BEGINNING, writeLiveCursor } from '../../../../src/platform/live/index.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const REGISTER = `mutation ($input: RegisterFamilyInput!) { registerFamily(input: $input) { ... on FamilyRegistered {
  firstPremiumFrom firstPremium family { id virtualAccounts { bank number } } } } }`;
const STATUS = `query ($id: ID!) { family(by: { id: $id }) { paidThrough arrears { status monthsInArrears amountToReactivate dueDate isLate } } }`;

interface Registered {
  readonly firstPremiumFrom: string;
  readonly firstPremium: number;
  readonly family: { readonly id: string; readonly virtualAccounts: readonly { readonly number: string }[] };
}

describe('the first premium of a newly registered family', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let shop: ShopOfTest;
  beforeAll(async () => void (shop = await host.shop('toko-satu')));

  const tokenFor = (claims: { role: 'CADRE' | 'BRANCH_OFFICER'; cadre_id?: string }) =>
    tokenOf(host, { name: 'Penguji', regions: 'ALL', ...claims }, 3_600 * 24 * 90);
  const { tell } = callerOf(host);

  async function register(): Promise<Registered> {
    const cadre = await world.cadre();
    const facility = await world.facility({ region: cadre.area });
    const head = { sex: 'MALE', birthDate: '1988-12-01' } as const;
    const nik = newNik({ ...head, birthDate: civilDate(head.birthDate) });
    const input = {
      id: newIdOf('Family'),
      familyCardNumber: newFamilyCardNumber(),
      region: cadre.area,
      careClass: 'II',
      facilityId: idOf('Facility', facility.id),
      members: [{ ...head, nik, name: 'Galih Uji', relation: 'HEAD' }],
    };
    const token = await tokenFor({ role: 'CADRE', cadre_id: cadre.id });
    return (await tell<{ registerFamily: Registered }>(token, REGISTER, { input })).registerFamily;
  }

  const statusOf = async ({ family: { id } }: Registered) =>
    (await tell<{ family: { arrears: object } }>(await tokenFor({ role: 'BRANCH_OFFICER' }), STATUS, { id })).family;

  const pay = ({ family, firstPremium }: Registered, amount = firstPremium) =>
    shop.sender.pay({ accountNumber: String(family.virtualAccounts[0]?.number), amount, reference: randomIds() });
  const on = (moment: string) => host.clock.set(new Date(moment));

  test('waits 14 days, is paid through the real webhook, and makes the card active', async () => {
    on('2026-03-05T02:00:00Z');
    const registered = await register();
    expect(registered).toMatchObject({ firstPremiumFrom: '2026-03-19', firstPremium: 100_000 });

    on('2026-03-18T15:59:00Z'); // 18 March, 23:59 in Samarinda
    expect(await statusOf(registered)).toMatchObject({
      arrears: { status: 'AWAITING_FIRST_PREMIUM', amountToReactivate: 0 },
    });
    on('2026-03-18T16:00:00Z');
    expect(await statusOf(registered)).toMatchObject({
      arrears: { status: 'AWAITING_FIRST_PREMIUM', amountToReactivate: 100_000, dueDate: '2026-03-31', isLate: false },
    });

    const branch = listen<{ cardStatusChanged: object }>({
      baseUrl: host.baseUrl,
      token: await tokenFor({ role: 'BRANCH_OFFICER' }),
      query: `subscription { cardStatusChanged(after: "${writeLiveCursor(BEGINNING)}") { familyId previousCardStatus cardStatus } }`,
    });
    expect(await pay(registered)).toMatchObject({ status: 200, body: { outcome: 'posted' } });
    expect((await branch.next()).cardStatusChanged).toEqual({
      familyId: registered.family.id,
      previousCardStatus: 'AWAITING_FIRST_PREMIUM',
      cardStatus: 'ACTIVE',
    });
    await branch.stop();
    expect(await statusOf(registered)).toMatchObject({
      paidThrough: '2026-03',
      arrears: { status: 'ACTIVE', amountToReactivate: 0 },
    });
  });

  test('that comes before its day is kept in suspense, never dropped, and makes nobody active', async () => {
    on('2026-03-05T02:00:00Z');
    const registered = await register();
    expect(await pay(registered)).toMatchObject({ status: 200, body: { outcome: 'into-suspense' } });
    expect(await statusOf(registered)).toMatchObject({
      paidThrough: '2026-02',
      arrears: { status: 'AWAITING_FIRST_PREMIUM' },
    });
  });

  test('is refused to a bank that asks before its day, and accepted on it', async () => {
    on('2026-03-05T02:00:00Z');
    const registered = await register();
    const bank = await host.bank('bank-satu');
    const account = String(registered.family.virtualAccounts[0]?.number);
    const early = await bank.client.inquire({ virtualAccount: account });
    expect(early.body?.['responseCode']).toBe('4042414');
    on('2026-03-19T02:00:00Z');
    const { client } = await host.bank('bank-dua'); // the first bank's token has run out
    const due = await client.inquire({ virtualAccount: account });
    expect(due.body).toMatchObject({
      responseCode: '2002400',
      virtualAccountData: { totalAmount: { value: '100000.00' } },
    });
  });

  test('that comes months later is that of its month, and nothing is owed of cover that never began', async () => {
    on('2026-03-05T02:00:00Z');
    const registered = await register();
    on('2026-03-31T16:00:00Z'); // 1 April in Samarinda
    expect(await statusOf(registered)).toMatchObject({
      arrears: { status: 'AWAITING_FIRST_PREMIUM', monthsInArrears: 0, amountToReactivate: 100_000 },
    });
    on('2026-05-20T02:00:00Z');
    await pay(registered);
    expect(await statusOf(registered)).toMatchObject({
      paidThrough: '2026-05',
      arrears: { status: 'ACTIVE', monthsInArrears: 0, amountToReactivate: 0 },
    });
  });
});

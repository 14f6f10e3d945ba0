import { beforeAll, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { addChannel } from '../../support/partners/a-channel.js';
import { booksOf } from '../../support/partners/books.js';
import { idOf } from '../../support/global-ids.js';
import { aDay } from './a-day.js';

const CHAINS = '{ minimarketChains { code name } }';
const ISSUE = `mutation ($family: ID!, $chain: String!) { issuePaymentCode(input: { familyId: $family, chainCode: $chain }) { __typename
  ... on PaymentCodeIssued { paymentCode { code amount expiresAt } } ... on Problem { code } } }`;
const FAMILY =
  'query ($id: ID!) { family(by: { id: $id }) { arrears { status } paymentCodes { code state } payments { reference amount channel } } }';
const OWED = 900_000;
const OWING = { careClass: 'I', members: 2, paidThrough: '2025-12' } as const;

interface Issued {
  readonly paymentCode: { readonly code: string; readonly amount: number; readonly expiresAt: string };
}

const day = aDay('2026-03-05', { zone: 'WITA' });
const books = booksOf(day.database);
let till: StandardWebhooksSender;
beforeAll(async () => {
  till = await addChannel(day.host, { code: 'toko-jaya', channel: 'MINIMARKET', name: 'Toko Jaya' });
});

test('a family pays its whole bill at a till with a code from its cadre, once, and a late code loses no money', async () => {
  const cadre = await day.world.cadre();
  const [family, late] = [await day.world.family({ ...OWING, cadre }), await day.world.family({ ...OWING, cadre })];
  const phone = day.personas.cadre(cadre);
  const issue = async ({ id }: { readonly id: string }) =>
    (await day.tell<Issued>(phone, ISSUE, { family: idOf('Family', id), chain: 'toko-jaya' })).paymentCode;

  // 10:00: the cadre shows which chains take premiums, and gets a code for the whole bill.
  day.at('10:00');
  expect(await day.tell(phone, CHAINS)).toEqual([{ code: 'toko-jaya', name: 'Toko Jaya' }]);
  const [code, lateCode] = [await issue(family), await issue(late)];
  expect(code).toMatchObject({ amount: OWED });
  expect((await issue(family)).code).toBe(code.code);

  // 12:00: at the till; the chain's system tells it twice, and once as something that nobody knows.
  day.at('12:00');
  const paid = { accountNumber: code.code, amount: OWED, reference: 'struk-0001' };
  expect(await till.send({ type: 'payment.rejoiced', data: paid })).toMatchObject({ status: 422 });
  expect(await books.paymentsOf(family)).toEqual([]);
  for (let told = 0; told < 2; told += 1)
    expect(await till.pay(paid)).toMatchObject({ status: 200, body: { outcome: 'posted' } });
  expect(await day.tell(phone, FAMILY, { id: idOf('Family', family.id) })).toEqual({
    arrears: { status: 'ACTIVE' },
    paymentCodes: [{ code: code.code, state: 'PAID' }],
    payments: [{ reference: 'struk-0001', amount: OWED, channel: 'MINIMARKET' }],
  });

  // 12:30: the cashier takes it back; the cards rest again, and the same refund with another amount is refused.
  day.at('12:30');
  const back = { reference: 'struk-0001', reversalReference: 'batal-1', amount: OWED, cause: 'withdrawn' };
  expect(await till.send({ type: 'payment.reversed', data: back })).toMatchObject({ status: 200 });
  expect(await till.send({ type: 'payment.reversed', data: { ...back, amount: 1_000 } })).toMatchObject({
    status: 409,
  });
  expect(await books.paidThrough(family)).toBe('2025-12');

  // The next week: a code that has run out is paid all the same, and the money still finds its family.
  day.at('09:00', '2026-03-12');
  expect(Date.parse(lateCode.expiresAt)).toBeLessThan(Date.parse(day.instant('09:00', '2026-03-12')));
  const tooLate = { accountNumber: lateCode.code, amount: OWED, reference: 'struk-0002' };
  expect(await till.pay(tooLate)).toMatchObject({ status: 200 });
  expect(await books.paymentsOf(late)).toMatchObject([{ reference: 'struk-0002', amount: 900_000n }]);
});

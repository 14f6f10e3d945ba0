import { describe, expect, test } from '@jest/globals';
import { addChannel, refusalOf, tell } from '../../../support/partners/a-channel.js';
import { useServer } from '../../../support/partners/a-server.js';
import { personasOf } from '../../../support/partners/ask-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on AwaitedConfirmation { receiptNumber } } }`;
const NOTE = `mutation ($input: NotePostOfficeReceiptInput!) { notePostOfficeReceipt(input: $input) { __typename
  ... on PostOfficeReceiptNoted { awaited { id receiptNumber amount paidOn isOverdue message } } ... on Problem { code message } } }`;
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { arrears { status monthsInArrears } payments { reference outcome channel }
  awaitedConfirmations { receiptNumber amount paidOn isOverdue message } } }`;

const database = useTestDatabase();
const TEN = '2026-03-05T02:00:00Z';
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, TEN);
const world = aWorld(database);
const books = booksOf(database);
const personas = personasOf(host);
const at = (moment: string): void => host.clock.set(new Date(moment));

/** Class I, two people, paid through December: January, February and March are 900,000. */
const OWING = { careClass: 'I', members: 2, paidThrough: '2025-12' } as const;

let offices = 0;
const aPostOffice = async () => {
  at(TEN);
  const code = `kantor-pos-${(offices += 1)}`;
  return { code, feed: await addChannel(host, { code, channel: 'POST_OFFICE' }) };
};
const receipt = (family: { id: string }, postOfficeCode: string, change: object = {}) => ({
  input: {
    id: newIdOf('AwaitedConfirmation'),
    familyId: idOf('Family', family.id),
    postOfficeCode,
    receiptNumber: `pos ${postOfficeCode}`,
    amount: 900_000,
    paidOn: '2026-03-05',
    ...change,
  },
});

describe("a post office's receipt", () => {
  test('row 9: noted by the cadre it credits nobody and is shown as awaited, until the post office confirms', async () => {
    const office = await aPostOffice();
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const [phone, id] = [personas.cadre(cadre), idOf('Family', family.id)];
    const number = `POS${office.code.toUpperCase()}`;
    const note = receipt(family, office.code);
    expect(await tell(phone, NOTE, note)).toMatchObject({
      __typename: 'PostOfficeReceiptNoted',
      awaited: { receiptNumber: number, isOverdue: false },
    });
    const awaiting = await tell<Record<string, unknown>>(phone, FAMILY, { id });
    expect(awaiting).toEqual({
      arrears: { status: 'SUSPENDED', monthsInArrears: 2 },
      payments: [],
      awaitedConfirmations: [
        {
          receiptNumber: number,
          amount: 900_000,
          paidOn: '2026-03-05',
          isOverdue: false,
          message: `Rp900.000 dibayar di kantor pos pada 5 Maret 2026 (resi ${number}), menunggu konfirmasi dari kantor pos. Pembayaran dibukukan setelah dikonfirmasi.`,
        },
      ],
    });
    expect(await phone.ask(FAMILY, { id }, 'en')).toMatchObject({
      data: {
        family: {
          awaitedConfirmations: [
            {
              message: `Rp900,000 were paid at a post office on March 5, 2026 (receipt ${number}) and await its confirmation. The payment is posted once it is confirmed.`,
            },
          ],
        },
      },
    });
    expect([await books.paymentsOf(family), await books.eventsOf(family)]).toEqual([[], 0]);
    const node = { id: note.input.id };
    expect(await tell(phone, NODE, node)).toEqual({
      __typename: 'AwaitedConfirmation',
      ...node,
      receiptNumber: number,
    });
    expect(await tell(personas.cadre(await world.cadre()), NODE, node)).toBeNull();

    at('2026-03-11T17:00:00Z');
    expect(await tell(phone, FAMILY, { id })).toMatchObject({ awaitedConfirmations: [{ isOverdue: true }] });
    const paidAt = new Date('2026-03-05T04:00:00Z');
    const line = { accountNumber: family.virtualAccount, amount: 900_000, reference: `00${number}`, paidAt };
    expect((await office.feed.pay(line)).body?.['outcome']).toBe('posted');
    expect(await tell(phone, FAMILY, { id })).toMatchObject({
      arrears: { status: 'ACTIVE' },
      payments: [{ channel: 'POST_OFFICE', outcome: 'POSTED' }],
      awaitedConfirmations: [],
    });
    expect(await tell(phone, NODE, node)).toBeNull();
  });

  test.each([
    { what: 'the same amount the next day', change: { paidAt: '2026-03-06T04:00:00Z' }, confirms: true },
    { what: 'the same amount two days later', change: { paidAt: '2026-03-07T17:00:00Z' }, confirms: false },
    { what: 'another amount under another reference', change: { amount: 1_200_000 }, confirms: false },
  ])('without its number $what confirms it: $confirms', async ({ change, confirms }) => {
    const office = await aPostOffice();
    const family = await world.family(OWING);
    const officer = personas.as('BRANCH_OFFICER', [family.region]);
    await tell(officer, NOTE, receipt(family, office.code));
    at('2026-03-09T02:00:00Z');
    const { paidAt = '2026-03-05T04:00:00Z', amount = 900_000 } = change as { paidAt?: string; amount?: number };
    await office.feed.pay({ accountNumber: family.virtualAccount, amount, paidAt: new Date(paidAt) });
    const { awaitedConfirmations } = await tell<{ awaitedConfirmations: unknown[] }>(officer, FAMILY, {
      id: idOf('Family', family.id),
    });
    expect(awaitedConfirmations).toHaveLength(confirms ? 0 : 1);
  });

  test('a payment elsewhere confirms nothing: the receipt is still awaited', async () => {
    const [office, elsewhere] = [await aPostOffice(), await aPostOffice()];
    const family = await world.family(OWING);
    const officer = personas.as('BRANCH_OFFICER', [family.region]);
    await tell(officer, NOTE, receipt(family, office.code));
    await elsewhere.feed.pay({ accountNumber: family.virtualAccount, amount: 900_000 });
    expect(await tell(officer, FAMILY, { id: idOf('Family', family.id) })).toMatchObject({
      awaitedConfirmations: [{ amount: 900_000 }],
    });
  });

  test('one receipt is noted once, also when twenty note it at once; each problem has its own answer', async () => {
    const office = await aPostOffice();
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const [phone, stranger] = [personas.cadre(cadre), personas.cadre(await world.cadre())];
    const kindOf = async (params: object, persona = phone) => {
      const { __typename, ...answer } = await tell(persona, NOTE, { ...params });
      return answer['code'] ?? __typename;
    };
    const requests = Array.from({ length: 20 }, () => receipt(family, office.code));
    const kinds = await Promise.all(requests.map((params) => kindOf(params)));
    expect(kinds.filter((kind) => kind === 'PostOfficeReceiptNoted')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'POST_OFFICE_RECEIPT_NOTED')).toHaveLength(19);
    const noted = requests[kinds.indexOf('PostOfficeReceiptNoted')]!;
    expect(await kindOf(noted)).toBe('PostOfficeReceiptNoted');
    expect(await kindOf({ input: { ...noted.input, amount: 1 } })).toBe('POST_OFFICE_RECEIPT_CONFLICTS_WITH_EARLIER');
    expect(await kindOf(receipt(family, office.code, { receiptNumber: 'lain' }), stranger)).toBe(
      'POST_OFFICE_RECEIPT_FAMILY_NOT_FOUND',
    );
    expect(await kindOf(receipt(family, 'tidak-ada'))).toBe('POST_OFFICE_NOT_FOUND');
    const tomorrow = receipt(family, office.code, { receiptNumber: 'besok', paidOn: '2026-03-06' });
    expect(await kindOf(tomorrow)).toBe('POST_OFFICE_RECEIPT_PAID_IN_FUTURE');
    expect(await refusalOf(phone, NOTE, receipt(family, office.code, { receiptNumber: '#' }))).toBe('BAD_INPUT');
    expect(await refusalOf(phone, NOTE, receipt(family, office.code, { amount: 0 }))).toBe('BAD_INPUT');
    for (const role of ['TELE_COLLECTOR', 'AUDITOR', 'PARTNER'] as const)
      expect(await refusalOf(personas.as(role), NOTE, receipt(family, office.code))).toBe('FORBIDDEN');
  });
});

/**
 * Every kind of key by which the same thing is known when it comes again: the same key with the same content is a repeat,
 * with other content it is refused or kept beside, and another key with the same content is another thing.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { changed } from '../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import { EXAMPLE_FORMATS } from '../../../src/partners/settlement/index.js';
import type { HttpAnswer } from '../../../src/partners/stand-ins/http-call.js';
import { addChannel, tell } from '../../support/partners/a-channel.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { CREATE, TERMINAL, assistedPaymentsOf } from '../../support/partners/assisted-payments.js';
import { personasOf } from '../../support/partners/ask-server.js';
import { useCollectors } from '../../support/partners/collectors.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { minimarketFile, settlementCallers } from '../../support/settlement-callers.js';
import { useTestDatabase } from '../../support/test-database.js';
import { aWorld } from '../../support/world/world.js';

const NOW = '2026-03-05T03:00:00Z';
const OWED = 900_000;
const NOTE = `mutation ($input: NotePostOfficeReceiptInput!) { notePostOfficeReceipt(input: $input) { __typename ... on PostOfficeReceiptNoted { awaited { id } } ... on Problem { code } } }`;
const CODE = `mutation ($family: ID!, $chain: String!) { issuePaymentCode(input: { familyId: $family, chainCode: $chain }) { __typename ... on PaymentCodeIssued { paymentCode { code } } ... on Problem { code } } }`;

const database = useTestDatabase();
const host = useServer(database, NOW);
const world = aWorld(database);
const collectors = useCollectors(host);
const personas = personasOf(host);
const assisted = assistedPaymentsOf(host, world);
const settlement = settlementCallers(host);

let shop: ShopOfTest;
beforeAll(async () => {
  shop = await host.shop('kunci-toko');
});

const aFamily = (cadre?: Awaited<ReturnType<typeof world.cadre>>) =>
  world.family({ ...(cadre === undefined ? {} : { cadre }), careClass: 'I', members: 2, paidThrough: '2025-12' });
const ofCall = ({ status, body }: HttpAnswer): string => `${status} ${String(body?.['outcome'] ?? body?.['title'])}`;

/** What came of the first use, of the same again, of other content under the key, and of the same under another key. */
type Came = readonly [first: string, again: string, otherContent: string, otherKey: string];

const KINDS: readonly { readonly kind: string; readonly use: () => Promise<Came>; readonly came: Came }[] = [
  {
    kind: 'the reference of a payment',
    came: ['200 posted', '200 posted', '409 Conflict', '200 paid-ahead'],
    async use() {
      const [family, reference] = [await aFamily(), 'kunci-1'];
      const pay = async (change: object) =>
        ofCall(await shop.sender.pay({ accountNumber: family.virtualAccount, amount: OWED, reference, ...change }));
      return [await pay({}), await pay({}), await pay({ amount: OWED + 1 }), await pay({ reference: 'kunci-2' })];
    },
  },
  {
    kind: 'the webhook-id of a delivery',
    came: ['200 posted', '200 posted', '409 Conflict', '200 posted'],
    async use() {
      const [family, reference] = [await aFamily(), 'kunci-3'];
      const pay = async (change: object) =>
        ofCall(
          await shop.sender.pay({
            accountNumber: family.virtualAccount,
            amount: OWED,
            reference,
            id: 'hook-3',
            ...change,
          }),
        );
      // Another webhook-id tells of the same payment: it is known by its reference.
      return [await pay({}), await pay({}), await pay({ reference: 'kunci-4' }), await pay({ id: 'hook-4' })];
    },
  },
  {
    kind: 'X-EXTERNAL-ID of a bank',
    came: ['2002500', '4042518', '4092500', '2002500'],
    async use() {
      const bank = await host.bank('kunci-bank');
      const family = await aFamily();
      const pay = async (change: object) => {
        const payment = {
          virtualAccount: family.virtualAccount,
          amount: OWED,
          reference: 'bayar-1',
          externalId: '1001',
        };
        const { body } = await bank.client.pay({ ...payment, ...change });
        return String(body?.['responseCode']);
      };
      return [await pay({}), await pay({}), await pay({ reference: 'bayar-2' }), await pay({ externalId: '1002' })];
    },
  },
  {
    kind: 'paymentRequestId of a bank',
    came: ['2002500', '2002500', '4042518', '4042514'],
    async use() {
      const bank = await host.bank('kunci-bank-dua');
      const family = await aFamily();
      const pay = async (change: object) => {
        const { body } = await bank.client.pay({
          virtualAccount: family.virtualAccount,
          amount: OWED,
          reference: 'bayar-3',
          ...change,
        });
        return String(body?.['responseCode']);
      };
      return [await pay({}), await pay({}), await pay({ amount: OWED + 1 }), await pay({ reference: 'bayar-4' })];
    },
  },
  {
    kind: 'the reference of a reversal',
    came: ['200 reversed', '200 reversed', '409 Conflict', '200 reversed'],
    async use() {
      const family = await aFamily();
      await shop.sender.pay({ accountNumber: family.virtualAccount, amount: OWED, reference: 'kunci-5' });
      const refund = async (reversalReference: string, amount: number) =>
        ofCall(
          await shop.sender.send({
            type: 'payment.reversed',
            data: { reference: 'kunci-5', reversalReference, amount, cause: 'refund' },
          }),
        );
      return [
        await refund('r1', 10_000),
        await refund('r1', 10_000),
        await refund('r1', 25_000),
        await refund('r2', 10_000),
      ];
    },
  },
  {
    kind: 'the reference of a reversal that waits for its payment',
    came: ['202 waits-for-payment', '202 waits-for-payment', '409 Conflict', '202 waits-for-payment'],
    async use() {
      const refund = async (reversalReference: string, amount: number) =>
        ofCall(
          await shop.sender.send({
            type: 'payment.reversed',
            data: { reference: 'belum-ada', reversalReference, amount },
          }),
        );
      return [
        await refund('r1', 10_000),
        await refund('r1', 10_000),
        await refund('r1', 25_000),
        await refund('r2', 10_000),
      ];
    },
  },
  {
    kind: 'the transaction of Midtrans',
    came: ['200 posted', '200 posted', '409 Conflict', '200 paid-ahead'],
    async use() {
      const [family, midtrans] = [await aFamily(), await collectors.midtrans('kunci-midtrans')];
      const settled = (transactionId: string, amount: number) =>
        changed(midtrans.order({ accountNumber: family.virtualAccount, amount, transactionId }), 'settlement', {
          at: new Date(NOW),
        });
      const [one, other] = [settled('trx-1', OWED), settled('trx-2', OWED)];
      const more = { ...one, gross_amount: `${OWED + 1}.00` };
      return [
        ofCall(await midtrans.tell(one)),
        ofCall(await midtrans.tell(one)),
        ofCall(await midtrans.tell(more)),
        ofCall(await midtrans.tell(other)),
      ];
    },
  },
  {
    kind: 'the payment of Xendit',
    came: ['200 posted', '200 posted', '409 Conflict', '200 paid-ahead'],
    async use() {
      const [family, xendit] = [await aFamily(), await collectors.xendit('kunci-xendit')];
      const pay = async (reference: string, amount = OWED) =>
        ofCall(await xendit.pay({ accountNumber: family.virtualAccount, amount, reference }));
      return [await pay('x-1'), await pay('x-1'), await pay('x-1', OWED + 1), await pay('x-2')];
    },
  },
  {
    kind: 'a settlement file, by its bytes',
    came: ['200 received', '200 seen-before', '200 received', '200 seen-before'],
    async use() {
      await settlement.partner('kunci-kedai', { channel: 'MINIMARKET', formats: [EXAMPLE_FORMATS.minimarket] });
      const operator = await settlement.token({ role: 'OPERATOR', regions: 'ALL' });
      const line = (reference: string, account: string) => ({
        at: '2026-03-04 14:05:00',
        reference,
        account,
        amount: BigInt(OWED),
      });
      const [one, two] = [await aFamily(), await aFamily()];
      const hand = async (text: string) => {
        const { status, outcome } = (await settlement.upload(operator, { partner: 'kunci-kedai', text })) as never as {
          status: number;
          outcome: string;
        };
        return `${status} ${outcome}`;
      };
      const text = minimarketFile([line('berkas-1', one.virtualAccount)]);
      // The name of a file is for people alone.
      return [
        await hand(text),
        await hand(text),
        await hand(minimarketFile([line('berkas-2', two.virtualAccount)])),
        await hand(text),
      ];
    },
  },
  {
    kind: 'the number of a receipt',
    came: ['PostOfficeReceiptNoted', 'PostOfficeReceiptNoted', 'ConflictsWithEarlier', 'WrongState'],
    async use() {
      await addChannel(host, { code: 'kunci-pos', channel: 'POST_OFFICE' });
      const cadre = await world.cadre();
      const family = await aFamily(cadre);
      const input = {
        id: newIdOf('AwaitedConfirmation'),
        familyId: idOf('Family', family.id),
        postOfficeCode: 'kunci-pos',
        receiptNumber: 'KUNCI-1',
        amount: OWED,
        paidOn: '2026-03-05',
      };
      const note = async (change: object) =>
        (await tell(personas.cadre(cadre), NOTE, { input: { ...input, ...change } })).__typename;
      return [
        await note({}),
        await note({}),
        await note({ amount: 1_000 }),
        await note({ id: newIdOf('AwaitedConfirmation') }),
      ];
    },
  },
  {
    kind: 'the id of a payment intent',
    came: ['PaymentIntentCreated', 'PaymentIntentCreated', 'ConflictsWithEarlier', 'PaymentIntentCreated'],
    async use() {
      const here = await assisted.aNeighbourhood();
      const bank = await assisted.aBank();
      const terminal = assisted.terminalInput(bank, here);
      await tell(here.head, TERMINAL, terminal);
      const { input } = assisted.intentInput(here.family, 'ASSIST_EDC', terminal.input.id);
      const other = await aFamily(here.cadre);
      const create = async (change: object) =>
        (await tell(here.phone, CREATE, { input: { ...input, ...change } })).__typename;
      return [
        await create({}),
        await create({}),
        await create({ familyId: idOf('Family', other.id) }),
        await create({ id: newIdOf('PaymentIntent'), familyId: idOf('Family', other.id) }),
      ];
    },
  },
  {
    kind: 'the reference of a debit result',
    came: ['1 succeeded', '1 succeeded', 'conflicting 2', '1 succeeded'],
    async use() {
      await addChannel(host, { code: 'auto-debit-bca', channel: 'AUTO_DEBIT' });
      const family = await aFamily();
      const token = await settlement.token({ role: 'OPERATOR', regions: 'ALL' });
      const hand = async (reference: string, amount: number) => {
        const line = `${reference},SUCCESS,${family.virtualAccount},${amount},${NOW},`;
        const response = await fetch(`${host.baseUrl}/debit-results/bca`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
          body: `reference,status,virtual_account,amount,at,reason\n${line}\n`,
        });
        const { succeeded, conflicting } = (await response.json()) as { succeeded: number; conflicting: number[] };
        return conflicting.length > 0 ? `conflicting ${conflicting.join(', ')}` : `${succeeded} succeeded`;
      };
      return [await hand('d-1', OWED), await hand('d-1', OWED), await hand('d-1', OWED + 1), await hand('d-2', OWED)];
    },
  },
];

describe('the same key with the same content, with other content, and another key with the same content', () => {
  test.each(KINDS)('$kind', async ({ use, came }) => expect(await use()).toEqual(came));
});

test('a payment code is the key of a family and a chain: the same code as long as it lives, and others for others', async () => {
  for (const code of ['kunci-rantai-1', 'kunci-rantai-2']) await addChannel(host, { code, channel: 'MINIMARKET' });
  const cadre = await world.cadre();
  const [family, other] = [await aFamily(cadre), await aFamily(cadre)];
  const issue = async ({ id }: { readonly id: string }, chain: string) => {
    const told = await tell<{ paymentCode: { code: string } }>(personas.cadre(cadre), CODE, {
      family: idOf('Family', id),
      chain,
    });
    return told.paymentCode.code;
  };
  const first = await issue(family, 'kunci-rantai-1');
  expect(await issue(family, 'kunci-rantai-1')).toBe(first);
  expect(new Set([first, await issue(family, 'kunci-rantai-2'), await issue(other, 'kunci-rantai-1')]).size).toBe(3);
});

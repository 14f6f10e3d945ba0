import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import library from 'midtrans-client';
import { randomIds } from '../../../../src/kernel/ids.js';
import type { HttpAnswer } from '../../../../src/partners/stand-ins/http-call.js';
import {
  type MidtransNotifier,
  changed,
  midtransNotifier,
} from '../../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import { useServer } from '../../../support/partners/a-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { type MidtransServer, aMidtransServer } from '../../../support/partners/midtrans-server.js';
import { sendCall } from '../../../../src/partners/stand-ins/http-call.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const database = useTestDatabase();
const NOW = '2026-03-05T03:00:00Z';
const host = useServer(database, NOW);
const world = aWorld(database);
const books = booksOf(database);
const SERVER_KEY = 'SB-Mid-server-of-nobody-0001';
const OPTIONS = { isProduction: false, serverKey: SERVER_KEY, clientKey: 'SB-Mid-client-of-nobody' };

let midtrans: MidtransServer;
let notifier: MidtransNotifier;
beforeAll(async () => {
  const wire = { baseUrl: host.baseUrl, partner: 'midtrans-asli', now: () => host.clock.now(), newId: randomIds };
  notifier = midtransNotifier({ ...wire, serverKey: SERVER_KEY, apiUrl: 'http://unused' });
  midtrans = await aMidtransServer({ serverKey: SERVER_KEY, notifier });
  const access = { clientId: null, apiUrl: midtrans.url, apiKey: null, networks: [] };
  const partner = { code: 'midtrans-asli', name: 'Midtrans', channel: 'BANK', protocol: 'midtrans' } as const;
  await host.server.partners.add({ ...partner, snap: null, secret: SERVER_KEY, access });
});
afterAll(() => midtrans.close());

/** The published client, at this test's Midtrans instead of the real one. */
function pointed<Client extends InstanceType<typeof library.Snap | typeof library.CoreApi>>(client: Client): Client {
  client.apiConfig.getCoreApiBaseUrl = () => midtrans.url;
  client.apiConfig.getSnapApiBaseUrl = () => `${midtrans.url}/snap`;
  return client;
}
const core = () => pointed(new library.CoreApi(OPTIONS));

const OWED = 600_000;
const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-11', members: 1, careClass: 'I' });
const charge = ({ virtualAccount }: BuiltFamily, orderId: string) => ({
  payment_type: 'bank_transfer',
  transaction_details: { order_id: orderId, gross_amount: OWED },
  bank_transfer: { bank: 'bca', va_number: virtualAccount },
});
/** The payer pays, and Midtrans tells us. */
async function settle(orderId: string): Promise<{ notification: string; answer: HttpAnswer }> {
  midtrans.put(changed(midtrans.find(orderId), 'settlement', { at: new Date(NOW) }));
  const call = notifier.notificationCall(midtrans.find(orderId));
  return { notification: call.body, answer: await sendCall(host.baseUrl, call) };
}

describe('the published midtrans-client', () => {
  test('orders, and is told of the payment what we are told', async () => {
    const family = await inArrears();
    expect(await core().charge(charge(family, 'order-core'))).toMatchObject({ transaction_status: 'pending' });
    const { notification, answer } = await settle('order-core');
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    const stated = await core().transaction.notification(notification);
    expect(stated).toMatchObject({ order_id: 'order-core', transaction_status: 'settlement' });
    expect(await core().transaction.status('order-core')).toEqual(stated);
    expect(await books.paymentsOf(family)).toMatchObject([{ reference: stated['transaction_id'], outcome: 'posted' }]);
  });

  test('orders through Snap, with the account in the name of the order', async () => {
    const family = await inArrears();
    const orderId = `JKN-${family.virtualAccount}-snap`;
    const { transaction_details } = charge(family, orderId);
    const made = await pointed(new library.Snap(OPTIONS)).createTransaction({ transaction_details });
    expect(made).toMatchObject({ token: `token-of-${orderId}` });
    expect((await settle(orderId)).answer.status).toBe(200);
    expect(await books.paidThrough(family)).toBe('2026-03');
  });

  test('refunds a part, which we take back when we are told', async () => {
    const family = await inArrears();
    await core().charge(charge(family, 'order-refund'));
    await settle('order-refund');
    await core().transaction.refund('order-refund', { refund_key: 'part-1', refund_amount: 150_000, reason: 'test' });
    const told = await sendCall(host.baseUrl, notifier.notificationCall(midtrans.find('order-refund')));
    expect([told.status, told.body?.['outcome']]).toEqual([200, 'reversed']);
    expect(await books.paidThrough(family)).toBe('2025-11');
  });

  test('does not find the order of a forged notification, and neither do we', async () => {
    const family = await inArrears();
    const order = notifier.order({ accountNumber: family.virtualAccount, amount: OWED, orderId: 'order-forged' });
    const call = notifier.notificationCall(changed(order, 'settlement', { at: new Date(NOW) }));
    await expect(core().transaction.notification(call.body)).rejects.toBeInstanceOf(library.MidtransError);
    const answer = await sendCall(host.baseUrl, call);
    expect([answer.status, answer.body?.['title'], await books.paymentsOf(family)]).toEqual([
      400,
      'Contradicted call',
      [],
    ]);
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomIds } from '../../../../src/kernel/ids.js';
import { snapStatusEndpoint } from '../../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-status-endpoint.js';
import { useServer } from '../../../support/partners/a-server.js';
import {
  ASK,
  SET_ENDPOINT,
  DOUBTS,
  type Doubts,
  SECRET,
  useStatusEndpoint,
} from '../../../support/partners/a-status-endpoint.js';
import { shownAmount } from '../../../support/partners/bank-outcome.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askAs, signIn } from '../../../support/world/as-users.js';
import { aWorld } from '../../../support/world/world.js';
import { newIdOf } from '../../../support/global-ids.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const at = useStatusEndpoint(host, database, 'bank-tanya');
const world = aWorld(database);

/** Seven calls that cannot be read: seven doubts. */
beforeAll(async () => {
  for (let call = 1; call <= 7; call++) await at.bank.client.send({ paymentRequestId: `unread-${call}` });
  await at.runInquiryJob();
});

describe('who may', () => {
  test('an auditor reads and does not ask; a branch head and a partner do neither', async () => {
    const [doubt] = await at.doubts({}, 'AUDITOR');
    expect(doubt).toBeDefined();
    const NODE = 'query ($id: ID!) { node(id: $id) { ... on PaymentDoubt { state account attempts { outcome } } } }';
    expect((await at.as('AUDITOR', NODE, { id: doubt?.id })).data).toMatchObject({ node: { state: 'UNASKABLE' } });
    expect((await at.as('BRANCH_HEAD', NODE, { id: doubt?.id })).data).toEqual({ node: null });
    for (const [role, query] of [
      ['AUDITOR', ASK],
      ['BRANCH_HEAD', ASK],
      ['PARTNER', ASK],
      ['BRANCH_HEAD', DOUBTS],
      ['PARTNER', DOUBTS],
    ] as const) {
      const { errors } = await at.as(role, query, { id: doubt?.id });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const { errors } = await at.as('AUDITOR', SET_ENDPOINT, { input: at.endpointInput() });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('pages hold each doubt once, the newest first', async () => {
    const all = await at.doubts();
    expect(all).toHaveLength(7);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Doubts | null } = await at.as<Doubts>('OPERATOR', DOUBTS, { first: 3, after });
      seen.push(...(data?.paymentDoubts.edges.map(({ node }) => node.id) ?? []));
      after = data?.paymentDoubts.pageInfo.hasNextPage === true ? data.paymentDoubts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    const { data } = await at.as<Doubts>('OPERATOR', DOUBTS, { last: 3 });
    expect(data?.paymentDoubts.edges.map(({ node }) => node.id)).toEqual(seen.slice(-3));
  });

  test('a doubt that is none, and a partner without an endpoint, are said so', async () => {
    const missing = newIdOf('PaymentDoubt');
    expect(await at.ask(missing)).toEqual({
      __typename: 'NotFound',
      code: 'PAYMENT_DOUBT_NOT_FOUND',
      message: 'Pembayaran yang diragukan dengan id tersebut tidak ditemukan.',
    });
    const inEnglish = { ...(await signIn(host, { role: 'OPERATOR' })), language: 'en' } as const;
    expect((await askAs(host, inEnglish, [ASK, { id: missing }])).data).toMatchObject({
      askPartner: { message: 'There is no such payment in doubt.' },
    });
    const other = await host.bank('bank-tanpa-meja');
    await other.client.send({
      paymentRequestId: 'no-endpoint-01',
      virtualAccountNo: '8888801944358911',
      paidAmount: { value: '1.00', currency: 'USD' },
    });
    await at.runInquiryJob();
    const { id } = await at.doubtAbout('no-endpoint-01');
    expect(await at.ask(id)).toMatchObject({ code: 'PAYMENT_DOUBT_PARTNER_HAS_NO_STATUS_ENDPOINT' });
    expect(await at.ask(id)).toMatchObject({ code: 'PAYMENT_DOUBT_PARTNER_HAS_NO_STATUS_ENDPOINT' }); // it was let go
  });

  test.each([
    { field: 'input.baseUrl', change: { baseUrl: 'http://bank.example' } },
    { field: 'input.baseUrl', change: { baseUrl: 'ftp://127.0.0.1' } },
    { field: 'input.statusPath', change: { statusPath: 'status?x=1' } },
    { field: 'input.clientId', change: { clientId: '' } },
    { field: 'input.partnerIdHeader', change: { partnerIdHeader: 'x'.repeat(37) } },
    { field: 'input.channelId', change: { channelId: 'too-long' } },
    { field: 'input.privateKey', change: { privateKey: 'no key' } },
    { field: 'input.clientSecret', change: { clientSecret: '' } },
  ])('an endpoint with a wrong $field is refused', async ({ field, change }) => {
    const { errors } = await at.as('OPERATOR', SET_ENDPOINT, { input: at.endpointInput(change) });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field } }]);
  });

  test('an endpoint is for banks that ask first, and keeps nothing readable of our keys', async () => {
    await host.shop('toko-tanya');
    expect(await at.setEndpoint({ partnerCode: 'toko-tanya' })).toMatchObject({
      __typename: 'WrongState',
      code: 'STATUS_ENDPOINT_NOT_FOR_INFORMING_PARTNER',
    });
    expect(await at.setEndpoint({ partnerCode: 'nobody' })).toMatchObject({
      __typename: 'NotFound',
      code: 'PARTNER_NOT_FOUND',
    });
    const { rows } = await database.pool.query<{ row: string }>(
      'select status_endpoints::text as row from status_endpoints',
    );
    expect(rows[0]?.row).not.toContain(SECRET);
    expect(rows[0]?.row).not.toContain('PRIVATE KEY');
  });

  test('a bank without token is asked with our RSA key alone', async () => {
    const rsa = await snapStatusEndpoint({
      clientId: 'sigap-at-rsa',
      partnerId: '77001',
      publicKey: at.ourKeys.publicKey,
      clientSecret: null,
      newId: randomIds,
    });
    try {
      const family = await world.family({ paidThrough: '2025-12', members: 2 });
      const rsaBank = await host.bank('bank-tanya-rsa', { mode: 'without-token' });
      const amount = await shownAmount(
        rsaBank.client.inquire({ virtualAccount: family.virtualAccount, requestId: 'rsa-lost' }),
      );
      await at.setEndpoint({
        partnerCode: 'bank-tanya-rsa',
        baseUrl: rsa.baseUrl,
        clientId: 'sigap-at-rsa',
        partnerIdHeader: '77001',
        clientSecret: null,
      });
      rsa.book.set('rsa-lost', { flag: '00', amount });
      await at.pass(16);
      await at.runInquiryJob();
      expect(await at.doubtAbout('rsa-lost')).toMatchObject({ state: 'SETTLED' });
      expect(rsa.questions).toEqual(['rsa-lost']);
    } finally {
      await rsa.close();
    }
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newIdOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { rsaKeys } from '../../../support/partners/rsa-keys.js';
import { useStatusEndpoint } from '../../../support/partners/a-status-endpoint.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const at = useStatusEndpoint(host, database, 'bank-pindah');

const ANSWER = '{ __typename ... on Problem { code } }';
const PROPOSE = `mutation ($input: ProposeStatusEndpointInput!) { done: proposeStatusEndpoint(input: $input) ${ANSWER} }`;
const APPROVE = `mutation ($input: ApproveDestinationChangeInput!) { done: approveDestinationChange(input: $input) ${ANSWER} }`;

/** An address at which somebody would like to hear our token. */
const heard: { readonly path: string; readonly authorization: string | undefined }[] = [];
const elsewhere = createServer(({ url = '', headers: { authorization } }, response) => {
  heard.push({ path: url, authorization });
  response.writeHead(500).end('{}');
});
let baseUrl = '';
let [one, two] = [] as unknown as [User, User];
beforeAll(async () => {
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  one = await signIn(host, { role: 'OPERATOR' });
  two = await signIn(host, { role: 'OPERATOR' });
});
afterAll(() => {
  elsewhere.closeAllConnections();
  elsewhere.close();
});

async function does(user: User, query: string, input: object) {
  const { data, errors } = await askAs<{ done: Readonly<Record<string, unknown>> }>(host, user, [query, { input }]);
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.done;
}

async function aDoubt(reference: string): Promise<string> {
  await at.bank.client.send({
    paymentRequestId: reference,
    virtualAccountNo: '8888801944358911',
    paidAmount: { value: '1.00', currency: 'USD' },
  });
  await at.runInquiryJob();
  return (await at.doubtAbout(reference)).id;
}

test('a bank’s endpoint moves by two operators, and the token of the old address is not shown at the new one', async () => {
  const id = await aDoubt('moves-0001');
  await at.ask(id);
  expect(at.endpoint.questions.length).toBeGreaterThan(0);

  expect(await at.setEndpoint({ baseUrl })).toEqual(
    expect.objectContaining({ code: 'STATUS_ENDPOINT_NEEDS_SECOND_PERSON' }),
  );
  const { privateKey } = await rsaKeys();
  const keys = { baseUrl, privateKey, clientSecret: 'the-secret-of-the-new-address' };
  const input = { ...at.endpointInput(keys), id: newIdOf('DestinationChange') };
  expect(await does(one, PROPOSE, input)).toMatchObject({ __typename: 'DestinationChangeProposed' });
  expect(await does(one, PROPOSE, input)).toMatchObject({ __typename: 'DestinationChangeProposed' });
  expect(await does(one, APPROVE, { changeId: input.id })).toMatchObject({ code: 'DESTINATION_OWN_PROPOSAL' });
  const before = at.endpoint.questions.length;
  await at.ask(id);
  expect([at.endpoint.questions.length, heard.length]).toEqual([before + 1, 0]);

  expect(await does(two, APPROVE, { changeId: input.id })).toEqual({ __typename: 'DestinationChangeApproved' });
  await at.ask(id);
  expect(at.endpoint.questions.length).toBe(before + 1);
  expect(heard).toEqual([{ path: '/openapi/v1.0/access-token/b2b', authorization: undefined }]);
  const { rows } = await database.pool.query('select base_url, changed_by from status_endpoints');
  expect(rows).toEqual([{ base_url: baseUrl, changed_by: `${one.subject}, ${two.subject}` }]);
});

test('other credentials at the same address need one operator, and an endpoint that is no place for keys is none', async () => {
  expect(await at.setEndpoint({ baseUrl, clientSecret: 'another-secret' })).toMatchObject({
    __typename: 'StatusEndpointSet',
  });
  const propose = async (more: object) =>
    (await askAs(host, one, [PROPOSE, { input: { ...at.endpointInput(more), id: newIdOf('DestinationChange') } }])) as {
      readonly data: { readonly done: { readonly code: string } } | null;
      readonly errors?: readonly { readonly extensions: object }[];
    };
  expect((await propose({ baseUrl })).data?.done.code).toBe('DESTINATION_SAME_ADDRESS');
  await host.bank('bank-baru');
  expect((await propose({ partnerCode: 'bank-baru' })).data?.done.code).toBe('DESTINATION_NOTHING_TO_REPLACE');
  await host.shop('toko-pindah');
  expect((await propose({ partnerCode: 'toko-pindah' })).data?.done.code).toBe(
    'STATUS_ENDPOINT_NOT_FOR_INFORMING_PARTNER',
  );
  for (const bad of [
    'https://169.254.169.254',
    'https://10.0.0.1',
    'https://collector.example',
    'https://127.0.0.1/?x=1',
  ])
    expect((await propose({ baseUrl: bad })).errors).toMatchObject([
      { extensions: { code: 'BAD_INPUT', field: 'input.baseUrl' } },
    ]);
});

/** Asks by the ids of documents over HTTP and sockets, at a server that runs any document and at one that does not. */
import { describe, expect, test } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { documentIdOf, registerDocuments, retireRelease } from '../../../../src/api/documents/index.js';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';

const NOW = '2026-11-24T03:00:00Z';
const APP = { client: 'field-app', version: '3.1' };
const KNOWN = 'query Known { viewer { role } }';
const TWICE = 'query Twice { viewer { role } limits { runsOpenDocuments } }';
const MUTATION = 'mutation Change { __typename }';
const TOLD = 'subscription Told { paymentConfirmed { cursor } }';
const UNKNOWN = 'query Unknown { viewer { role } }';
const REGISTERED = [KNOWN, TWICE, MUTATION, TOLD];

const database = useTestDatabase();
const open = useServer(database, NOW, () => ({ GRAPHQL_DOCUMENTS: 'open' }));
const trusted = useServer(database, NOW, () => ({ GRAPHQL_DOCUMENTS: 'trusted' }));

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

const register = (...texts: string[]): Promise<number> =>
  registerDocuments(database.pool, new Map(texts.map((text) => [documentIdOf(text), text])), {
    ...APP,
    at: new Date(NOW),
  });

async function ask(
  host: typeof open,
  parameters: Readonly<Record<string, unknown>>,
  { method = 'POST', accept = 'application/graphql-response+json' } = {},
): Promise<{ status: number; body: Answer }> {
  const headers = { authorization: `Bearer ${await callerOf(host).asRole('AUDITOR')}`, accept };
  const url = new URL('/graphql', host.baseUrl);
  if (method === 'GET')
    for (const [name, value] of Object.entries(parameters))
      url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  const sent = {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  };
  const answer = await fetch(url, method === 'GET' ? { headers } : sent);
  return { status: answer.status, body: (await answer.json()) as Answer };
}

const codesOf = ({ body }: { readonly body: Answer }): unknown[] =>
  (body.errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field']]);

async function overSocket(host: typeof open, payload: Readonly<Record<string, unknown>>): Promise<unknown> {
  const token = await callerOf(host).asRole('AUDITOR');
  const client: Client = createClient({
    url: `${host.baseUrl.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  try {
    return await new Promise((resolve) => {
      client.subscribe(payload as { query: string }, {
        next: ({ data }) => resolve(data),
        error: (errors) => resolve((errors as { extensions: { code: string } }[])[0]?.extensions.code),
        complete: () => resolve('complete'),
      });
    });
  } finally {
    await client.dispose();
  }
}

describe('a document that a client registered', () => {
  test.each(['POST', 'GET'])('runs by its id over HTTP by %s, with and without its name', async (method) => {
    await register(...REGISTERED);
    for (const host of [open, trusted]) {
      const documentId = documentIdOf(KNOWN);
      expect(await ask(host, { documentId }, { method })).toEqual({
        status: 200,
        body: { data: { viewer: { role: 'AUDITOR' } } },
      });
      const named = { documentId, operationName: 'Known', variables: {} };
      expect((await ask(host, named, { method })).body).toEqual({ data: { viewer: { role: 'AUDITOR' } } });
      expect(codesOf(await ask(host, { documentId, operationName: 'Another' }, { method }))).toEqual([
        ['OPERATION_RESOLUTION_FAILURE', undefined],
      ]);
    }
  });

  test('tells whether others run, and runs by its text too', async () => {
    await register(...REGISTERED);
    const runs = async (host: typeof open) => (await ask(host, { query: TWICE })).body.data?.['limits'];
    expect(await runs(open)).toEqual({ runsOpenDocuments: true });
    expect(await runs(trusted)).toEqual({ runsOpenDocuments: false });
  });

  test('runs over a socket, where the protocol wants a text beside the id', async () => {
    await register(...REGISTERED);
    const asked = { query: '', documentId: documentIdOf(KNOWN) };
    expect(await overSocket(trusted, asked)).toEqual({ viewer: { role: 'AUDITOR' } });
    expect(await overSocket(trusted, { query: KNOWN })).toEqual({ viewer: { role: 'AUDITOR' } });
    expect(await overSocket(trusted, { query: UNKNOWN })).toBe('DOCUMENT_NOT_TRUSTED');
    expect(await overSocket(trusted, { query: TOLD.replace('Told', 'Other') })).toBe('DOCUMENT_NOT_TRUSTED');
    expect(await overSocket(open, { query: '', documentId: documentIdOf(UNKNOWN) })).toBe('DOCUMENT_NOT_FOUND');
  });

  test('changes nothing by GET', async () => {
    await register(...REGISTERED);
    expect((await ask(trusted, { documentId: documentIdOf(MUTATION) }, { method: 'GET' })).status).toBe(405);
  });
});

describe('a document that nobody registered', () => {
  test('runs where any runs, and nowhere by an id', async () => {
    expect((await ask(open, { query: UNKNOWN })).body).toEqual({ data: { viewer: { role: 'AUDITOR' } } });
    for (const host of [open, trusted])
      for (const method of ['GET', 'POST']) {
        const answer = await ask(host, { documentId: documentIdOf(UNKNOWN) }, { method });
        expect([answer.status, codesOf(answer)]).toEqual([400, [['DOCUMENT_NOT_FOUND', 'documentId']]]);
      }
  });

  test.each(['POST', 'GET'])('does not run where registered ones alone do, by %s', async (method) => {
    const answer = await ask(trusted, { query: UNKNOWN }, { method });
    expect([answer.status, codesOf(answer)]).toEqual([400, [['DOCUMENT_NOT_TRUSTED', undefined]]]);
    // As every refusal of a document, it is 200 to whoever wants plain JSON.
    expect((await ask(trusted, { query: UNKNOWN }, { method, accept: 'application/json' })).status).toBe(200);
    const schema = await ask(trusted, { query: '{ __schema { types { name } } }' }, { method });
    expect(codesOf(schema)).toEqual([['DOCUMENT_NOT_TRUSTED', undefined]]);
  });

  test.each([
    [{ documentId: 'sha256:1234' }],
    [{ documentId: documentIdOf(KNOWN).toUpperCase() }],
    [{ documentId: 'md5:0123456789abcdef0123456789abcdef' }],
    [{ documentId: { sha256: 'x' } }],
    [{ documentId: documentIdOf(KNOWN), query: KNOWN }],
  ])('is refused by name of the field where the request is none: %j', async (parameters) => {
    expect(codesOf(await ask(trusted, parameters))).toEqual([['BAD_INPUT', 'documentId']]);
  });

  test('is what another text becomes that was put under a known id', async () => {
    const change = database.pool.query(
      'insert into trusted_documents (id, body, client, version, registered_at) values ($1, $2, $3, $4, now())',
      [documentIdOf(UNKNOWN), KNOWN, APP.client, APP.version],
    );
    await expect(change).rejects.toThrow('trusted_documents_id_is_of_the_body');
  });

  test('is what a release becomes that is retired', async () => {
    const late = 'query Late { viewer { name } }';
    const release = { client: 'field-app', version: '2.0' };
    await registerDocuments(database.pool, new Map([[documentIdOf(late), late]]), { ...release, at: new Date(NOW) });
    await registerDocuments(database.pool, new Map([[documentIdOf(KNOWN), KNOWN]]), { ...release, at: new Date(NOW) });
    await register(KNOWN);
    expect(await retireRelease(database.pool, release)).toBe(2);
    expect((await ask(trusted, { query: KNOWN })).status).toBe(200); // another release has it too
    expect(codesOf(await ask(trusted, { query: late }))).toEqual([['DOCUMENT_NOT_TRUSTED', undefined]]);
  });
});

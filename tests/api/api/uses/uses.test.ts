/** What clients use of the schema is counted over HTTP and sockets, by client, version and day, for all instances together. */
import { expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { forgetUses, listUses, saveUses } from '../../../../src/api/uses/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { callerOf } from '../../../support/caller.js';
import { eventually } from '../../../support/messages/ask-over-http.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';

const DAY = civilDate('2026-11-24');
const NOW = `${DAY}T03:00:00Z`;
const NAMED = { 'graphql-client-name': 'field-app', 'graphql-client-version': '3.1' };

const database = useTestDatabase();
const one = useServer(database, NOW);
const other = useServer(database, NOW);

const usesOf = (...coordinates: string[]) => listUses(database.pool, coordinates, DAY);

async function ask(host: typeof one, query: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const authorization = `Bearer ${await callerOf(host).asRole('AUDITOR')}`;
  const body = JSON.stringify({ query });
  await fetch(`${host.baseUrl}/graphql`, {
    method: 'POST',
    headers: { ...headers, authorization, 'content-type': 'application/json' },
    body,
  });
}

async function askOverSocket(query: string): Promise<void> {
  const authorization = `Bearer ${await callerOf(one).asRole('AUDITOR')}`;
  const url = `${one.baseUrl.replace('http', 'ws')}/graphql`;
  const socket = createClient({ url, webSocketImpl: WebSocket, connectionParams: { ...NAMED, authorization } });
  await new Promise<void>((resolve, reject) => {
    socket.subscribe({ query }, { next: () => undefined, error: reject, complete: resolve });
  });
  await socket.dispose();
}

test('operations of both instances are saved by client and version when they stop, refused ones are not', async () => {
  await ask(one, '{ viewer { role } }', NAMED);
  await ask(other, '{ viewer { role name } }', NAMED);
  await ask(other, '{ viewer { role } }', {});
  await ask(one, '{ viewer { nothing } }', NAMED);
  await askOverSocket('{ viewer { role } }');
  await Promise.all([one.server.close(), other.server.close()]);
  await eventually(async () => (await usesOf('Viewer.role')).length === 2, 'the uses to be saved');

  const client = { client: 'field-app', version: '3.1', lastUsedOn: DAY };
  expect(await usesOf('Viewer.role', 'Viewer.name', 'Viewer.nothing')).toEqual([
    { ...client, coordinate: 'Viewer.name', uses: 1 },
    { ...client, coordinate: 'Viewer.role', uses: 3 },
    { coordinate: 'Viewer.role', client: '(unnamed)', version: '', uses: 1, lastUsedOn: DAY },
  ]);
});

test('days are forgotten that are older than anybody asks for', async () => {
  const uses = [{ client: 'old', version: '1', coordinate: 'Query.old', uses: 2 }];
  await saveUses(database.pool, civilDate('2025-01-01'), uses);
  await saveUses(database.pool, DAY, uses);
  expect(await forgetUses(database.pool, civilDate('2025-10-20'))).toBe(1);
  expect(await listUses(database.pool, ['Query.old'], civilDate('2024-01-01'))).toMatchObject([{ uses: 2 }]);
});

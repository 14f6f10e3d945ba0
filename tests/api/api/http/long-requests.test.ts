import { request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { usePlatform } from '../graphql/a-platform.js';

const queryOf = (bytes: number): string => JSON.stringify({ query: `{ role } #${'x'.repeat(bytes - 25)}` });

describe('how long a request may be', () => {
  const platform = usePlatform();
  const ask = async (bytes: number, authorization = '') => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== '' && { authorization }) },
      body: queryOf(bytes),
    });
    return [response.status, await response.json()] as const;
  };
  /** Sends a body of which nobody can tell how long it is. */
  const pour = (authorization?: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) };
      const sent = request(`${platform.url}/graphql`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.write(queryOf(50));
      sent.end();
    });
  const TOO_LONG = [413, { errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] }];

  test('100,000 bytes by anybody', async () => {
    expect((await ask(99_000))[0]).toBe(200);
    expect(await ask(100_500)).toEqual(TOO_LONG);
    expect(await ask(100_500, await platform.bearer({ ttlSeconds: -60 }))).toEqual(TOO_LONG);
    expect([await pour(), await pour(await platform.bearer())]).toEqual([413, 200]);
  });

  test('2,000,000 bytes by whoever is signed in', async () => {
    const authorization = await platform.bearer();
    expect((await ask(1_900_000, authorization))[0]).toBe(200);
    expect(await ask(2_000_500, authorization)).toEqual(TOO_LONG);
  });

  test('the same over a socket, once it is signed in', async () => {
    const open = async (): Promise<WebSocket> => {
      const socket = new WebSocket(`${platform.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      await new Promise((resolve) => socket.once('open', resolve));
      return socket;
    };
    const heard = (socket: WebSocket) =>
      new Promise((resolve) => {
        socket.once('message', (data: Buffer) => resolve((JSON.parse(data.toString()) as { type: string }).type));
        socket.once('close', (code) => resolve(code));
      });
    const say = (socket: WebSocket, message: object) => {
      socket.send(JSON.stringify(message));
      return heard(socket);
    };
    const long = { type: 'subscribe', id: '1', payload: JSON.parse(queryOf(1_500_000)) as object };
    const stranger = await open();
    expect(await say(stranger, long)).toBe(1009);
    const known = await open();
    expect(await say(known, { type: 'connection_init', payload: { authorization: await platform.bearer() } })).toBe(
      'connection_ack',
    );
    expect(await say(known, long)).toBe('next');
    known.terminate();
  });
});

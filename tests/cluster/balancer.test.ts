/** The balancer's file, run by Debian's haproxy before servers that say what reached them. */
import { setTimeout as pause } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import {
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
  connect,
  createServer as createTcpServer,
} from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/platform/db/embedded/postmaster.js';
import { type Balancer, startBalancer } from '../../src/sandbox/cluster/balancer.js';

/** What the checks need to notice: two of them, half a second apart, and a little more. */
const NOTICED_MS = 2_500;

interface Told {
  readonly name: string;
  readonly headers: IncomingMessage['headers'];
}

/** Stands for an instance of Sigap: says its name and what reached it. */
class Instance {
  isReady = true;
  /** Whether it ends connections without an answer, as one that is killed. */
  isDying = false;
  /** Whether it refuses what it is asked, as one with too much to do or whose database is away. */
  isBusy = false;
  readonly hits: string[] = [];
  readonly #server: Server;

  constructor(readonly name: string) {
    this.#server = createServer((incoming, answer) => this.#answer(incoming, answer));
    this.#server.on('upgrade', (incoming, socket) => {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: test\r\nConnection: Upgrade\r\n\r\n`);
      socket.pipe(socket);
    });
  }

  #answer(incoming: IncomingMessage, answer: ServerResponse): void {
    if (incoming.url === '/readyz') return void answer.writeHead(this.isReady ? 200 : 503).end();
    this.hits.push(incoming.url ?? '');
    if (this.isDying) return void incoming.socket.destroy();
    if (this.isBusy) return void answer.writeHead(503, { 'retry-after': '5' }).end('{"title":"Busy"}');
    answer.end(JSON.stringify({ name: this.name, headers: incoming.headers } satisfies Told));
  }

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Stands for a PostgreSQL with its role listener: greets whoever connects. */
class Database {
  isPrimary = false;
  readonly #sockets = new Set<Socket>();
  readonly #server: TcpServer;
  readonly #role: Server;

  constructor(readonly name: string) {
    this.#server = createTcpServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.write(name);
    });
    this.#role = createServer((_, answer) => void answer.writeHead(this.isPrimary ? 200 : 503).end());
  }

  async listen(): Promise<{ port: number; checkPort: number }> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    await new Promise<void>((done) => this.#role.listen(0, '127.0.0.1', done));
    const [port, checkPort] = [this.#server, this.#role].map((server) => (server.address() as AddressInfo).port);
    return { port: port ?? 0, checkPort: checkPort ?? 0 };
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    this.#role.close();
    this.#role.closeAllConnections();
  }
}

describe('the balancer', () => {
  const instances = [new Instance('api-1'), new Instance('api-2')] as const;
  const databases = [new Database('database-1'), new Database('database-2')] as const;
  let folder: string;
  let ports: { http: number; postgres: number; figures: number };
  let balancer: Balancer;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-balancer-'));
    ports = { http: await freePort(), postgres: await freePort(), figures: await freePort() };
    url = `http://127.0.0.1:${ports.http}`;
    const sigap = await Promise.all(instances.map(async (one) => ({ name: one.name, port: await one.listen() })));
    const primary = await Promise.all(databases.map(async (one) => ({ name: one.name, ...(await one.listen()) })));
    databases[0].isPrimary = true;
    balancer = await startBalancer({ folder, addresses: { ports, servers: { sigap, primary } }, env: process.env });
    await pause(NOTICED_MS);
  });

  afterAll(async () => {
    await balancer.close();
    for (const one of [...instances, ...databases]) one.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = async (path: string, init?: RequestInit): Promise<Told> =>
    (await (await fetch(`${url}${path}`, init)).json()) as Told;

  /** What somebody hears who connects to PostgreSQL, and when he is let go; nothing when he is refused. */
  const connected = (): Promise<{ greeting: string | null; ended: Promise<void> }> =>
    new Promise((done) => {
      const socket = connect(ports.postgres, '127.0.0.1');
      const ended = new Promise<void>((end) => socket.once('close', () => end()));
      socket.once('data', (data: Buffer) => done({ greeting: data.toString(), ended }));
      socket.once('error', () => undefined);
      socket.once('close', () => done({ greeting: null, ended }));
    });

  test('is accepted as it is written for production', () => {
    const { status, stderr } = spawnSync('haproxy', ['-c', '-f', 'deploy/haproxy/haproxy.cfg'], {
      env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
      encoding: 'utf8',
    });
    expect(stderr).not.toMatch(/ALERT/);
    expect(status).toBe(0);
  });

  test('believes nobody who says who called', async () => {
    const { headers } = await ask('/', {
      headers: { 'X-Forwarded-For': '6.6.6.6', Forwarded: 'for=6.6.6.6', 'X-Real-IP': '6.6.6.6' },
    });
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(JSON.stringify(headers)).not.toContain('6.6.6.6');
  });

  test.each(['/metrics', '/jobs'])('shows %s to nobody', async (path) => {
    expect((await fetch(`${url}${path}`)).status).toBe(404);
  });

  test('refuses a body that no route would take, before it arrives', async () => {
    const status = await new Promise((done) => {
      const headers = { 'content-length': String(2 * 1024 ** 3) };
      const sent = request(`${url}/settlement-files`, { method: 'POST', headers }, ({ statusCode }) => {
        done(statusCode);
        sent.destroy();
      });
      sent.on('error', () => undefined);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  test('lets sockets through, both ways', async () => {
    const echo = await new Promise((done) => {
      const headers = { connection: 'Upgrade', upgrade: 'test' };
      request(`${url}/graphql`, { headers })
        .once('upgrade', (_, socket) => {
          socket.once('data', (data: Buffer) => {
            done(data.toString());
            socket.destroy();
          });
          socket.write('hello');
        })
        .end();
    });
    expect(echo).toBe('hello');
  });

  test('sends nothing to an instance that says it drains, and again when it is ready', async () => {
    const [draining, other] = instances;
    draining.isReady = false;
    await pause(NOTICED_MS);
    draining.hits.length = 0;
    for (let i = 0; i < 10; i++) expect((await ask('/')).name).toBe(other.name);
    expect(draining.hits).toEqual([]);
    draining.isReady = true;
    await pause(NOTICED_MS);
    const names = await Promise.all(Array.from({ length: 10 }, async () => (await ask('/')).name));
    expect(new Set(names).size).toBe(2);
  });

  test('sends a notice that was not answered to the other instance, and a mutation to nobody else', async () => {
    const [dying, other] = instances;
    dying.isDying = true;
    for (const one of instances) one.hits.length = 0;
    const notices = await Promise.all(
      Array.from({ length: 6 }, () => fetch(`${url}/webhooks/bank`, { method: 'POST', body: '{}' })),
    );
    expect(notices.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(dying.hits.length).toBeGreaterThan(0); // some had reached the one that did not answer
    for (const one of instances) one.hits.length = 0;
    for (let i = 0; i < 6; i++) await fetch(`${url}/graphql`, { method: 'POST', body: '{}' }).catch(() => null);
    expect(dying.hits.length).toBeGreaterThan(0);
    expect(dying.hits.length + other.hits.length).toBe(6);
    dying.isDying = false;
  });

  test("passes on an instance's own refusal, once: the others have as much to do, and who calls knows its words", async () => {
    for (const one of instances) one.isBusy = true;
    for (const one of instances) one.hits.length = 0;
    const answer = await fetch(`${url}/webhooks/bank`, { method: 'POST', body: '{}' });
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      503,
      '5',
      { title: 'Busy' },
    ]);
    expect(instances.flatMap(({ hits }) => hits)).toEqual(['/webhooks/bank']);
    for (const one of instances) one.isBusy = false;
  });

  test('leads to the primary, lets go who is connected to one that is no longer, and nobody in where there are two', async () => {
    const [first, second] = databases;
    const before = await connected();
    expect(before.greeting).toBe('database-1');
    first.isPrimary = false;
    await before.ended;
    second.isPrimary = true;
    await pause(NOTICED_MS);
    expect((await connected()).greeting).toBe('database-2');
    first.isPrimary = true;
    await pause(NOTICED_MS);
    expect((await connected()).greeting).toBeNull();
    first.isPrimary = false;
    await pause(NOTICED_MS);
    expect((await connected()).greeting).toBe('database-2');
  });
});

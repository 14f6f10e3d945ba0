/** Stands between a client and PostgreSQL, and loses what the test wants lost: answers, or whole connections. */
import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface LossyProxy {
  /** The url of the database by way of the proxy. */
  readonly url: string;
  /** From now on what the database answers is lost, while it still hears its clients. */
  loseAnswers(): void;
  /** From now on nothing passes, in either direction, and new connections hang: the network is cut. */
  goSilent(): void;
  /** Goes silent behind the first message of a client that says the text; resolves when it has passed. */
  goSilentBehind(text: string): Promise<void>;
  /** Ends all connections, and passes everything of new ones, or refuses them. */
  cut(then: 'pass' | 'refuse'): void;
  /** Resolves when the first answer of the database is lost; it is asked anew after every cut. */
  answersLost(): Promise<void>;
  close(): Promise<void>;
}

type Mode = 'pass' | 'lose-answers' | 'silent' | 'refuse';

export async function startLossyProxy(databaseUrl: string): Promise<LossyProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let mode: Mode = 'pass';
  let lost = Promise.withResolvers<void>();
  let last: { readonly text: string; readonly passed: () => void } | null = null;
  const server = createServer((client) => {
    if (mode === 'refuse') return void client.destroy();
    const database = connect(Number(target.port), target.hostname);
    const pair = [client, database] as const;
    pairs.add(pair);
    client.on('data', (bytes) => {
      if (mode === 'silent') return;
      database.write(bytes);
      if (last === null || !bytes.includes(last.text)) return;
      mode = 'silent';
      last.passed();
      last = null;
    });
    database.on('data', (bytes) => {
      if (mode === 'pass') client.write(bytes);
      else lost.resolve();
    });
    for (const [one, other] of [pair, [database, client] as const]) {
      one.on('error', () => undefined);
      one.on('close', () => {
        if (mode !== 'silent') other.destroy();
        pairs.delete(pair);
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = (then: Mode): void => {
    mode = then;
    lost = Promise.withResolvers<void>();
    for (const [client, database] of pairs) for (const socket of [client, database]) socket.destroy();
  };
  return {
    url: url.href,
    loseAnswers: () => void (mode = 'lose-answers'),
    goSilent: () => void (mode = 'silent'),
    goSilentBehind: (text) => new Promise((passed) => void (last = { text, passed })),
    cut,
    answersLost: () => lost.promise,
    async close() {
      cut('refuse');
      server.close();
      await once(server, 'close');
    },
  };
}

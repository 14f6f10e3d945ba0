/**
 * Connects the cadre's phone and the branch's dashboard: two real graphql-ws clients that note when each frame arrives.
 */
import { type Client, createClient } from 'graphql-ws';

export interface CardFrame {
  readonly cursor: string;
  readonly familyId: string;
  readonly cardStatus: 'ACTIVE' | 'SUSPENDED';
  readonly paymentId: string;
  /** The moment of its arrival, by `performance.now()`. */
  readonly arrivedAt: number;
}

export interface TotalsFrame {
  readonly payments: number;
  readonly collected: number;
  readonly familiesReactivated: number;
}

export interface Watcher<Frame> {
  /** Resolves with the first frame that fits, past or future; rejects after `patienceMs`. */
  until(fits: (frame: Frame) => boolean, patienceMs: number): Promise<Frame>;
  close(): Promise<void>;
}

const CARDS = 'subscription { cardStatusChanged { cursor familyId cardStatus paymentId } }';
const TOTALS = 'subscription { collectionTotals { payments collected familiesReactivated } }';

export const watchCards = (url: string, token: string): Promise<Watcher<CardFrame>> =>
  watch<CardFrame>({
    url,
    token,
    query: CARDS,
    toFrame: (data) => ({ ...(data['cardStatusChanged'] as CardFrame), arrivedAt: performance.now() }),
  });

export const watchTotals = (url: string, token: string): Promise<Watcher<TotalsFrame>> =>
  watch<TotalsFrame>({ url, token, query: TOTALS, toFrame: (data) => data['collectionTotals'] as TotalsFrame });

interface Watched<Frame> {
  readonly url: string;
  readonly token: string;
  readonly query: string;
  readonly toFrame: (data: Record<string, unknown>) => Frame;
}

async function watch<Frame>({ url, token, query, toFrame }: Watched<Frame>): Promise<Watcher<Frame>> {
  const frames: Frame[] = [];
  const arrivals = new EventTarget();
  let failure: Error | null = null;
  const client = createClient({
    url,
    connectionParams: { authorization: `Bearer ${token}` },
    lazy: false,
    retryAttempts: 0,
  });
  await connected(client);
  const stop = client.subscribe(
    { query },
    {
      next: ({ data, errors }) => {
        if (data !== null && data !== undefined) frames.push(toFrame(data));
        else failure = new Error(`the subscription was refused: ${JSON.stringify(errors)}`);
        arrivals.dispatchEvent(new Event('arrival'));
      },
      error: (error) => {
        failure = new Error(`the subscription failed: ${JSON.stringify(error)}`);
        arrivals.dispatchEvent(new Event('arrival'));
      },
      complete: () => undefined,
    },
  );
  return {
    async until(fits, patienceMs) {
      const deadline = AbortSignal.timeout(patienceMs);
      for (;;) {
        const found = frames.find(fits);
        if (found !== undefined) return found;
        if (failure !== null) throw failure;
        await new Promise<void>((resolve, reject) => {
          arrivals.addEventListener('arrival', () => resolve(), { once: true });
          deadline.addEventListener('abort', () => reject(new Error(`no such frame within ${patienceMs} ms`)), {
            once: true,
          });
        });
      }
    },
    close: async () => {
      stop();
      await client.dispose();
    },
  };
}

const connected = (client: Client): Promise<void> =>
  new Promise((resolve, reject) => {
    client.on('connected', () => resolve());
    client.on('closed', (event) => reject(new Error(`the socket was closed: ${JSON.stringify(event)}`)));
    client.on('error', (error) => reject(error instanceof Error ? error : new Error('the socket failed')));
  });

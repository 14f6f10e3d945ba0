/** A stream of payments during which the server, then PostgreSQL, are killed without warning. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { auditLedger, createAuditQueries } from '../../src/money/payments/index.js';
import {
  type StandardWebhooksSender,
  standardWebhooksSender,
} from '../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { listenAndResume } from '../support/resuming-listener.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';
import { readLiveCursor } from '../../src/platform/live/index.js';
import { cursorAt } from '../support/cursor-at.js';
import { type Owed, findBills } from '../support/steady-payers.js';

const PAYMENTS = 5_000;
const SENDERS = 32;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface PaymentStream {
  /** The payment each reference was answered with. */
  readonly acknowledged: ReadonlyMap<string, unknown>;
  readonly failures: number;
  readonly done: Promise<unknown>;
}

/** As the partner's own queue would: the same event again until it is acknowledged, some at a time. */
function sendUntilAcknowledged(bills: readonly Owed[], sender: StandardWebhooksSender): PaymentStream {
  const acknowledged = new Map<string, unknown>();
  const waiting = bills.entries();
  let failures = 0;
  const deliver = async (index: number, { billingNumber: accountNumber, amount }: Owed): Promise<void> => {
    const reference = `crash-${index}`;
    for (;;) {
      const answer = await sender.pay({ accountNumber, amount, reference, id: `msg_${reference}` }).catch(() => null);
      if (answer?.status === 200) return void acknowledged.set(reference, answer.body?.['paymentId']);
      failures += 1;
      await pause(50);
    }
  };
  const work = async (): Promise<void> => {
    for (const [index, bill] of waiting) await deliver(index, bill);
  };
  return {
    acknowledged,
    done: Promise.all(Array.from({ length: SENDERS }, work)),
    get failures() {
      return failures;
    },
  };
}

/** What the first start itself has played: the demo's donor has paid in and was spent from. */
async function playedBefore(pool: Pool): Promise<{ readonly head: bigint; readonly received: bigint }> {
  const { rows } = await pool.query<{ head: bigint; received: bigint }>(
    'select (select head from live_streams where id = 1) as head, received from money_conservation',
  );
  return rows[0]!;
}

describe('kill −9 in the middle of 5,000 webhooks', () => {
  let server: ServerProcess;
  let pool: Pool;

  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    pool = createPool({
      databaseUrl: await server.databaseUrl(),
      role: 'commands',
      connectionsMax: 8,
      onError: () => undefined,
    });
  }, 300_000);

  afterAll(async () => {
    await pool.end();
    await server.remove();
  }, 300_000);

  test('every acknowledged payment is posted exactly once, no number is missing, and a resuming listener saw each once', async () => {
    const bills = await findBills({ pool, families: PAYMENTS });
    expect(bills).toHaveLength(PAYMENTS);
    const secret = (await server.credentials()).find(({ code }) => code === 'sandbox-minimarket')?.secret ?? '';
    const sender = standardWebhooksSender({
      baseUrl: server.baseUrl,
      partner: 'sandbox-minimarket',
      secret,
      now: () => new Date(),
      newId: () => '',
    });
    const { head, received } = await playedBefore(pool);
    const listener = listenAndResume({
      baseUrl: server.baseUrl,
      token: await server.token(pool, 'auditor'),
      after: await cursorAt(pool, head),
    });

    const stream = sendUntilAcknowledged(bills, sender);
    const until = async (count: number): Promise<void> => {
      while (stream.acknowledged.size < count) await pause(5);
    };

    await until(PAYMENTS * 0.3);
    await server.killServer();
    await server.start();
    await until(PAYMENTS * 0.65);
    await server.killPostgres();
    await stream.done;

    expect(stream.failures).toBeGreaterThan(SENDERS); // both kills were felt
    const { rows: posted } = await pool.query<{ reference: string; id: string; outcome: string }>(
      "select reference, id, outcome from payments where reference like 'crash-%'",
    );
    expect(posted).toHaveLength(PAYMENTS);
    expect(new Map(posted.map(({ reference, id }) => [reference, id]))).toEqual(stream.acknowledged);
    expect(posted.filter(({ outcome }) => outcome === 'into-suspense')).toEqual([]);

    const { rows: numbers } = await pool.query<{ number: bigint }>(
      'select number from live_events where number > $1 order by number',
      [head],
    );
    expect(numbers.map(({ number }) => number)).toEqual(
      Array.from({ length: PAYMENTS }, (_, index) => head + BigInt(index + 1)),
    );
    while (listener.cursors.length < PAYMENTS) await pause(20);
    await listener.stop();
    expect(listener.cursors.map((cursor) => readLiveCursor(cursor).number)).toEqual(
      numbers.map(({ number }) => number),
    );
    expect(listener.reconnects).toBeGreaterThanOrEqual(1);

    const { rows: imbalances } = await pool.query('select * from journal_imbalances');
    const { rows: sums } = await pool.query(
      'select received = applied + credit + plans + funds + suspense + returned + unclaimed as conserved, received from money_conservation',
    );
    expect(imbalances).toEqual([]);
    expect((await auditLedger({ queries: createAuditQueries(pool) }, null)).findings).toEqual([]);
    expect(sums).toEqual([{ conserved: true, received: bills.reduce((sum, { amount }) => sum + amount, received) }]);
  }, 300_000);
});

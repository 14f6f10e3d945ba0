/** Families that pay at a minimarket one after the other, some at a time, each until it is acknowledged, until told to stop. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type StandardWebhooksSender,
  standardWebhooksSender,
} from '../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs } from '../../src/households/arrears/index.js';
import type { BillingNumber } from '../../src/kernel/card-number.js';
import { createBillFinder } from '../../src/money/payments/index.js';
import type { SandboxCredentials } from '../../src/partners/stand-ins/index.js';
import type { Pool } from '../../src/platform/db/pool.js';

export interface Owed {
  readonly billingNumber: BillingNumber;
  /** How many months after this one are paid with it: none when something is owed. */
  readonly monthsAhead: number;
  readonly amount: bigint;
}

/** The pool's connections are few, and whoever waits for one waits briefly. */
const ASKED_AT_ONCE = 20;

export interface SteadyPayers {
  /** The payment each reference was answered with, and when by this process's clock. */
  readonly acknowledged: ReadonlyMap<string, { readonly paymentId: unknown; readonly at: Date }>;
  /** Sends the payment of a reference once more, and gives what it was answered with. */
  again(reference: string): Promise<unknown>;
  /** Sends no more, and waits for what is under way. */
  stop(): Promise<void>;
}

export interface PayersOrder {
  readonly baseUrl: string;
  readonly pool: Pool;
  readonly credentials: readonly SandboxCredentials[];
  /** The first word of every reference. */
  readonly tag: string;
  readonly atOnce?: number;
  readonly families?: number;
}

export async function startPaying(order: PayersOrder): Promise<SteadyPayers> {
  const { baseUrl, credentials, tag, atOnce = 4 } = order;
  const bills = await findBills(order);
  const partner = 'sandbox-minimarket';
  const secret = credentials.find(({ code }) => code === partner)?.secret ?? '';
  const sender = standardWebhooksSender({ baseUrl, partner, secret, now: () => new Date(), newId: () => '' });
  const acknowledged = new Map<string, { paymentId: unknown; at: Date }>();
  let isStopped = false;
  const referenceOf = (index: number): string => `${tag}-${index}`;
  const pay = (index: number): ReturnType<StandardWebhooksSender['pay']> => {
    const { billingNumber, amount } = bills[index]!;
    const reference = referenceOf(index);
    return sender.pay({ accountNumber: billingNumber, amount, reference, id: `msg_${reference}` });
  };
  const waiting = bills.keys();
  const work = async (): Promise<void> => {
    for (const index of waiting)
      for (let done = false; !done && !isStopped;) {
        const answer = await pay(index).catch(() => null);
        done = answer?.status === 200;
        if (done) acknowledged.set(referenceOf(index), { paymentId: answer?.body?.['paymentId'], at: new Date() });
        else await pause(100);
      }
  };
  const working = Promise.all(Array.from({ length: atOnce }, work));
  return {
    acknowledged,
    again: async (reference) => (await pay(Number(reference.slice(tag.length + 1)))).body?.['paymentId'],
    stop: async () => {
      isStopped = true;
      await working;
    },
  };
}

/**
 * What each family pays: its bill, or a month ahead when nothing is owed. Newcomers, who may have to wait, and families
 * whose premium others pay are left out.
 */
export async function findBills({ pool, families = 5_000 }: Pick<PayersOrder, 'pool' | 'families'>): Promise<Owed[]> {
  const { rows } = await pool.query<{ billing_number: BillingNumber }>(
    `select p.billing_number from participants p join families f on f.id = p.family_id
     where p.relation = 'HEAD' and f.first_premium_from is null and f.segment in ('PBPU', 'BP') order by p.id limit $1`,
    [families],
  );
  const find = createBillFinder({
    pool,
    rules: { tariffs: compileTariffs(JKN_TARIFFS), arrearsPolicies: JKN_ARREARS_POLICY },
  });
  const bills: Owed[] = [];
  for (let from = 0; from < rows.length; from += ASKED_AT_ONCE)
    bills.push(
      ...(await Promise.all(
        rows.slice(from, from + ASKED_AT_ONCE).map(async ({ billing_number: billingNumber }) => {
          const found = await find({ billingNumber, at: new Date() });
          const monthsAhead = found?.bill.totals.findIndex((total) => total > 0n) ?? -1;
          if (found === null || monthsAhead < 0) throw new Error('every family of the branch can pay something');
          return { billingNumber, monthsAhead, amount: found.bill.totals[monthsAhead]! };
        }),
      )),
    );
  return bills;
}

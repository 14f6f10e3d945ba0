/** Reads a server's books from outside: what was received, paid and announced. */
import type { Pool } from '../../../src/platform/db/pool.js';
import { type StoredBody, openBody } from '../../../src/money/payments/index.js';
import { keyringOf } from '../keyring.js';
import type { BuiltFamily } from '../world/families.js';

export interface BookedPayment {
  readonly code: string;
  readonly reference: string;
  readonly outcome: string;
  readonly suspense_reason: string | null;
  readonly amount: bigint;
  readonly channel: string;
}

export interface StoredDelivery {
  readonly state: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly reference: string | null;
  readonly body: Buffer;
}

export interface Books {
  paymentsOf(family: BuiltFamily): Promise<BookedPayment[]>;
  paymentBy(reference: string): Promise<BookedPayment | null>;
  deliveriesOf(partnerCode: string): Promise<StoredDelivery[]>;
  eventsOf(family: BuiltFamily): Promise<number>;
  paidThrough(family: BuiltFamily): Promise<string>;
}

const PAYMENTS =
  'select r.code, p.reference, p.outcome, p.suspense_reason, p.amount, p.channel from payments p join partners r on r.id = p.partner_id';

export function booksOf(database: { readonly pool: Pool }): Books {
  const rows = async <Row extends object>(text: string, value: string): Promise<Row[]> =>
    (await database.pool.query<Row>(text, [value])).rows;
  return {
    paymentsOf: ({ id }) => rows(`${PAYMENTS} where p.family_id = $1 order by p.posted_at, p.id`, id),
    paymentBy: async (reference) =>
      (await rows<BookedPayment>(`${PAYMENTS} where p.reference = $1`, reference))[0] ?? null,
    async deliveriesOf(code) {
      const stored = await rows<Omit<StoredDelivery, 'body'> & StoredBody>(
        `select t.state, t.outcome, t.reason, t.reference, t.id, t.raw_body as "rawBody", t.sealed_body as "sealedBody"
         from webhook_deliveries t join partners r on r.id = t.partner_id where r.code = $1 order by t.received_at, t.id`,
        code,
      );
      const keyring = await keyringOf(database.pool);
      return stored.map((call) => ({ ...call, body: openBody(keyring, call) }));
    },
    eventsOf: async ({ id }) => (await rows('select number from live_events where family_id = $1', id)).length,
    paidThrough: async ({ id }) =>
      (
        await rows<{ paid_through: string }>('select paid_through from families where id = $1', id)
      )[0]?.paid_through.slice(0, 7) ?? '',
  };
}

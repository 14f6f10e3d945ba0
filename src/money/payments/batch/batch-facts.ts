/** Locks the families of a batch and reads everything on which the decisions about it depend. */
import type { Connection } from '../../../platform/db/pool.js';
import type { InstalmentAccount } from '../../../households/bills/index.js';
import type { FamilyId, PartnerId, PaymentId, DeliveryId } from '../../../kernel/ids.js';
import type { PaymentCode } from '../../../kernel/payment-code.js';
import { type CodeFacts, codeIn, readCodes } from './code-facts.js';
import { type LockedFamilies, type Wanted, lockFamilies } from '../ledger/lock-families.js';
import { readInstalments } from '../ledger/read-instalments.js';
import type { PaymentDelivery } from '../posting/delivery.js';
import type { PostingOutcomeKind } from '../posting/index.js';

/** The decision on an earlier delivery. */
export interface DecidedDelivery {
  readonly id: DeliveryId;
  readonly partnerId: PartnerId;
  readonly deliveryKey: string;
  readonly reference: string;
  readonly accountText: string;
  readonly amount: bigint;
  readonly state: 'posted' | 'refused' | 'repeated';
  readonly outcome: PostingOutcomeKind;
  readonly firstOutcome: PostingOutcomeKind;
  readonly expectedAmount: bigint | null;
  readonly paymentId: PaymentId | null;
  readonly familyId: FamilyId | null;
}

export interface BatchFacts extends LockedFamilies {
  readonly byPaymentCode: CodeFacts;
  /** The instalments of each family that pays in stages. */
  readonly instalments: ReadonlyMap<FamilyId, InstalmentAccount>;
  /** The earlier decision on each delivery, by `deliveryKeyOf(partner, delivery key)`. */
  readonly byDelivery: ReadonlyMap<string, DecidedDelivery>;
  /** The first decision on each payment, by `deliveryKeyOf(partner, reference)`. */
  readonly byReference: ReadonlyMap<string, DecidedDelivery>;
  /** Payments of which a partner has reversed the whole already, by `deliveryKeyOf(partner, reference)`. */
  readonly reversedEarlier: ReadonlySet<string>;
  /**
   * The withdrawals of payments that the partner's own books, asked later, have as paid: the id of each, by
   * `deliveryKeyOf(partner, reference)`.
   */
  readonly overtaken: ReadonlyMap<string, string>;
}

export const deliveryKeyOf = (partnerId: PartnerId, key: string): string => `${partnerId} ${key}`;

const DELIVERY_COLUMNS = `r.id, r.partner_id as "partnerId", r.delivery_key as "deliveryKey", r.reference, r.account_text as "accountText",
  r.amount, r.state, r.outcome, r.first_outcome as "firstOutcome", r.expected_amount as "expectedAmount",
  r.payment_id as "paymentId", r.family_id as "familyId"`;

/** The joins are lateral, so that each row is one index lookup even while PostgreSQL has no statistics of the table. */
const DELIVERIES = `
  select 'delivery' as by, found.*
  from unnest($1::uuid[], $2::text[]) d(partner_id, delivery_key) cross join lateral (
    select ${DELIVERY_COLUMNS} from webhook_deliveries r
    where r.partner_id = d.partner_id and r.delivery_key = d.delivery_key and r.state in ('posted', 'refused', 'repeated')
    limit 1) found
  union all
  select 'reference', found.*
  from unnest($1::uuid[], $3::text[]) d(partner_id, reference) cross join lateral (
    select ${DELIVERY_COLUMNS} from webhook_deliveries r
    where r.partner_id = d.partner_id and r.reference = d.reference and r.state in ('posted', 'refused')
    limit 1) found
  union all
  select 'reversal', r.id, r.partner_id, r.reversal_key, r.reference, '', null,
    case when r.cause = 'withdrawn' and r.received_at < d.confirmed_at then 'overtaken' else 'refused' end, null, null, null, null, null
  from unnest($1::uuid[], $3::text[], $4::timestamptz[]) d(partner_id, reference, confirmed_at) cross join lateral (
    select * from payment_reversals w
    where w.partner_id = d.partner_id and w.reference = d.reference and w.state = 'waiting' and w.amount is null
    limit 1) r`;

/**
 * Reads the facts of a batch; it must run first in its transaction. All statements are sent at once and the connection
 * keeps their order, so what is read after the locks cannot change before the commit. A family that somebody else holds
 * is named by its members and not among the families.
 */
export async function gatherFacts(
  connection: Connection,
  deliveries: readonly PaymentDelivery[],
  now: Date,
): Promise<BatchFacts> {
  const codes = deliveries.flatMap(({ notice }) => codeIn(notice) ?? []);
  const wanted = wantedBy(deliveries, codes);
  const [locked, instalments, byPaymentCode, deliveryRows] = await Promise.all([
    lockFamilies(connection, wanted, { now, held: 'skip' }),
    readInstalments(connection, wanted),
    readCodes(connection, codes),
    readDeliveries(connection, deliveries),
  ]);
  return { ...locked, ...deliveryRows, instalments, byPaymentCode };
}

/** Selects by billing numbers alone when a batch has no payment codes, so that codes cost other batches nothing. */
function wantedBy(deliveries: readonly PaymentDelivery[], codes: readonly PaymentCode[]): Wanted {
  const values = deliveries.flatMap(({ notice: { billingNumber, keyedNumber } }) => [
    ...(billingNumber === null ? [] : [billingNumber]),
    ...(keyedNumber === undefined ? [] : [keyedNumber]),
  ]);
  return codes.length === 0
    ? { by: 'billing-numbers', values }
    : { by: 'numbers-and-codes', values: [...values, ...codes] };
}

type Found =
  | (DecidedDelivery & { readonly by: 'delivery' | 'reference' })
  | (Omit<DecidedDelivery, 'state'> & { readonly by: 'reversal'; readonly state: 'overtaken' | 'refused' });

async function readDeliveries(
  connection: Connection,
  deliveries: readonly PaymentDelivery[],
): Promise<Omit<BatchFacts, keyof LockedFamilies | 'byPaymentCode' | 'instalments'>> {
  const { rows } = await connection.query<Found>({
    name: 'posting-deliveries',
    text: DELIVERIES,
    values: [
      deliveries.map(({ notice }) => notice.partnerId),
      deliveries.map(({ deliveryKey }) => deliveryKey),
      deliveries.map(({ notice }) => notice.reference),
      deliveries.map(({ notice }) => (notice.isConfirmed === true ? notice.receivedAt : null)),
    ],
  });
  const byDelivery = new Map<string, DecidedDelivery>();
  const byReference = new Map<string, DecidedDelivery>();
  const reversedEarlier = new Set<string>();
  const overtaken = new Map<string, string>();
  for (const deliveryRow of rows) {
    if (deliveryRow.by === 'reversal') {
      const key = deliveryKeyOf(deliveryRow.partnerId, deliveryRow.reference);
      if (deliveryRow.state === 'overtaken') overtaken.set(key, deliveryRow.id);
      else reversedEarlier.add(key);
    } else if (deliveryRow.by === 'delivery')
      byDelivery.set(deliveryKeyOf(deliveryRow.partnerId, deliveryRow.deliveryKey), deliveryRow);
    else byReference.set(deliveryKeyOf(deliveryRow.partnerId, deliveryRow.reference), deliveryRow);
  }
  return { byDelivery, byReference, reversedEarlier, overtaken };
}

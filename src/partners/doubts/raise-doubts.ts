/**
 * Finds payments in doubt that nobody has noted yet: stored calls of authorising partners, and bills that were shown
 * and not paid.
 */
import { INQUIRIES, PARTNER_NAMES } from '../../money/partners/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql, unnestInsert } from '../../platform/db/sql.js';
import type { IdSource, PartnerId, DeliveryId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import {
  type BodyOpener,
  type PaymentDelivery,
  RECEIVED_CALLS,
  type StoredBody,
  openBody,
} from '../../money/payments/index.js';
import type { AskPolicy } from './ask-policy.js';
import type { DoubtSource } from './payment-doubt.js';
import type { ClaimReader, PaymentClaim } from './status-endpoint.js';

export interface RaiseDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly claims: ClaimReader;
  readonly keyring: BodyOpener;
}

interface NewDoubt {
  readonly partnerId: PartnerId;
  readonly source: DoubtSource;
  readonly sourceKey: string;
  readonly claim: PaymentClaim | null;
  readonly deliveryId: DeliveryId | null;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Inserts doubts. One is open when the evidence names the payment, so that the partner can be asked; otherwise a person
 * must look at it. A doubt that exists already stays as it is.
 */
async function insertDoubts(
  { pool, newId }: Pick<RaiseDeps, 'pool' | 'newId'>,
  doubts: readonly NewDoubt[],
  now: Date,
): Promise<void> {
  if (doubts.length === 0) return;
  const insert = unnestInsert<NewDoubt>(
    'payment_doubts',
    {
      id: ['uuid', () => newId()],
      partner_id: ['uuid', ({ partnerId }) => partnerId],
      source: ['text', ({ source }) => source],
      source_key: ['text', ({ sourceKey }) => sourceKey],
      reference: ['text', ({ claim }) => claim?.reference ?? null],
      account_text: ['text', ({ claim }) => claim?.accountText ?? null],
      amount: ['bigint', ({ claim }) => claim?.amount ?? null],
      delivery_id: ['uuid', ({ deliveryId }) => deliveryId],
      raised_at: ['timestamptz', () => now],
      state: ['text', ({ claim }) => (claim === null ? 'unaskable' : 'open')],
      ask_after: ['timestamptz', ({ claim }) => (claim === null ? null : now)],
    },
    doubts,
  );
  await execute(pool, sql`${insert} on conflict on constraint payment_doubts_one_per_source do nothing`);
}

/** Notes payments whose partners were answered without knowing whether a commit holds them. */
export async function raiseLateAnswers(
  deps: Pick<RaiseDeps, 'pool' | 'newId'>,
  deliveries: readonly PaymentDelivery[],
  now: Date,
): Promise<void> {
  const doubts = deliveries.map(({ notice: { partnerId, reference, accountText, amount } }): NewDoubt => {
    const claim = { reference, accountText, amount };
    return { partnerId, source: 'late-answer', sourceKey: reference, claim, deliveryId: null };
  });
  await insertDoubts(deps, doubts, now);
}

export interface Looking {
  readonly policy: AskPolicy;
  readonly now: Date;
}

/** Notes new doubts: of each kind at most as many as one run asks about; the next run finds the rest. */
export async function raiseDoubts(deps: RaiseDeps, looking: Looking): Promise<void> {
  await insertDoubts(deps, await findRecordedCalls(deps, looking), looking.now);
  await insertDoubts(deps, await findUnpaidInquiries(deps, looking), looking.now);
}

interface RecordedCall extends StoredBody {
  readonly partnerId: PartnerId;
  readonly state: string;
}

async function findRecordedCalls({ pool, claims, keyring }: RaiseDeps, { policy, now }: Looking): Promise<NewDoubt[]> {
  const since = new Date(now.getTime() - policy.evidenceSinceHours * HOUR_MS);
  const saved = await selectRows<RecordedCall>(
    pool,
    sql`select r.id, r.partner_id as "partnerId", r.state, r.raw_body as "rawBody", r.sealed_body as "sealedBody"
      from ${RECEIVED_CALLS} r join ${PARTNER_NAMES} p on p.id = r.partner_id
      where (r.state in ('quarantined', 'contradiction', 'reversal-kept') or r.outcome = 'conflicts-with-earlier')
        and r.received_at > ${since}::timestamptz and r.protocol = any(${[...claims.protocols]}::text[]) and p.kind = 'authorising'
        and not exists (select from payment_doubts d where d.delivery_id = r.id)
      order by r.received_at, r.id limit ${policy.questionsPerRunMax}`,
  );
  return saved.map((call) => ({
    partnerId: call.partnerId,
    source: call.state === 'quarantined' ? 'unreadable-call' : 'contradiction',
    sourceKey: call.id,
    claim: claims.read(openBody(keyring, call)),
    deliveryId: call.id,
  }));
}

interface UnpaidInquiry extends PaymentClaim {
  readonly partnerId: PartnerId;
  readonly amount: Rupiah;
}

/** Finds inquiries without a payment, of partners that can be asked; for others the settlement file tells. */
async function findUnpaidInquiries({ pool }: RaiseDeps, { policy, now }: Looking): Promise<NewDoubt[]> {
  const since = new Date(now.getTime() - policy.evidenceSinceHours * HOUR_MS);
  const until = new Date(now.getTime() - policy.unpaidInquiryAfterMinutes * MINUTE_MS);
  const unpaid = await selectRows<UnpaidInquiry>(
    pool,
    sql`select q.partner_id as "partnerId", q.reference, q.account_text as "accountText", q.shown_amount as amount
      from ${INQUIRIES} q join status_endpoints d on d.partner_id = q.partner_id
      where q.shown_amount is not null and q.asked_at > ${since}::timestamptz and q.asked_at <= ${until}::timestamptz
        and not exists (select from ${RECEIVED_CALLS} r where r.partner_id = q.partner_id and r.reference = q.reference and r.state in ('posted', 'refused'))
        and not exists (select from payment_doubts n where n.partner_id = q.partner_id and n.source = 'unpaid-inquiry' and n.source_key = q.reference)
      order by q.asked_at limit ${policy.questionsPerRunMax}`,
  );
  return unpaid.map(({ partnerId, ...claim }) => ({
    partnerId,
    source: 'unpaid-inquiry',
    sourceKey: claim.reference,
    claim,
    deliveryId: null,
  }));
}

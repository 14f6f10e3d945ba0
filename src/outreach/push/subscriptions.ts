/**
 * Keeps the phones that are told. An endpoint is a secret of its phone: it is stored encrypted, for as long as the phone
 * comes back now and then and its cadre is appointed.
 */
import { createHash } from 'node:crypto';
import { isAppointed } from '../../fieldwork/appointments/index.js';
import { CADRE_HOMES } from '../../fieldwork/cadres/index.js';
import { dayIn, zoneDaysAt } from '../../households/regions/index.js';
import type { CadreId, PushSubscriptionId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { Language } from '../../platform/texts/index.js';
import { keyIdOf } from './push-keys.js';
import { pushServiceOf } from './push-services.js';
import type { Pushing } from './pushing.js';
import { type PushTarget, isReachable } from './request-for.js';

/** How long a phone is kept that does not come back. */
const KEPT_FOR_MS = 30 * 86_400_000;
/** The most phones of one person; the one that came back longest ago gives way to another. */
const PHONES_MAX = 5;

export interface Subscribing {
  readonly cadreId: CadreId;
  readonly target: PushTarget;
  readonly language: Language;
}

export type SubscribeOutcome =
  | { readonly kind: 'subscribed'; readonly expiresAt: Date }
  | { readonly kind: 'push-is-off' | 'service-unknown' | 'keys-unusable' | 'not-appointed' };

/** The id of the phone at an endpoint. */
export const idOf = (endpoint: string): PushSubscriptionId =>
  createHash('sha256').update(endpoint).digest('hex') as PushSubscriptionId;

/** Subscribes a phone, or renews it. The same phone in the hands of another cadre is told of that one's families. */
export async function subscribe(pushing: Pushing, subscribing: Subscribing): Promise<SubscribeOutcome> {
  const { keys, contact, outgoing, cipher, pool } = pushing;
  const { cadreId, target, language } = subscribing;
  if (keys === null) return { kind: 'push-is-off' };
  const service = pushServiceOf(target.endpoint, outgoing);
  if (service === null) return { kind: 'service-unknown' };
  if (!isReachable(target, { keys, contact })) return { kind: 'keys-unusable' };
  const id = idOf(target.endpoint);
  const encrypted = await cipher.encrypt(JSON.stringify(target), id);
  const now = pushing.now();
  const expiresAt = new Date(now.getTime() + KEPT_FOR_MS);
  return inTransaction(pool, async (connection) => {
    const saved = await execute(
      connection,
      sql`insert into push_subscriptions as p (id, cadre_id, service, encrypted, key_id, language, renewed_at, expires_at)
        select ${id}, c.cadre_id, ${service}, ${encrypted}, ${keyIdOf(keys)}, ${language}, ${now}::timestamptz, ${expiresAt}::timestamptz
        from ${CADRE_HOMES} c where c.cadre_id = ${cadreId}::uuid
          and ${isAppointed(sql`c.cadre_id`, dayIn('c.home_region_code', zoneDaysAt(now)))}
        on conflict (id) do update set cadre_id = excluded.cadre_id, encrypted = excluded.encrypted, key_id = excluded.key_id,
          language = excluded.language, renewed_at = excluded.renewed_at, expires_at = excluded.expires_at`,
    );
    if (saved === 0) return { kind: 'not-appointed' };
    await execute(
      connection,
      sql`delete from push_subscriptions where cadre_id = ${cadreId}::uuid and id not in (
        select id from push_subscriptions where cadre_id = ${cadreId}::uuid order by renewed_at desc, id limit ${PHONES_MAX})`,
    );
    return { kind: 'subscribed', expiresAt };
  });
}

/** Forgets the cadre's phone at an endpoint; one that is not known is forgotten already. */
export async function unsubscribe(
  { pool }: Pick<Pushing, 'pool'>,
  { cadreId, endpoint }: { readonly cadreId: CadreId; readonly endpoint: string },
): Promise<void> {
  await execute(pool, sql`delete from push_subscriptions where id = ${idOf(endpoint)} and cadre_id = ${cadreId}::uuid`);
}

/** Forgets a phone that its push service knows no more. */
export async function forgetPhone({ pool }: Pick<Pushing, 'pool'>, id: PushSubscriptionId): Promise<void> {
  await execute(pool, sql`delete from push_subscriptions where id = ${id}`);
}

/** Forgets phones that did not come back in time, and those of cadres who are not appointed today. */
export function forgetPhones({ pool, now }: Pick<Pushing, 'pool' | 'now'>): Promise<number> {
  const at = now();
  return execute(
    pool,
    sql`delete from push_subscriptions p where p.expires_at <= ${at} or not exists (
      select from ${CADRE_HOMES} c where c.cadre_id = p.cadre_id
        and ${isAppointed(sql`c.cadre_id`, dayIn('c.home_region_code', zoneDaysAt(at)))})`,
  );
}

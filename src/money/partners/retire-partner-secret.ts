/** Retires one of a partner's two live secrets, which ends a rotation. */
import { LockMode } from '@mikro-orm/core';
import type { PartnerId } from '../../kernel/ids.js';
import type { PartnerDeps } from './save-secret.js';
import { Partner } from './partner.entity.js';
import { PartnerSecret } from './partner-secret.entity.js';

export type RetireSecretOutcome =
  | { readonly kind: 'retired'; readonly partnerId: PartnerId; readonly secretId: string }
  | { readonly kind: 'unknown-partner' }
  | { readonly kind: 'unknown-secret' }
  /** A partner always keeps one live secret: it has to be rotated first. */
  | { readonly kind: 'last-secret' };

/** The secret to retire; the older of the two when `secretId` is null. */
export interface SecretToRetire {
  readonly code: string;
  readonly secretId: string | null;
}

export async function retirePartnerSecret(
  deps: PartnerDeps,
  { code, secretId }: SecretToRetire,
): Promise<RetireSecretOutcome> {
  const outcome = await deps.orm().transactional(async (em): Promise<RetireSecretOutcome> => {
    const partner = await em.findOne(Partner, { code }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (partner === null) return { kind: 'unknown-partner' };
    const live = await em.find(
      PartnerSecret,
      { partnerId: partner.id, retiredAt: null },
      { orderBy: { createdAt: 'asc', id: 'asc' } },
    );
    const leaving = secretId === null ? live[0] : live.find(({ id }) => id === secretId);
    if (leaving === undefined) return { kind: 'unknown-secret' };
    if (live.length === 1) return { kind: 'last-secret' };
    leaving.retiredAt = deps.clock.now();
    await em.flush();
    return { kind: 'retired', partnerId: partner.id, secretId: leaving.id };
  });
  if (outcome.kind === 'retired') deps.changed();
  return outcome;
}

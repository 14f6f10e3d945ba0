/** Gives a partner a second live secret, so that it can change over without a gap. */
import { LockMode } from '@mikro-orm/core';
import type { PartnerId } from '../../kernel/ids.js';
import { type PartnerDeps, saveSecret } from './save-secret.js';
import { checkedSecret } from './check-access.js';
import { newSecret } from './new-secret.js';
import { Partner } from './partner.entity.js';
import { PartnerSecret } from './partner-secret.entity.js';
import { toPartner } from './partner-row.js';

export type RotateSecretOutcome =
  /** Both secrets are accepted until one of them is retired. */
  | { readonly kind: 'rotated'; readonly partnerId: PartnerId; readonly secretId: string; readonly secret: string }
  | { readonly kind: 'unknown-partner' }
  /** RSA alone proves this partner, so that there is no secret to rotate. */
  | { readonly kind: 'no-shared-secret' }
  /** A rotation is under way: one of the two live secrets has to be retired first. */
  | { readonly kind: 'two-secrets-live' };

const LIVE_MAX = 2;

/**
 * Makes the new secret. `issued` is the secret that the partner issued, where its protocol has it do so. @throws
 * CallerError when it is missing there, or given elsewhere.
 */
export async function rotatePartnerSecret(
  deps: PartnerDeps,
  { code, issued }: { code: string; issued: string | null },
): Promise<RotateSecretOutcome> {
  const outcome = await deps.orm().transactional(async (em): Promise<RotateSecretOutcome> => {
    const row = await em.findOne(Partner, { code, active: true }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row === null) return { kind: 'unknown-partner' };
    const traits = deps.protocols.of(row.protocol);
    if (toPartner(row, deps.protocols).snap?.mode === 'without-token') return { kind: 'no-shared-secret' };
    const live = await em.count(PartnerSecret, { partnerId: row.id, retiredAt: null });
    if (live >= LIVE_MAX) return { kind: 'two-secrets-live' };
    const secret = checkedSecret(traits, issued) ?? newSecret(traits, deps.randomBytes);
    const saved = await saveSecret(deps, em, { partnerId: row.id, secret });
    return { kind: 'rotated', partnerId: row.id, secretId: saved.id, secret };
  });
  if (outcome.kind === 'rotated') deps.changed();
  return outcome;
}

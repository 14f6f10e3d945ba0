/**
 * Changes how a partner's API is reached: the key to it, and the networks from which the partner's calls may come. One
 * operator may, also at night when a key was lost: the address stays, so that nothing goes anywhere else. Another
 * address needs a second operator (partners/destinations).
 */
import { LockMode } from '@mikro-orm/core';
import type { PartnerId } from '../../kernel/ids.js';
import { type AccessRequest, checkedAccess } from './check-access.js';
import type { PartnerDeps } from './save-secret.js';
import { Partner } from './partner.entity.js';
import { accessIn, withAccess } from './partner-settings.js';

export interface AccessChange {
  readonly code: string;
  /** The fields to change; those that are left out stay as they are, and `networks` are replaced as a whole. */
  readonly changes: Partial<AccessRequest>;
}

export type ChangeAccessOutcome =
  | { readonly kind: 'access-changed'; readonly partnerId: PartnerId }
  | { readonly kind: 'unknown-partner' }
  /** Another address is proposed with the key for it, and approved by somebody else. */
  | { readonly kind: 'second-person-needed' };

/** Stands for the stored key in the check, so that the key need not be decrypted. */
const KEY_IN_USE = 'the-key-in-use';

/**
 * Changes the access. @throws CallerError that names the field which is malformed, missing, or not used by the
 * protocol.
 */
export async function changePartnerAccess(
  deps: PartnerDeps,
  { code, changes }: AccessChange,
): Promise<ChangeAccessOutcome> {
  const outcome = await deps.orm().transactional(async (em): Promise<ChangeAccessOutcome> => {
    const row = await em.findOne(Partner, { code, active: true }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row === null) return { kind: 'unknown-partner' };
    const { sealedApiKey, ...before } = accessIn(row.settings);
    const asked = { ...before, apiKey: sealedApiKey === null ? null : KEY_IN_USE, ...changes };
    const { apiKey, ...access } = checkedAccess(deps.protocols.of(row.protocol), asked, deps.outgoing);
    if (access.apiUrl !== before.apiUrl) return { kind: 'second-person-needed' };
    const isNewKey = apiKey !== null && changes.apiKey !== undefined;
    const encrypted = isNewKey ? await deps.cipher.encrypt(apiKey, row.id) : sealedApiKey;
    row.settings = withAccess(row.settings, { ...access, sealedApiKey: encrypted });
    await em.flush();
    return { kind: 'access-changed', partnerId: row.id };
  });
  if (outcome.kind === 'access-changed') deps.changed();
  return outcome;
}

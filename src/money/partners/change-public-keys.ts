/** Changes the RSA public keys of a bank: two are accepted while the bank changes its key, one afterwards. */
import { LockMode } from '@mikro-orm/core';
import { badInput } from '../../kernel/caller-error.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { PartnerDeps } from './save-secret.js';
import { Partner } from './partner.entity.js';
import { toPartner } from './partner-row.js';
import { toSettings } from './partner-settings.js';
import { parsePublicKey } from './public-key.js';

export interface KeysToUse {
  readonly code: string;
  /** The RSA public keys in PEM, the newest first; one or two. They replace the stored ones. */
  readonly publicKeys: readonly string[];
}

export type ChangeKeysOutcome =
  | { readonly kind: 'keys-changed'; readonly partnerId: PartnerId; readonly keys: number }
  | { readonly kind: 'unknown-partner' }
  /** The partner does not speak SNAP BI. */
  | { readonly kind: 'no-public-keys' };

/** Changes the keys. @throws CallerError for anything but one or two RSA public keys. */
export async function changePublicKeys(deps: PartnerDeps, { code, publicKeys }: KeysToUse): Promise<ChangeKeysOutcome> {
  if (publicKeys.length === 0 || publicKeys.length > 2)
    throw badInput('publicKeys', 'one key, or two while it rotates');
  if (publicKeys.some((pem) => parsePublicKey(pem) === null))
    throw badInput('publicKeys', 'RSA public keys of at least 2048 bits in PEM');
  const outcome = await deps.orm().transactional(async (em): Promise<ChangeKeysOutcome> => {
    const row = await em.findOne(Partner, { code, active: true }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row === null) return { kind: 'unknown-partner' };
    const { snap } = toPartner(row, deps.protocols);
    if (snap === null) return { kind: 'no-public-keys' };
    row.settings = { ...row.settings, ...toSettings({ ...snap, publicKeys }) };
    await em.flush();
    return { kind: 'keys-changed', partnerId: row.id, keys: publicKeys.length };
  });
  if (outcome.kind === 'keys-changed') deps.changed();
  return outcome;
}

/**
 * Everything that an operator may do to partners, and a partner to itself. The command line and the GraphQL API share
 * it.
 */
import type { Pool } from '../../platform/db/pool.js';
import { type AddPartnerOutcome, type PartnerRequest, addPartner } from './add-partner.js';
import { type AccessChange, type ChangeAccessOutcome, changePartnerAccess } from './change-partner-access.js';
import type { PartnerId } from '../../kernel/ids.js';
import { type ChangeKeysOutcome, type KeysToUse, changePublicKeys } from './change-public-keys.js';
import { type MoveRequest, moveToStandIn } from './move-api.js';
import type { PartnerDeps } from './save-secret.js';
import { type ListedPartner, findListedPartner, listPartners } from './partner.queries.js';
import { type RetireSecretOutcome, type SecretToRetire, retirePartnerSecret } from './retire-partner-secret.js';
import { type RotateSecretOutcome, rotatePartnerSecret } from './rotate-partner-secret.js';

export interface ManagePartners {
  list(): Promise<ListedPartner[]>;
  /** The partner, active or not; null when there is none. */
  find(id: PartnerId): Promise<ListedPartner | null>;
  /** @throws CallerError that names the field which is malformed or missing. */
  add(request: PartnerRequest): Promise<AddPartnerOutcome>;
  /**
   * @throws CallerError when the partner has to issue the secret and none is given, or one is given where it is made
   * here.
   */
  rotateSecret(code: string, issued?: string | null): Promise<RotateSecretOutcome>;
  /** @throws CallerError that names the field which is malformed or missing. */
  changeAccess(change: AccessChange): Promise<ChangeAccessOutcome>;
  /** Moves the API of a sandbox's partner to a stand-in on this machine, at once. */
  moveToStandIn(move: MoveRequest): Promise<void>;
  retireSecret(secret: SecretToRetire): Promise<RetireSecretOutcome>;
  /** @throws CallerError for anything but one or two RSA public keys. */
  changePublicKeys(keys: KeysToUse): Promise<ChangeKeysOutcome>;
}

export const managePartners = (deps: PartnerDeps & { readonly pool: Pool }): ManagePartners => ({
  list: () => listPartners(deps),
  find: (id) => findListedPartner(deps, id),
  add: (request) => addPartner(deps, request),
  rotateSecret: (code, issued = null) => rotatePartnerSecret(deps, { code, issued }),
  changeAccess: (change) => changePartnerAccess(deps, change),
  moveToStandIn: (move) => moveToStandIn(deps, move),
  retireSecret: (secret) => retirePartnerSecret(deps, secret),
  changePublicKeys: (keys) => changePublicKeys(deps, keys),
});

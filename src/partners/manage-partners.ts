/** Everything an operator may do to partners, as the command line and the GraphQL API share it. */
import type { Pool } from '../db/pool.js';
import { type AddPartnerOutcome, type PartnerRequest, addPartner } from './add-partner.js';
import { type AccessChange, type ChangeAccessOutcome, changePartnerAccess } from './change-partner-access.js';
import type { PartnerDeps } from './keep-secret.js';
import { type ListedPartner, listPartners } from './partner.queries.js';
import { type RetireSecretOutcome, type SecretToRetire, retirePartnerSecret } from './retire-partner-secret.js';
import { type RotateSecretOutcome, rotatePartnerSecret } from './rotate-partner-secret.js';

export interface ManagePartners {
  list(): Promise<ListedPartner[]>;
  /** @throws CallerError naming the field that is malformed. */
  add(request: PartnerRequest): Promise<AddPartnerOutcome>;
  /** @throws CallerError when the protocol has the partner issue the secret and none is given, or the other way round. */
  rotateSecret(code: string, issued?: string | null): Promise<RotateSecretOutcome>;
  /** @throws CallerError naming the field that is malformed or missing. */
  changeAccess(change: AccessChange): Promise<ChangeAccessOutcome>;
  retireSecret(secret: SecretToRetire): Promise<RetireSecretOutcome>;
}

export const managePartners = (deps: PartnerDeps & { readonly pool: Pool }): ManagePartners => ({
  list: () => listPartners(deps.pool),
  add: (request) => addPartner(deps, request),
  rotateSecret: (code, issued = null) => rotatePartnerSecret(deps, { code, issued }),
  changeAccess: (change) => changePartnerAccess(deps, change),
  retireSecret: (secret) => retirePartnerSecret(deps, secret),
});

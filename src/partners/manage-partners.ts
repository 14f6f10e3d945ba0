/** Everything an operator may do to partners, as the command line and the GraphQL API share it. */
import type { Pool } from '../db/pool.js';
import { type AddPartnerOutcome, type PartnerRequest, addPartner } from './add-partner.js';
import type { PartnerDeps } from './keep-secret.js';
import { type ListedPartner, listPartners } from './partner.queries.js';
import { type RetireSecretOutcome, type SecretToRetire, retirePartnerSecret } from './retire-partner-secret.js';
import { type RotateSecretOutcome, rotatePartnerSecret } from './rotate-partner-secret.js';

export interface ManagePartners {
  list(): Promise<ListedPartner[]>;
  /** @throws CallerError naming the field that is malformed. */
  add(request: PartnerRequest): Promise<AddPartnerOutcome>;
  rotateSecret(code: string): Promise<RotateSecretOutcome>;
  retireSecret(secret: SecretToRetire): Promise<RetireSecretOutcome>;
}

export const managePartners = (deps: PartnerDeps & { readonly pool: Pool }): ManagePartners => ({
  list: () => listPartners(deps.pool),
  add: (request) => addPartner(deps, request),
  rotateSecret: (code) => rotatePartnerSecret(deps, code),
  retireSecret: (secret) => retirePartnerSecret(deps, secret),
});

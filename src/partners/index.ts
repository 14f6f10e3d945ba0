/** The front door of partners: who they are, what proves them, and how an operator manages them. */
export type { AddPartnerOutcome, PartnerRequest, SnapRequest } from './add-partner.js';
export type { PartnerDeps } from './keep-secret.js';
export { type ManagePartners, managePartners } from './manage-partners.js';
export type { RandomBytes } from './new-secret.js';
export { findPartnerIn } from './partner-credentials.queries.js';
export { type PartnerRegistry, partnerRegistry } from './partner-registry.js';
export {
  type FindPartner,
  PARTNER_PROTOCOLS,
  type Partner,
  type PartnerClaim,
  type PartnerCredentials,
  type PartnerProtocol,
  SNAP_MODES,
  type SnapMode,
  type SnapSettings,
  kindOf,
} from './partner.js';
export type { ListedPartner, LiveSecret } from './partner.queries.js';
export type { RetireSecretOutcome } from './retire-partner-secret.js';
export type { RotateSecretOutcome } from './rotate-partner-secret.js';
export { type SecretSeal, secretSeal } from './sealed-secret.js';
export { createInquiryMemory } from './remember-inquiry.js';
export { PartnersResolver } from './partners.resolver.js';
export { type PartnersContext, partnersSlice } from './partners.context.js';

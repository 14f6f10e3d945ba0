/**
 * The public interface of partners: who they are, which credentials prove their calls, and how an operator manages
 * them.
 */
export type { SnapRequest } from './add-partner.js';
export type { AccessRequest } from './check-access.js';
export { PaymentChannelEnum } from './payment-channel.types.js';
export { type ManagePartners, managePartners } from './manage-partners.js';
export { type MoveDeps, type MoveRequest, moveApi, readMove } from './move-api.js';
export { isWithinNetworks } from './network.js';
export { findPartnerIn } from './partner-credentials.queries.js';
export { refuseWrongKey } from './check-secrets-key.js';
export { INFORMING, type ProtocolTraits, protocolsOf } from './protocol.js';
export { describeProtocols } from './partner.types.js';
export { partnerRegistry } from './partner-registry.js';
export {
  type FindPartner,
  type Partner,
  type PartnerCredentials,
  type RenewPartner,
  SNAP_MODES,
  type SnapMode,
} from './partner.js';
export type { ListedPartner } from './partner.queries.js';
export { PARTNER_NODES } from './partner.nodes.js';
export { INQUIRIES, PARTNER_NAMES, lockActivePartner } from './partner.relations.js';
export { PARTNER_NOT_FOUND } from './partner-results.types.js';
export { type SealedSecret, PARTNER_SECRETS, renewSecrets } from './sealed-secret.js';
export { type SecretCipher, secretCipher } from './secret-cipher.js';
export { type RememberedInquiry, createInquiryMemory } from './remember-inquiry.js';
export { OwnPartnerResolver } from './own-partner.resolver.js';
export { createPartnerClients } from './partner-clients.js';
export { findPartnerClients } from './partner-clients.queries.js';
export { PartnerClientsResolver } from './partner-clients.resolver.js';
export { PartnersResolver } from './partners.resolver.js';
export { partnerClientsSlice } from './partner-clients.context.js';
export { partnersSlice } from './partners.context.js';

/** The front door of partners: who they are, what proves them, and how an operator manages them. */
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

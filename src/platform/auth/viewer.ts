/** The viewer is who asks: read once per request or socket from a verified token, and from nothing else. */
import type { BranchId, CadreId, DonorId, FamilyId, PartnerId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

export const ROLES = [
  'CADRE',
  'TELE_COLLECTOR',
  'BRANCH_OFFICER',
  'BRANCH_HEAD',
  'DIRECTOR',
  'PARTICIPANT',
  'VILLAGE_HEAD',
  'PARTNER',
  'CSR_DONOR',
  'CHATBOT',
  'AUDITOR',
  'OPERATOR',
] as const;
export type Role = (typeof ROLES)[number];

export interface Viewer {
  /** The token's `sub`, which stays the same for a person and which the access logs name. */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** The cadre that the viewer is; null for everyone but a CADRE. */
  readonly cadreId: CadreId | null;
  readonly branchId: BranchId | null;
  /** The partner whose data a PARTNER may see; nobody else has one, and a PARTNER without it sees nothing. */
  readonly partnerId?: PartnerId | null;
  /** The family that a PARTICIPANT belongs to; nobody else has one, and a PARTICIPANT without it sees nothing. */
  readonly familyId?: FamilyId;
  /** The donor that a CSR_DONOR acts for; nobody else has one. */
  readonly donorId?: DonorId;
  /** The regions that the viewer works in, at any level and with all inside them; an empty list shows nothing. */
  readonly regions: readonly RegionCode[] | 'ALL';
}

/** What a verified token says of itself, by which it can be taken back. */
export interface TokenIdentity {
  readonly issuedAt: Date;
  /** The session at the issuer (`sid`); null where the token names none. */
  readonly sessionId: string | null;
  /** The token's own id (`jti`); null where it has none. */
  readonly tokenId: string | null;
}

/** A viewer, what the token says of itself, and the moment at which it expires; sockets are closed then. */
export interface VerifiedViewer {
  readonly viewer: Viewer;
  readonly expiresAt: Date;
  readonly token: TokenIdentity;
  /**
   * Calls `tell` once when this access is taken back, and returns the function that calls it off; left out where access
   * cannot be taken back.
   */
  readonly onTakenBack?: (tell: () => void) => () => void;
}

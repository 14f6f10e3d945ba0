/** Who is asking: made once per request or socket from a verified token, and never from anything the client claims elsewhere. */
import type { BranchId, CadreId, DonorId, PartnerId } from '../../kernel/ids.js';
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
  /** The token's `sub`: stable per person, what logs of access name. */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** Set for a CADRE and for nobody else. */
  readonly cadreId: CadreId | null;
  readonly branchId: BranchId | null;
  /** Set for a PARTNER and for nobody else; a PARTNER without it sees nothing. */
  readonly partnerId?: PartnerId | null;
  /** Set for a CSR_DONOR and for nobody else: who it gives for. */
  readonly donorId?: DonorId;
  /** Regions at any level, each with everything inside it; an empty list sees nothing. */
  readonly regions: readonly RegionCode[] | 'ALL';
}

/** A viewer whose proof runs out: sockets are closed at that moment. */
export interface VerifiedViewer {
  readonly viewer: Viewer;
  readonly expiresAt: Date;
}

/** Decides who may claim a family for what, so that its numbers may be read in full. It is pure. */
import type { Role } from '../../platform/auth/index.js';
import type { FamilyId } from '../../kernel/ids.js';

/** The purposes whose work no other record shows before it is done. */
export const CLAIM_PURPOSES = ['CALL', 'COUNTER', 'AUDIT'] as const;
export type ClaimPurpose = (typeof CLAIM_PURPOSES)[number];

export interface FamilyClaim {
  readonly familyId: FamilyId;
  readonly purpose: ClaimPurpose;
  readonly reason: string | null;
  readonly claimedAt: Date;
  readonly holdsUntil: Date;
}

/** A cadre calls any family of the portfolio; whoever calls from a queue claims again those already spoken with. */
const MAY_CLAIM: Readonly<Record<ClaimPurpose, readonly Role[]>> = {
  CALL: ['CADRE', 'TELE_COLLECTOR', 'BRANCH_OFFICER'],
  COUNTER: ['BRANCH_OFFICER', 'BRANCH_HEAD'],
  AUDIT: ['AUDITOR', 'BRANCH_HEAD'],
};

export type ClaimRefusal = 'purpose-of-others' | 'reason-missing' | 'never-spoken-with';

export interface Claiming {
  readonly role: Role;
  readonly purpose: ClaimPurpose;
  readonly reason: string | null;
  /** Whether the viewer has called the family before. */
  readonly hasSpoken: boolean;
}

export function refusalOf({ role, purpose, reason, hasSpoken }: Claiming): ClaimRefusal | null {
  if (!MAY_CLAIM[purpose].includes(role)) return 'purpose-of-others';
  if (purpose === 'AUDIT' && reason === null) return 'reason-missing';
  return purpose === 'CALL' && role !== 'CADRE' && !hasSpoken ? 'never-spoken-with' : null;
}

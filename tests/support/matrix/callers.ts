/** Who calls the fields of the matrix: people of a branch, and people to whom nothing of it belongs. */
import type { Caller, Role, Scope } from '../../../src/platform/auth/index.js';
import type { Claims } from '../token-of.js';

/** Somebody who calls; claims of null are those of nobody who has signed in. */
export interface Asking {
  readonly caller: Caller;
  /** What the test calls them. */
  readonly who: string;
  readonly claims: Claims | null;
}

/** Whom strangers stand for: somebody and something of a far region. */
export interface Elsewhere {
  readonly cadre_id: string;
  readonly branch_id: string;
  readonly family_id: string;
  readonly partner_id: string;
  readonly donor_id: string;
}

export const NOT_SIGNED_IN: Asking = { caller: 'STRANGER', who: 'not signed in', claims: null };

function standsFor(role: Role, { cadre_id, family_id, partner_id, donor_id }: Elsewhere): Partial<Claims> {
  if (role === 'CADRE') return { cadre_id };
  if (role === 'PARTICIPANT') return { family_id };
  if (role === 'PARTNER') return { partner_id };
  return role === 'CSR_DONOR' ? { donor_id } : {};
}

/** Somebody of the role to whom nothing belongs; a cadre is somebody, as its token must say. */
const ofNothing = (role: Role, elsewhere: Elsewhere): Asking => ({
  caller: role,
  who: `${role} of nothing`,
  claims: { role, regions: [], ...(role === 'CADRE' && standsFor(role, elsewhere)) },
});

/** Somebody of the role who works far away, and has something of their own there. */
export const stranger = (role: Role, elsewhere: Elsewhere): Asking => ({
  caller: role,
  who: `${role} of elsewhere`,
  claims: { role, regions: ['11'], branch_id: elsewhere.branch_id, ...standsFor(role, elsewhere) },
});

/** Who is outside of a scope: nobody where it holds wherever one works, and whoever has no region where any will do. */
export function outsidersOf(caller: Caller, scope: Scope, elsewhere: Elsewhere): readonly Asking[] {
  if (scope === 'ALL' || scope === 'SELF' || scope === 'NO_REGION') return [];
  if (caller === 'STRANGER') return [NOT_SIGNED_IN];
  const nobody = ofNothing(caller, elsewhere);
  return scope === 'ANY_REGION' ? [nobody] : [nobody, stranger(caller, elsewhere)];
}

/** The same person under a name of its own for each field, so that no budget of requests ends before the fields do. */
export const named = ({ who, claims }: Asking, field: string): Claims | null =>
  claims === null ? null : { sub: `${who}, ${field}`, ...claims };

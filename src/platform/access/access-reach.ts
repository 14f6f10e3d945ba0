/** Decides whose access somebody may take back: operators that of anybody, heads that of the staff of their regions. */
import { type RegionCode, isWithin } from '../../kernel/region-code.js';
import { type Role, type Viewer, scopeOn } from '../auth/index.js';

/** Somebody who has signed in. */
export interface KnownPerson {
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** Null for the whole country. */
  readonly regions: readonly RegionCode[] | null;
  /** When a token first said so. */
  readonly knownSince: Date;
}

/** The roles that work for a branch, whose head answers for them. */
const UNDER_A_HEAD: ReadonlySet<Role> = new Set(['CADRE', 'TELE_COLLECTOR', 'BRANCH_OFFICER', 'VILLAGE_HEAD']);

type Sees = Pick<Viewer, 'role' | 'regions'>;

/** Whether the viewer answers for everybody, known or not: an auditor only as one of the whole country. */
export const reachesAll = ({ role, regions }: Sees): boolean =>
  scopeOn('access', role) === 'ALL' || (role === 'AUDITOR' && regions === 'ALL');

/** Whether the viewer answers for a person: one who also works elsewhere is for an operator. */
export function reaches(viewer: Sees, { role, regions }: Pick<KnownPerson, 'role' | 'regions'>): boolean {
  if (reachesAll(viewer)) return true;
  if (!UNDER_A_HEAD.has(role)) return false;
  const { regions: own } = viewer;
  if (own === 'ALL') return true;
  return regions !== null && regions.length > 0 && regions.every((code) => own.some((outer) => isWithin(code, outer)));
}

/** Whether the viewer may read of a revocation: what they took back themselves, and what is about those they answer for. */
export const isShownTo = (
  viewer: Pick<Viewer, 'subject'> & Sees,
  { person, revokedBy }: { readonly person: KnownPerson | null; readonly revokedBy: string },
): boolean => reachesAll(viewer) || revokedBy === viewer.subject || (person !== null && reaches(viewer, person));

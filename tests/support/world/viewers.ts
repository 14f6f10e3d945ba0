/** Makes viewers of each role, as a verified token would make them. */
import type { Viewer } from '../../../src/platform/auth/index.js';
import type { Role } from '../../../src/platform/auth/viewer.js';
import type { CadreId } from '../../../src/kernel/ids.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { nextNumber } from './synthetic-values.js';

const base = (role: Role): Viewer => ({
  subject: `viewer-${nextNumber()}`,
  name: `Penguji ${role}`,
  role,
  cadreId: null,
  branchId: null,
  regions: [],
});

export const asCadre = ({ id, area }: { id: CadreId; area: RegionCode }): Viewer => ({
  ...base('CADRE'),
  cadreId: id,
  regions: [area],
});

/** A viewer of a role that works in regions; without any it works in the whole country. */
export const asRole = (role: Exclude<Role, 'CADRE'>, regions: readonly RegionCode[] | 'ALL' = 'ALL'): Viewer => ({
  ...base(role),
  regions,
});

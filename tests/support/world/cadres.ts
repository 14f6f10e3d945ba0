/** Builds cadres with an appointment, and assigns families to them. */
import type { Pool } from '../../../src/platform/db/pool.js';
import { type CivilDate, civilDate } from '../../../src/kernel/civil-date.js';
import type { BranchId, CadreId, FamilyId } from '../../../src/kernel/ids.js';
import type { PhoneNumber } from '../../../src/kernel/phone-number.js';
import { type RegionCode, parentOf } from '../../../src/kernel/region-code.js';
import { buildBranch, buildRegion } from './regions.js';
import { anyId, anyName, newPhoneNumber } from './synthetic-values.js';

export interface CadreParams {
  /** The village of the cadre; a new one when absent. */
  readonly area?: RegionCode;
  /** The branch; a new one of the area's district when absent. */
  readonly branch?: { readonly id: BranchId };
  readonly name?: string;
  /** The first day of the appointment; 2020-01-01 when absent. */
  readonly appointedFrom?: string;
  /** The last day of the appointment; open when absent. */
  readonly appointedThrough?: string;
}

export interface BuiltCadre {
  readonly id: CadreId;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly area: RegionCode;
  readonly branchId: BranchId;
}

export interface AssignmentParams {
  readonly cadre: { readonly id: CadreId };
  readonly family: { readonly id: FamilyId };
  /** The first day of the assignment; 2020-01-01 when absent. */
  readonly from?: string;
  /** The last day of the assignment; open when absent. */
  readonly through?: string;
}

const LONG_AGO: CivilDate = civilDate('2020-01-01');

export async function buildCadre(pool: Pool, params: CadreParams = {}): Promise<BuiltCadre> {
  const area = params.area ?? (await buildRegion(pool)).code;
  const branch = params.branch ?? (await buildBranch(pool, { regions: [parentOf(area) ?? area] }));
  const cadre = {
    id: anyId<CadreId>(),
    name: params.name ?? anyName(),
    phone: newPhoneNumber(),
    area,
    branchId: branch.id,
  };
  await pool.query('insert into cadres (id, branch_id, home_region_code, name, phone) values ($1, $2, $3, $4, $5)', [
    cadre.id,
    cadre.branchId,
    cadre.area,
    cadre.name,
    cadre.phone,
  ]);
  await pool.query('insert into cadre_appointments (id, cadre_id, valid_from, valid_through) values ($1, $2, $3, $4)', [
    anyId(),
    cadre.id,
    params.appointedFrom ?? LONG_AGO,
    params.appointedThrough ?? null,
  ]);
  return cadre;
}

export async function assign(pool: Pool, params: AssignmentParams): Promise<void> {
  await pool.query(
    'insert into portfolio_assignments (id, cadre_id, family_id, valid_from, valid_through) values ($1, $2, $3, $4, $5)',
    [anyId(), params.cadre.id, params.family.id, params.from ?? LONG_AGO, params.through ?? null],
  );
}

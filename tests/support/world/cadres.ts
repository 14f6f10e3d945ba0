/** Builds cadres with an appointment, and assigns families to them. */
import type { Pool } from '../../../src/platform/db/pool.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import type { BranchId, CadreId, FamilyId } from '../../../src/kernel/ids.js';
import { type RegionCode, parentOf } from '../../../src/kernel/region-code.js';
import {
  CADRES,
  CADRE_APPOINTMENTS,
  type CadreRow,
  PORTFOLIO_ASSIGNMENTS,
} from '../../../src/sandbox/world/cadre-tables.js';
import { insertRows } from '../../../src/sandbox/world/insert-rows.js';
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

export type BuiltCadre = CadreRow;

export interface AssignmentParams {
  readonly cadre: { readonly id: CadreId };
  readonly family: { readonly id: FamilyId };
  /** The first day of the assignment; 2020-01-01 when absent. */
  readonly from?: string;
  /** The last day of the assignment; open when absent. */
  readonly through?: string;
}

const days = (from = '2020-01-01', through?: string) => ({
  validFrom: civilDate(from),
  validThrough: through === undefined ? null : civilDate(through),
});

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
  await insertRows(pool, CADRES, [cadre]);
  await insertRows(pool, CADRE_APPOINTMENTS, [
    { id: anyId(), cadreId: cadre.id, ...days(params.appointedFrom, params.appointedThrough) },
  ]);
  return cadre;
}

export async function assignAll(
  connection: Pick<Pool, 'query'>,
  {
    cadre,
    families,
    from,
    through,
  }: Omit<AssignmentParams, 'family'> & { readonly families: readonly AssignmentParams['family'][] },
): Promise<void> {
  await insertRows(
    connection,
    PORTFOLIO_ASSIGNMENTS,
    families.map(({ id: familyId }) => ({ id: anyId(), cadreId: cadre.id, familyId, ...days(from, through) })),
  );
}

export const assign = (connection: Pick<Pool, 'query'>, { family, ...assignment }: AssignmentParams): Promise<void> =>
  assignAll(connection, { ...assignment, families: [family] });

/** Reads and records the centres of regions: for families whose own place nobody knows yet. */
import DataLoader from 'dataloader';
import type { Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

export interface RegionCentre {
  readonly latitude: number;
  readonly longitude: number;
  /** The radius within which the families of the region live. */
  readonly radiusMeters: number;
  /** Where the numbers are from. */
  readonly source: string;
}

interface CentreRow extends RegionCentre {
  readonly code: RegionCode;
}

/** Finds the centre of each region, the one recorded last; regions without one are left out. */
export const findRegionCentres = (pool: Pick<Pool, 'query'>, codes: readonly RegionCode[]): Promise<CentreRow[]> =>
  selectRows<CentreRow>(
    pool,
    sql`select distinct on (region_code) region_code as code, latitude, longitude, radius_meters as "radiusMeters", source
      from region_centres where region_code = any(${[...codes]}::text[]) order by region_code, recorded_at desc, id desc`,
  );

export type CentreByCode = DataLoader<RegionCode, RegionCentre | null>;

export const centreByCode = (pool: Pool): CentreByCode =>
  new DataLoader(async (codes) => {
    const found = new Map((await findRegionCentres(pool, codes)).map((row) => [row.code, row]));
    return codes.map((code) => found.get(code) ?? null);
  });

export interface RecordedCentre extends RegionCentre {
  readonly code: RegionCode;
  readonly by: string;
  readonly at: Date;
}

export const recordRegionCentre = (
  { pool, newId }: { readonly pool: Pool; readonly newId: IdSource },
  { code, latitude, longitude, radiusMeters, source, by, at }: RecordedCentre,
): Promise<number> =>
  execute(
    pool,
    sql`insert into region_centres (id, region_code, latitude, longitude, radius_meters, source, recorded_by, recorded_at)
      values (${newId()}::uuid, ${code}, ${latitude}, ${longitude}, ${radiusMeters}, ${source}, ${by}, ${at})`,
  );

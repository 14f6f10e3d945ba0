/** The SQL of cadres and branches that other rooms may use: relations with fixed columns, and statements. */
import { type Sql, sql } from '../../platform/db/sql.js';
import type { CadreId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { REGION_NAMES } from '../../households/regions/index.js';
import type { Cadre } from './cadre.js';

/** Selects the columns of a `Cadre` from cadres aliased `c`. */
export const CADRE_COLUMNS = sql`'Cadre' as "__typename", c.id, c.name, c.phone, c.home_region_code as "homeRegionCode", c.branch_id as "branchId"`;

/** All cadres as a relation; alias it `c` to select `CADRE_COLUMNS`. */
export const CADRES = sql`(select id, name, phone, home_region_code, branch_id from cadres)`;

/** The region where each cadre lives and works, and the branch that answers for the cadre. */
export const CADRE_HOMES = sql`(select id as cadre_id, home_region_code, branch_id from cadres)`;

export const BRANCH_NAMES = sql`(select id as branch_id, code, name from branches)`;

/** The regions, of any level, for which each branch answers. */
export const BRANCH_REGIONS = sql`(select branch_id, region_code from branch_regions)`;

export const cadreOfId = (id: CadreId): Sql => sql`select ${CADRE_COLUMNS} from cadres c where c.id = ${id}::uuid`;

/** Selects the `branchId` that answers for an existing village: the branch with the smallest region around it. */
export const branchOfVillage = (village: RegionCode): Sql =>
  sql`select b.branch_id as "branchId" from branch_regions b join ${REGION_NAMES} r on r.code = ${village}
    where r.code = b.region_code or r.code like b.region_code || '.%' order by length(b.region_code) desc limit 1`;

/** Inserts a cadre unless the cadre exists. */
export const addCadre = ({ id, branchId, homeRegionCode, name, phone }: Omit<Cadre, '__typename'>): Sql =>
  sql`insert into cadres (id, branch_id, home_region_code, name, phone)
    values (${id}::uuid, ${branchId}::uuid, ${homeRegionCode}, ${name}, ${phone}) on conflict (id) do nothing`;

/** Locks a cadre until the transaction ends. Payments, which refer to cadres, do not wait for this lock. */
export const lockCadreRow = (id: CadreId): Sql => sql`select from cadres where id = ${id}::uuid for no key update`;

/** Locks several cadres, always in the same order, so that two transactions cannot deadlock. */
export const lockCadres = (ids: readonly CadreId[]): Sql =>
  sql`select id from cadres where id = any(${[...ids]}::uuid[]) order by id for no key update`;

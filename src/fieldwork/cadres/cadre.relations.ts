/** What other rooms read of cadres and branches in SQL of their own: relations with the columns they promise, and statements. */
import { type Sql, sql } from '../../platform/db/sql.js';
import type { CadreId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { REGION_NAMES } from '../../households/regions/index.js';
import type { Cadre } from './cadre.js';

/** A `Cadre` of cadres known as `c`. */
export const CADRE_COLUMNS = sql`'Cadre' as "__typename", c.id, c.name, c.phone, c.home_region_code as "homeRegionCode", c.branch_id as "branchId"`;

/** Whole cadres, to be known as `c` where `CADRE_COLUMNS` are selected. */
export const CADRES = sql`(select id, name, phone, home_region_code, branch_id from cadres)`;

/** Where each cadre lives and works, and for which branch. */
export const CADRE_HOMES = sql`(select id as cadre_id, home_region_code, branch_id from cadres)`;

/** Branches by name. */
export const BRANCH_NAMES = sql`(select id as branch_id, code, name from branches)`;

/** For which regions a branch answers, at whatever level. */
export const BRANCH_REGIONS = sql`(select branch_id, region_code from branch_regions)`;

/** The `Cadre` of the id. */
export const cadreOfId = (id: CadreId): Sql => sql`select ${CADRE_COLUMNS} from cadres c where c.id = ${id}::uuid`;

/** The `branchId` that answers for a village that exists: the branch with the smallest region around it. */
export const branchOfVillage = (village: RegionCode): Sql =>
  sql`select b.branch_id as "branchId" from branch_regions b join ${REGION_NAMES} r on r.code = ${village}
    where r.code = b.region_code or r.code like b.region_code || '.%' order by length(b.region_code) desc limit 1`;

/** Adds a cadre unless there is one. */
export const addCadre = ({ id, branchId, homeRegionCode, name, phone }: Omit<Cadre, '__typename'>): Sql =>
  sql`insert into cadres (id, branch_id, home_region_code, name, phone)
    values (${id}::uuid, ${branchId}::uuid, ${homeRegionCode}, ${name}, ${phone}) on conflict (id) do nothing`;

/** Locks a cadre until the transaction ends. Payments refer to cadres and do not wait for it. */
export const lockCadreRow = (id: CadreId): Sql => sql`select from cadres where id = ${id}::uuid for no key update`;

/** Locks several, always in the same order. */
export const lockCadres = (ids: readonly CadreId[]): Sql =>
  sql`select id from cadres where id = any(${[...ids]}::uuid[]) order by id for no key update`;

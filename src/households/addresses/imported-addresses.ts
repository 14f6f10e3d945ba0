/** Keeps the addresses of families that come from a file. */
import { type Sql, sql } from '../../platform/db/sql.js';
import { IMPORTED_HEADS } from '../families/index.js';

/** The statement, which runs once the families of the file are kept. */
export const keepImportedAddresses = ({ now, by }: { readonly now: Date; readonly by: string }): Sql =>
  sql`insert into family_addresses (id, family_id, region_code, street, house_number, rt, rw, recorded_by, recorded_at)
    select uuidv7(), h.family_id, h.region, h.street, h.house_number, h.rt, h.rw, ${by}, ${now}
    from ${IMPORTED_HEADS} h where h.street is not null`;

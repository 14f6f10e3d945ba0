/** Writes addresses and places: new rows beside the old ones, with who wrote them and when. */
import type { Connection } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import { FAMILY_HOMES } from '../families/index.js';
import type { Address, ForgetReason } from './address.js';

export interface Written {
  /** A new UUID for the row. */
  readonly id: string;
  readonly familyId: FamilyId;
  /** The subject of the token of whoever writes. */
  readonly by: string;
  readonly at: Date;
}

/** Writes an address in the village where the family lives. */
export const insertAddress = (
  connection: Pick<Connection, 'query'>,
  { street, houseNumber, rt, rw, note }: Address,
  { id, familyId, by, at }: Written,
): Promise<number> =>
  execute(
    connection,
    sql`insert into family_addresses (id, family_id, region_code, street, house_number, rt, rw, note, recorded_by, recorded_at)
      select ${id}::uuid, f.family_id, f.region_code, ${street}, ${houseNumber}, ${rt}, ${rw}, ${note}, ${by}, ${at}
      from ${FAMILY_HOMES} f where f.family_id = ${familyId}::uuid`,
  );

/** Lets the known place of the family count no more. */
export const forgetPlace = (
  connection: Pick<Connection, 'query'>,
  reason: ForgetReason,
  { id, familyId, by, at }: Written,
): Promise<number> =>
  execute(
    connection,
    sql`insert into family_places (id, family_id, region_code, reason, recorded_by, recorded_at)
      select ${id}::uuid, f.family_id, f.region_code, ${reason}, ${by}, ${at}
      from ${FAMILY_HOMES} f where f.family_id = ${familyId}::uuid`,
  );

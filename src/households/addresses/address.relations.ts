/** The relations of addresses and places that other rooms may use in their SQL, with these columns. */
import { type Sql, sql } from '../../platform/db/sql.js';
import { FAMILY_HOMES } from '../families/index.js';

/** The address that counts of each family that has one: the newest in the village where the family lives. */
export const FAMILY_ADDRESSES: Sql = sql`(select f.family_id, a.region_code, a.street, a.house_number, a.rt, a.rw, a.note,
    a.recorded_by, a.recorded_at
  from ${FAMILY_HOMES} f cross join lateral (select * from family_addresses a
    where a.family_id = f.family_id and a.region_code = f.region_code
    order by a.recorded_at desc, a.id desc limit 1) a)`;

/** The place that counts of each family that has one: the newest in its village, unless it was forgotten. */
export const FAMILY_PLACES: Sql = sql`(select f.family_id, a.latitude, a.longitude, a.accuracy_meters, a.measured_at, a.visit_id
  from ${FAMILY_HOMES} f cross join lateral (select * from family_places a
    where a.family_id = f.family_id and a.region_code = f.region_code
    order by a.recorded_at desc, a.id desc limit 1) a
  where a.latitude is not null)`;

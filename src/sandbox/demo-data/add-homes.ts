/**
 * Gives the families of the demo a street, a house and, where a cadre was at the door with a position, a place: in lists
 * one is told from the other.
 */
import type { Connection } from '../../platform/db/pool.js';

const STREETS = [
  'Gang Belimbing',
  'Gang Nangka',
  'Gang Salak',
  'Jalan Anggrek',
  'Jalan Cendana',
  'Jalan Kamboja',
  'Jalan Meranti',
  'Jalan Ulin',
  'Jalan Pelita',
  'Jalan Damai',
  'Gang Rukun',
  'Jalan Sejahtera',
] as const;

/** Numbers that follow from the digits of an id alone, so that the same branch has the same homes. */
const digitsOf = (from: number): string => `('x' || substr(replace(f.id::text, '-', ''), ${from}, 6))::bit(24)::int`;

const ADDRESSES = `
  insert into family_addresses (id, family_id, region_code, street, house_number, rt, rw, recorded_by, recorded_at)
  select uuidv7(), f.id, f.region_code, ($1::text[])[1 + ${digitsOf(21)} % ${STREETS.length}], (1 + ${digitsOf(23)} % 120)::text,
    lpad((1 + ${digitsOf(25)} % 24)::text, 3, '0'), lpad((1 + ${digitsOf(27)} % 9)::text, 3, '0'), 'demo', f.registered_at
  from families f`;

/** The first visit with a position measured the place; the phone says within how many metres. */
const PLACES = `
  insert into family_places (id, family_id, region_code, latitude, longitude, accuracy_meters, measured_at, visit_id,
    recorded_by, recorded_at)
  select distinct on (v.family_id) uuidv7(), v.family_id, f.region_code, v.latitude, v.longitude,
    coalesce(v.accuracy_meters, 15), v.visited_at, v.id, 'demo', v.recorded_at
  from visits v join families f on f.id = v.family_id
  where v.latitude is not null and v.outcome <> 'NOT_AT_HOME' and v.outcome <> 'MOVED'
  order by v.family_id, v.visited_at`;

export async function addHomes(connection: Pick<Connection, 'query'>): Promise<void> {
  await connection.query(ADDRESSES, [[...STREETS]]);
  await connection.query(PLACES);
}

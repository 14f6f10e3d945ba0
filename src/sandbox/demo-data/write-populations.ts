/** Gives every region of the branch a made-up census, so that coverage can be shown; its source names no census. */
import type { Connection } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';

/** A name that is the same in every language: a source is shown as it was entered. */
const SOURCE = 'Sigap Demo';

/**
 * Writes a tenth to a half more people than participants, computed from the digits of each village; regions above hold
 * their sums.
 */
const POPULATIONS = `
  with villages as (
    select f.region_code as code, count(p.id) as people from families f join participants p on p.family_id = f.id group by f.region_code
  ), populations_of as (
    select code, people + people * (10 + right(code, 2)::int * 7 % 41) / 100 + 1 as population from villages
  )
  insert into populations (region_code, counted_on, population, source, recorded_by, recorded_at)
  select r.code, $1::date, sum(p.population), $2, 'local:operator', $1::date + interval '30 days'
  from populations_of p join regions r on p.code = r.code or p.code ^@ (r.code || '.')
  group by r.code
  on conflict do nothing`;

/** Writes the census of the beginning of the year; it is called once all families are written. */
export async function writePopulations(connection: Connection, today: CivilDate): Promise<void> {
  await connection.query(POPULATIONS, [`${today.slice(0, 4)}-01-01`, SOURCE]);
}

/** Saves and reads how many people live in a region, from a count by others, with its day and source. */
import { REGION_NAMES } from '../../households/regions/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';

export interface Population {
  readonly region: RegionCode;
  readonly countedOn: CivilDate;
  readonly population: number;
  readonly source: string;
}

/** Reads the last count of each region before the end of the day; regions without a count are left out. */
export const findPopulations = (
  pool: Pool,
  { regions, on }: { regions: readonly string[]; on: CivilDate },
): Promise<Population[]> =>
  selectRows<Population>(
    pool,
    sql`select distinct on (region_code) region_code as region, counted_on as "countedOn", population, source from populations
      where region_code = any(${[...regions]}::text[]) and counted_on <= ${on}::date order by region_code, counted_on desc`,
  );

export type SavePopulationOutcome = 'recorded' | 'region-unknown' | 'counted-otherwise';

/** Saves a count. Another one of the same day is refused: a census is never edited, a later one replaces it. */
export async function savePopulation(
  pool: Pool,
  { region, countedOn, population, source }: Population,
  { by, now }: { by: string; now: Date },
): Promise<SavePopulationOutcome> {
  const added = await selectRows(
    pool,
    sql`insert into populations (region_code, counted_on, population, source, recorded_by, recorded_at)
      select code, ${countedOn}::date, ${population}::int, ${source}, ${by}, ${now} from ${REGION_NAMES} r where code = ${region}
      on conflict do nothing returning region_code`,
  );
  if (added.length > 0) return 'recorded';
  // A statement of its own sees the count that stood in the way, also when it was added a moment ago.
  const [earlier] = await selectRows<Pick<Population, 'population' | 'source'>>(
    pool,
    sql`select population, source from populations where region_code = ${region} and counted_on = ${countedOn}::date`,
  );
  if (earlier === undefined) return 'region-unknown';
  return earlier.population === population && earlier.source === source ? 'recorded' : 'counted-otherwise';
}

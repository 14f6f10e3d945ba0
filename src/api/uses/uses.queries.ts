/** Saves and reads how often clients used what of the schema, by days. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { Uses } from './count-uses.js';

type Asked = Pick<Pool, 'query'>;

/** Adds to what other instances have saved of the day. Rows are locked in one order, so that instances wait in turn. */
export const saveUses = (connection: Asked, day: CivilDate, uses: readonly Uses[]): Promise<number> =>
  execute(
    connection,
    sql`insert into field_uses (day, client, version, coordinate, uses)
      select ${day}::date, client, version, coordinate, uses
      from json_to_recordset(${JSON.stringify(uses)}::json)
        as counted (client text, version text, coordinate text, uses bigint)
      order by client, version, coordinate
      on conflict (day, client, version, coordinate) do update set uses = field_uses.uses + excluded.uses`,
  );

/** Forgets the days before `day`, and returns how many rows those were. */
export const forgetUses = (connection: Asked, day: CivilDate): Promise<number> =>
  execute(connection, sql`delete from field_uses where day < ${day}::date`);

export interface UsesOfClient {
  readonly coordinate: string;
  readonly client: string;
  readonly version: string;
  readonly uses: number;
  readonly lastUsedOn: CivilDate;
}

/** The uses of some coordinates from a day on, the most used first. */
export const listUses = (
  connection: Asked,
  coordinates: readonly string[],
  since: CivilDate,
): Promise<UsesOfClient[]> =>
  selectRows<UsesOfClient>(
    connection,
    sql`select coordinate, client, version, sum(uses)::float8 as uses, max(day)::text as "lastUsedOn"
      from field_uses where coordinate = any(${[...coordinates]}::text[]) and day >= ${since}::date
      group by coordinate, client, version order by coordinate, sum(uses) desc, client, version`,
  );

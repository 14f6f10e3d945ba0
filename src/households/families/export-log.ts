/** Logs and counts exports in the access log: how many families were exported, and by whom. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';

/** The number of families that the viewer has exported since a moment. */
export async function countExported(
  connection: Connection,
  { viewer, since }: { readonly viewer: Pick<Viewer, 'subject'>; readonly since: Date },
): Promise<number> {
  const [row] = await selectRows<{ taken: number }>(
    connection,
    sql`select coalesce(sum(families), 0)::int as taken from access_log
      where viewer = ${viewer.subject} and filter is not null and read_at >= ${since}`,
  );
  return row?.taken ?? 0;
}

export interface LoggedExport {
  readonly id: string;
  readonly by: Pick<Viewer, 'subject' | 'role'>;
  readonly fields: readonly string[];
  readonly at: Date;
  readonly filter: object;
  readonly families: number;
}

export const logExport = (
  connection: Connection,
  { id, by, fields, at, filter, families }: LoggedExport,
): Promise<number> =>
  execute(
    connection,
    sql`insert into access_log (id, viewer, role, fields, purpose, read_at, filter, families)
      values (${id}, ${by.subject}, ${by.role}, ${[...fields]}, 'EXPORT', ${at}, ${JSON.stringify(filter)}, ${families})`,
  );

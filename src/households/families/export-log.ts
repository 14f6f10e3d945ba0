/** Counts exports in the access log: how many families somebody exported. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { READINGS } from '../../platform/readings/index.js';

/** The number of families that the viewer has exported since a moment. */
export async function countExported(
  connection: Connection,
  { viewer, since }: { readonly viewer: Pick<Viewer, 'subject'>; readonly since: Date },
): Promise<number> {
  const [row] = await selectRows<{ taken: number }>(
    connection,
    sql`select coalesce(sum(families), 0)::int as taken from ${READINGS} as readings
      where viewer = ${viewer.subject} and filter is not null and read_at >= ${since}`,
  );
  return row?.taken ?? 0;
}

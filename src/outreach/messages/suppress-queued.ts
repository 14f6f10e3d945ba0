/** Suppresses messages that nobody has taken to be sent yet, because what they belong to was stopped. */
import type { Connection } from '../../platform/db/pool.js';
import { type Sql, execute, sql } from '../../platform/db/sql.js';
import { advance } from './message-progress.js';

/** `ids` selects the messages. */
export const suppressQueued = (connection: Connection, { ids, at }: { ids: Sql; at: Date }): Promise<number> =>
  execute(
    connection,
    sql`update messages set ${advance({ state: 'SUPPRESSED', at, reason: 'CAMPAIGN_STOPPED' })}
      where id in (${ids}) and state = 'QUEUED' and claimed_by is null`,
  );

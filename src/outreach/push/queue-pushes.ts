/**
 * Finds whom to tell that a card is active again, and gives the queue one task for each phone. The stream of events is
 * read behind the commit of the payment, which carries nothing for it.
 */
import { LIVE_EVENTS, LIVE_HEAD } from '../../platform/live/index.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { isReactivation } from '../messages/index.js';
import { keyIdOf } from './push-keys.js';
import { OF_USE_MS } from './push-message.js';
import type { Pushing } from './pushing.js';

export const SEND_PUSH = 'send-push';

/** How many events are read in one transaction. */
const EVENTS_AT_ONCE = 5_000;
/** How many tasks for one push service run at once, on all instances: a service that hangs holds up no other work. */
const LANES = 2;
/** Before messages that the queue has for families: somebody stands at a door. */
const PRIORITY = -10;

/** What the queue carries for one phone; an instant is text there. */
export interface PushTask {
  readonly subscription: string;
  readonly family: string;
  readonly at: string;
  /** The host of the push service. */
  readonly service: string;
}

/** Queues the tasks of new events, and returns their number; while another instance does so, none. */
export function queuePushes({ pool, now, keys }: Pick<Pushing, 'pool' | 'now' | 'keys'>): Promise<number> {
  if (keys === null) return Promise.resolve(0);
  return inTransaction(pool, async (connection) => {
    const [cursor] = await selectRows<{ reached: bigint; head: bigint }>(
      connection,
      sql`select reached, ${LIVE_HEAD} as head from push_cursor where id = 1 for update skip locked`,
    );
    if (cursor === undefined) return begin(connection);
    const { reached, head } = cursor;
    if (reached === head) return 0;
    const through = head < reached + BigInt(EVENTS_AT_ONCE) ? head : reached + BigInt(EVENTS_AT_ONCE);
    const ofUseSince = new Date(now().getTime() - OF_USE_MS);
    const due = await selectRows<PushTask>(
      connection,
      sql`select s.id as subscription, e.family_id::text as family, s.service,
          to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from ${LIVE_EVENTS} e join push_subscriptions s on s.cadre_id = e.cadre_id
        where e.number > ${reached} and e.number <= ${through} and ${isReactivation('e')}
          and e.occurred_at > ${ofUseSince} and s.key_id = ${keyIdOf(keys)}`,
    );
    await enqueuePushes(connection, due);
    await execute(connection, sql`update push_cursor set reached = ${through}::bigint where id = 1`);
    return due.length;
  });
}

/** The first time there is nothing to catch up with; where the cursor is there, another instance holds it. */
async function begin(connection: Connection): Promise<number> {
  await execute(connection, sql`insert into push_cursor (id, reached) select 1, ${LIVE_HEAD} on conflict do nothing`);
  return 0;
}

/** One lane of a service for each phone, so that what a phone is told stays in order. */
const laneOf = ({ service, subscription }: PushTask): string =>
  `push ${service} ${Number.parseInt(subscription.slice(0, 2), 16) % LANES}`;

/** Queues tasks, which run once this many seconds have passed. */
export async function enqueuePushes(
  connection: Pick<Connection, 'query'>,
  tasks: readonly PushTask[],
  afterSeconds = 0,
): Promise<void> {
  if (tasks.length === 0) return;
  await selectRows(
    connection,
    // The key gives a phone one task for a family: a later event replaces one that still waits.
    sql`select count(*) from graphile_worker.add_jobs((
      select array_agg((${SEND_PUSH}, task, lane, now() + ${afterSeconds} * interval '1 second', null,
        'push:' || (task->>'subscription') || ':' || (task->>'family'), ${PRIORITY}, null)::graphile_worker.job_spec)
      from unnest(${tasks.map((task) => JSON.stringify(task))}::json[], ${tasks.map(laneOf)}::text[]) as due (task, lane)))`,
  );
}

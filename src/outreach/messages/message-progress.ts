/** The one statement that changes a message's state: only forward, in whatever order and however often reports come. */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, constant, execute, sql } from '../../platform/db/sql.js';
import type { MessageId } from '../../kernel/ids.js';
import { furtherState } from './message-state.js';
import { MESSAGE_STATES, type MessageState, type StopReason } from './message-words.js';

export interface Progress {
  readonly state: Exclude<MessageState, 'QUEUED'>;
  readonly at: Date;
  /** Why the message stopped; set with SUPPRESSED and FAILED only. */
  readonly reason: StopReason | null;
}

/** The states that `state` may replace. */
const statesBefore = (state: MessageState): MessageState[] =>
  MESSAGE_STATES.filter((other) => other !== state && furtherState(other, state) === state);

/** Keeps the earliest moment reported, so that the order of reports does not matter. */
const earliest = (column: string, isTold: boolean, at: Date): Sql =>
  isTold ? sql`least(${constant(column)}, ${at}::timestamptz)` : constant(column);

/** The `set` clause of an update of messages, by the rule of `furtherState`. */
export const advance = ({ state, at, reason }: Progress): Sql => {
  const isFurther = sql`state = any(${statesBefore(state)}::text[])`;
  const isStop = state === 'SUPPRESSED' || state === 'FAILED';
  return sql`state = case when ${isFurther} then ${state} else state end,
    reason = case when ${isFurther} then ${reason} else reason end,
    sent_at = ${earliest('sent_at', state === 'SENT', at)},
    delivered_at = ${earliest('delivered_at', state === 'DELIVERED', at)},
    read_at = ${earliest('read_at', state === 'READ', at)},
    ended_at = ${earliest('ended_at', isStop, at)}`;
};

/** Records progress and releases the message, whichever worker holds it. */
export async function recordProgress(
  connection: Pick<Pool | Connection, 'query'>,
  { id, progress, providerMessageId }: { id: MessageId; progress: Progress; providerMessageId: string | null },
): Promise<void> {
  await execute(
    connection,
    sql`update messages set ${advance(progress)}, claimed_by = null, is_uncertain = false,
      provider_message_id = coalesce(${providerMessageId}, provider_message_id) where id = ${id}::uuid`,
  );
}

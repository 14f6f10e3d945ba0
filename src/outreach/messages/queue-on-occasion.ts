/**
 * Queues a message that nobody asked for, once for its occasion: the card is active again, a debit failed, a step of a
 * dunning plan is due. Hours, preferences and the last useful day are looked at when it is sent.
 */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, MessageId } from '../../kernel/ids.js';
import type { MessageEvent } from './message-variables.js';
import type { OccasionKind } from './message-words.js';
import type { Messaging } from './messaging.js';

export interface Occasion {
  /** The occasion by name and id, such as `card-active:<payment>`: each is told once, whoever finds it again. */
  readonly occasion: string;
  readonly familyId: FamilyId;
  readonly kind: OccasionKind;
  readonly templateCode: string;
  readonly event: MessageEvent | null;
  /** The last day on which it is of use to the family. */
  readonly lastDay: CivilDate;
  readonly requestedBy: string;
}

/** Queues the message in the caller's transaction. Returns its id; null when the occasion has its message, or no template exists. */
export async function queueOnOccasion(
  connection: Pick<Pool | Connection, 'query'>,
  { newId, now }: Pick<Messaging, 'newId' | 'now'>,
  told: Occasion,
): Promise<MessageId | null> {
  const { occasion, familyId, kind, templateCode, event, lastDay, requestedBy } = told;
  const at = now();
  const [row] = await selectRows<{ id: MessageId }>(
    connection,
    sql`with template as (
        select id, channel from message_templates where code = ${templateCode} order by version desc limit 1
      ), fresh as (
        insert into message_occasions (occasion, message_id, kind, amount, event_date)
        select ${occasion}, ${newId()}::uuid, ${kind}, ${event?.amount ?? null}::bigint, ${event?.date ?? null}::date from template
        on conflict do nothing returning message_id
      )
      insert into messages (id, family_id, template_id, channel, state, send_after, last_day, requested_by, queued_at)
      select fresh.message_id, ${familyId}::uuid, template.id, template.channel, 'QUEUED', ${at}, ${lastDay}::date,
        ${requestedBy}, ${at}
      from fresh, template returning id`,
  );
  return row?.id ?? null;
}

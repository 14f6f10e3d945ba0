/**
 * Gives the last message of the demo's blast a link that works, so that a visitor has a code to speak up with at any
 * hour: the sandbox itself writes to families only when they may be written to.
 */
import { MASKED_CODE, linkCodes, saveLink } from '../../outreach/messages/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import type { FamilyId, MessageId } from '../../kernel/ids.js';
import { WITA } from '../../kernel/time-zone.js';
import { momentOf } from './moments.js';

/** How long the code works, in days; meanwhile the sandbox has written messages of its own. */
const LASTS_DAYS = 30;

/** Everybody in the demo is made up, and so is the key of its code. */
const codeOf = linkCodes(Buffer.from('the demo branch'));

interface LastMessage {
  readonly messageId: MessageId;
  readonly familyId: FamilyId;
  readonly madeAt: Date;
}

/** Does nothing where the blast reached nobody. */
export async function writeSampleLink(connection: Connection, today: CivilDate): Promise<void> {
  const [last] = await selectRows<LastMessage>(
    connection,
    sql`select m.id as "messageId", m.family_id as "familyId", m.sent_at as "madeAt"
      from messages m join sandbox_messages s on s.id = m.id where m.state = 'DELIVERED' order by m.sent_at desc, m.id limit 1`,
  );
  if (last === undefined) return;
  const code = codeOf(last.messageId);
  const expiresAt = momentOf({ date: addDays(today, LASTS_DAYS), minuteOfDay: 0, zone: WITA });
  await saveLink(connection, { ...last, code, expiresAt });
  await connection.query('update sandbox_messages set body = replace(body, $2, $3) where id = $1', [
    last.messageId,
    MASKED_CODE,
    code,
  ]);
}

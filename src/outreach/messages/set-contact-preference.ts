/**
 * Saves the contact preference of a family, or of one of its telephone numbers; queued messages that it refuses are not
 * sent.
 */
import { inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { refusalOf } from './contact-preference.js';
import { advance } from './message-progress.js';
import type { ContactPreference, MessageKind } from './message-words.js';
import type { Messaging } from './messaging.js';

export interface PreferenceCommand {
  readonly familyId: FamilyId;
  /** The number with the preference; null when the preference is the family's, for all its numbers. */
  readonly phone: PhoneNumber | null;
  readonly preference: ContactPreference;
  readonly reason: string | null;
  readonly setBy: string;
}

export interface PreferenceOutcome {
  readonly since: Date;
  /** The number of queued messages that will not be sent because of it. */
  readonly suppressed: number;
}

/**
 * Saves a preference with immediate effect. A family's queued messages are suppressed at once; those to a single number
 * look for another number that may be used when they are due. UU 27/2022 allows three days, which are not needed.
 */
export function setContactPreference(
  { pool, newId, now }: Pick<Messaging, 'pool' | 'newId' | 'now'>,
  { familyId, phone, preference, reason, setBy }: PreferenceCommand,
): Promise<PreferenceOutcome> {
  const since = now();
  return inTransaction(pool, async (connection) => {
    await execute(
      connection,
      sql`insert into contact_preferences (id, family_id, phone, preference, reason, set_by, set_at)
        values (${newId()}::uuid, ${phone === null ? familyId : null}::uuid, ${phone}, ${preference}, ${reason}, ${setBy}, ${since})`,
    );
    if (phone !== null) return { since, suppressed: 0 };
    let suppressed = 0;
    for (const kind of ['BLAST', 'DETAIL'] satisfies MessageKind[]) {
      const refusal = refusalOf(preference, kind);
      if (refusal === null) continue;
      const progress = advance({ state: 'SUPPRESSED', at: since, reason: refusal });
      suppressed += await execute(
        connection,
        sql`update messages set ${progress} where family_id = ${familyId}::uuid and state = 'QUEUED' and claimed_by is null
          and (campaign_id is not null) = ${kind === 'BLAST'}`,
      );
    }
    return { since, suppressed };
  });
}

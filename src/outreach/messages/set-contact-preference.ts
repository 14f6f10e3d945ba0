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
import { keepPreferencePhone } from './preference-phone.js';
import type { ContactPreference, MessageKind } from './message-words.js';
import type { Messaging } from './messaging.js';

export interface FamilyPreferenceCommand {
  readonly familyId: FamilyId;
  readonly preference: ContactPreference;
  readonly reason: string | null;
  readonly setBy: string;
}

export interface PreferenceCommand extends FamilyPreferenceCommand {
  /** The number with the preference; null when the preference is the family's, for all its numbers. */
  readonly phone: PhoneNumber | null;
}

export interface PreferenceOutcome {
  readonly since: Date;
  /** The number of queued messages that will not be sent because of it. */
  readonly suppressed: number;
}

type Saving = Pick<Messaging, 'pool' | 'newId' | 'now'>;

/** Saves a preference of a family or of a number with immediate effect. UU 27/2022 allows three days, which are not needed. */
export const setContactPreference = (
  deps: Saving & Pick<Messaging, 'keyring'>,
  { phone, ...command }: PreferenceCommand,
): Promise<PreferenceOutcome> =>
  phone === null ? setFamilyPreference(deps, command) : setNumberPreference(deps, { ...command, phone });

/** Queued messages to a single number are not touched: they look for another number that may be used when they are due. */
async function setNumberPreference(
  { pool, newId, now, keyring }: Saving & Pick<Messaging, 'keyring'>,
  { phone, preference, reason, setBy }: PreferenceCommand,
): Promise<PreferenceOutcome> {
  const since = now();
  const id = newId();
  const { plain, sealed, index } = keepPreferencePhone(keyring, id, phone);
  await execute(
    pool,
    sql`insert into contact_preferences (id, phone, sealed_phone, phone_index, preference, reason, set_by, set_at)
      values (${id}::uuid, ${plain}, ${sealed}, ${index}, ${preference}, ${reason}, ${setBy}, ${since})`,
  );
  return { since, suppressed: 0 };
}

/** Saves a preference of a family for all its numbers; its queued messages are suppressed at once. */
export function setFamilyPreference(
  { pool, newId, now }: Saving,
  { familyId, preference, reason, setBy }: FamilyPreferenceCommand,
): Promise<PreferenceOutcome> {
  const since = now();
  return inTransaction(pool, async (connection) => {
    await execute(
      connection,
      sql`insert into contact_preferences (id, family_id, preference, reason, set_by, set_at)
        values (${newId()}::uuid, ${familyId}::uuid, ${preference}, ${reason}, ${setBy}, ${since})`,
    );
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

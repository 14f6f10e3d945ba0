/** Reads the visits, calls and messages by hand to a family around one contact, for the rules of conduct. */
import { VISITS } from '../../fieldwork/visits/index.js';
import { FAMILY_ACCOUNTS } from '../../households/families/index.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Contact, FindContactsAround } from '../../fieldwork/conduct/index.js';
import { MESSAGES_BY_HAND, REFUSES_CONTACT } from '../messages/index.js';

/** Finds contacts within a week before and after; the one that is judged is left out. */
export const findContactsAround: FindContactsAround = async (connection, { id, familyId, at }) => {
  const [others, [refusal]] = await Promise.all([
    selectRows<Contact>(
      connection,
      sql`select x.kind, x.at from (
          select v.id, 'VISIT' as kind, v.visited_at as at from ${VISITS} v
            where v.family_id = ${familyId}::uuid and v.state = 'COMPLETED'
          union all select c.id, 'CALL', c.called_at from calls c where c.family_id = ${familyId}::uuid
          union all select m.id, 'MESSAGE', m.send_after from ${MESSAGES_BY_HAND} m where m.family_id = ${familyId}::uuid
        ) x where x.id <> ${id}::uuid and x.at > ${at}::timestamptz - interval '7 days' and x.at < ${at}::timestamptz + interval '7 days'`,
    ),
    selectRows<{ isRefused: boolean }>(
      connection,
      sql`select ${REFUSES_CONTACT} as "isRefused" from ${FAMILY_ACCOUNTS} f where f.id = ${familyId}::uuid`,
    ),
  ]);
  return { others, isRefused: refusal?.isRefused ?? false };
};

/** Reads who reached a family and when: visits and calls at which somebody was met, and messages that left. */
import { SENT_MESSAGES } from '../../outreach/messages/index.js';
import { CALLS } from '../../outreach/telecollecting/index.js';
import { VISITS } from '../../fieldwork/visits/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import { CALLS_WITHOUT_CONTACT, type Contact, VISITS_WITHOUT_CONTACT } from './attribution.js';

export const findContacts = (
  pool: Pool,
  families: readonly FamilyId[],
): Promise<(Contact & { readonly familyId: FamilyId })[]> => {
  const ids = sql`any(${[...families]}::uuid[])`;
  return selectRows(
    pool,
    sql`
    select id, family_id as "familyId", 'CADRE_VISIT' as strategy, visited_at as at, outcome = 'PAID_DURING_VISIT' as "paidDuringVisit",
      cadre_id as "cadreId"
    from ${VISITS} v where family_id = ${ids} and state = 'COMPLETED' and outcome <> all(${[...VISITS_WITHOUT_CONTACT]}::text[])
    union all
    select id, family_id, 'TELE_COLLECTING', called_at, false, cadre_id
    from ${CALLS} c where family_id = ${ids} and outcome <> all(${[...CALLS_WITHOUT_CONTACT]}::text[])
    union all
    select id, family_id, case channel when 'WHATSAPP' then 'WHATSAPP' else 'SMS_BLAST' end, sent_at, false, cadre_id
    from ${SENT_MESSAGES} m where family_id = ${ids} and sent_at is not null`,
  );
};

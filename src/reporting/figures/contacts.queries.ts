/** Reads who reached a family and when: visits and calls at which somebody was met, and messages that left. */
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
    from visits where family_id = ${ids} and state = 'COMPLETED' and outcome <> all(${[...VISITS_WITHOUT_CONTACT]}::text[])
    union all
    select id, family_id, 'TELE_COLLECTING', called_at, false, cadre_id
    from calls where family_id = ${ids} and outcome <> all(${[...CALLS_WITHOUT_CONTACT]}::text[])
    union all
    select id, family_id, case channel when 'WHATSAPP' then 'WHATSAPP' else 'SMS_BLAST' end, sent_at, false, cadre_id
    from messages where family_id = ${ids} and state in ('SENT', 'DELIVERED', 'READ') and sent_at is not null`,
  );
};

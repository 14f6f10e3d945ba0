/** Tells once of each correction that still waits for the second person when the law wants it done. */
import type { FamilyId, MembershipChangeId } from '../../kernel/ids.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { ChangePolicy } from './change-policy.js';
import { overdueCorrections } from './changes.queries.js';
import { overdueRequests } from './correction-due.js';

/** A correction that is overdue, as an operator is told of it: no number and no name. */
export interface OverdueTold {
  readonly changeId: MembershipChangeId;
  readonly familyId: FamilyId;
  readonly requestedAt: Date;
}

export interface TellingDeps {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly policies: () => readonly ChangePolicy[];
  readonly tell: (overdue: OverdueTold) => void;
}

const TOLD_AT_ONCE = 100;

/** Tells and returns their number. What was told is kept in the same commit; told twice is better than never. */
export async function tellOverdueCorrections({ pool, now, policies, tell }: TellingDeps): Promise<number> {
  const at = now();
  return inTransaction(pool, async (connection) => {
    const overdue = await selectRows<OverdueTold>(
      connection,
      sql`with late as (
          select c.id, c.family_id, c.requested_at ${overdueCorrections(overdueRequests(policies(), at))}
            and not exists (select from overdue_corrections o where o.change_id = c.id)
          order by c.requested_at, c.id limit ${TOLD_AT_ONCE}
        ), told as (
          insert into overdue_corrections (change_id, told_at) select id, ${at}::timestamptz from late
          on conflict do nothing returning change_id
        )
        select late.id as "changeId", late.family_id as "familyId", late.requested_at as "requestedAt"
        from late join told on told.change_id = late.id order by late.requested_at, late.id`,
    );
    for (const one of overdue) tell(one);
    return overdue.length;
  });
}

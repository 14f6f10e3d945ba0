/** Announces each complaint that its deadline has escalated, exactly once, whichever instance finds it first. */
import { inAnnouncedTransaction } from '../../platform/db/announced-transaction.js';
import type { EventLog } from '../../platform/db/event-log.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Complaint } from './complaint.js';
import { type ComplaintUpdated, toComplaintUpdated } from './complaint.events.js';
import { COMPLAINT_COLUMNS, overdueAt } from './complaint.queries.js';
import { hearingCadre } from './file-complaint.js';

export interface EscalatingDeps {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly events: EventLog<ComplaintUpdated>;
}

/** How many escalations one transaction announces: few enough to keep it short, however many wait. */
const TOLD_AT_ONCE = 100;

/**
 * Announces due escalations and returns their number. No complaint changes: its deadlines alone say that it is
 * escalated. Those that a person escalated were announced at that time.
 */
export async function announceEscalations({ now, ...parts }: EscalatingDeps): Promise<number> {
  const at = now();
  return inAnnouncedTransaction(parts, async (connection) => {
    const late = await selectRows<Complaint>(
      connection,
      sql`select ${COMPLAINT_COLUMNS} from complaints c
        where ${overdueAt(at)} and c.state <> 'ESCALATED' and c.escalation_announced_at is null
        order by c.close_due_at, c.id limit ${TOLD_AT_ONCE} for update skip locked`,
    );
    if (late.length === 0) return { result: 0, events: [] };
    const ids = late.map(({ id }) => id);
    await selectRows(
      connection,
      sql`update complaints set escalation_announced_at = ${at} where id = any(${ids}::uuid[])`,
    );
    const facts: ComplaintUpdated[] = [];
    for (const complaint of late) {
      const cadre = await hearingCadre(connection, complaint, at);
      facts.push(toComplaintUpdated({ complaint, step: 'ESCALATED', hearingCadre: cadre, now: at }));
    }
    return { result: facts.length, events: facts };
  });
}

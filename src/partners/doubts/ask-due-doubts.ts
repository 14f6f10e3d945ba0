/**
 * The job about payments in doubt: it notes new doubts, then asks the partners about those that are due, a hundred at
 * most.
 */
import { policyOn } from '../../kernel/dated-policy.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { PaymentDoubtId } from '../../kernel/ids.js';
import { WIB } from '../../kernel/time-zone.js';
import { type StatusInquiryDeps, inquireStatus } from './inquire-status.js';
import { closeBooked, leaveToFiles } from './close-unasked.js';
import { type RaiseDeps, raiseDoubts } from './raise-doubts.js';

export interface AskDueDeps extends StatusInquiryDeps, Pick<RaiseDeps, 'claims'> {
  /** Called when one doubt could not be asked about; the job continues with the others. */
  readonly onAskFailed: (error: unknown) => void;
}

/** The name of the job, as every attempt stores it. */
const BY_SCHEDULE = 'sweep';
/** The number of questions that are asked at the same time. Partners publish no limit, and a few never trouble them. */
const AT_ONCE = 4;

/**
 * Runs the job and returns how many doubts were due. When the server stops, doubts that were not asked about yet are
 * left to the next run.
 */
export async function askDueDoubts(deps: AskDueDeps, stopping: AbortSignal): Promise<number> {
  const now = deps.clock.now();
  const policy = policyOn(deps.policies, civilDateIn(now, WIB));
  await raiseDoubts(deps, { policy, now });
  await closeBooked(deps.pool, now);
  await leaveToFiles(deps.pool, { policy, now });
  const due = await selectRows<{ id: PaymentDoubtId }>(
    deps.pool,
    sql`select d.id from payment_doubts d join status_endpoints s on s.partner_id = d.partner_id
      where d.state = 'open' and d.ask_after <= ${now} and (d.asking_until is null or d.asking_until <= ${now})
      order by d.ask_after, d.id limit ${policy.questionsPerRunMax}`,
  );
  const waiting = due.map(({ id }) => id);
  const askOn = async (): Promise<void> => {
    for (let doubtId = waiting.shift(); doubtId !== undefined; doubtId = waiting.shift()) {
      if (stopping.aborted) return;
      await inquireStatus(deps, { doubtId, askedBy: BY_SCHEDULE }).catch(deps.onAskFailed);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return due.length;
}

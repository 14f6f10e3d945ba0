/**
 * Stores that a bank could not debit: the attempt has failed, the bill stays open, the next debit day tries again, and
 * the family is told once.
 */
import { type DebitFailed, type Messaging, noticeDebitFailure } from '../../outreach/messages/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { RecordDebitFailure } from './mandate.js';

const RECORD = `
  update debit_attempts set failed_at = coalesce(failed_at, $3), failure_reason = coalesce(failure_reason, $4)
  where bank = $1 and reference = $2
  returning id as "attemptId", family_id as "familyId", region_code as "regionCode", amount, failed_at as "failedAt"`;

/** What it takes to tell families; null where nobody is told, as for the past of a demo. */
export type TellingFamilies = Pick<Messaging, 'newId' | 'now' | 'notices'> | null;

export const createFailureRecorder =
  (pool: Pool, telling: TellingFamilies): RecordDebitFailure =>
  async ({ bank, reference, reason, failedAt }) => {
    const values = [bank, reference, failedAt, reason];
    const { rows } = await pool.query<DebitFailed>({ name: 'mandates-record-failure', text: RECORD, values });
    const [failed] = rows;
    if (failed === undefined) return 'unknown';
    if (telling !== null) await noticeDebitFailure({ pool, ...telling }, failed);
    return 'recorded';
  };

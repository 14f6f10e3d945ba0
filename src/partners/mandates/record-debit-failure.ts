/**
 * Stores that a bank could not debit: the attempt has failed, the bill stays open, and the next debit day tries again.
 */
import type { Pool } from '../../platform/db/pool.js';
import type { RecordDebitFailure } from './mandate.js';

const RECORD = `
  update debit_attempts set failed_at = coalesce(failed_at, $3), failure_reason = coalesce(failure_reason, $4)
  where bank = $1 and reference = $2`;

export const createFailureRecorder =
  (pool: Pool): RecordDebitFailure =>
  async ({ bank, reference, reason, failedAt }) => {
    const values = [bank, reference, failedAt, reason];
    const { rowCount } = await pool.query({ name: 'mandates-record-failure', text: RECORD, values });
    return rowCount === 1 ? 'recorded' : 'unknown';
  };

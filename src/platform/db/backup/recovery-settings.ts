/** Says how far a recovery goes, in PostgreSQL's words. */
import type { BackupRecord } from './backup-record.js';

export interface RecoveryGoal {
  readonly restoreCommand: string;
  /** The moment; null is the end of the archive. */
  readonly to: Date | null;
  readonly backup: Pick<BackupRecord, 'timeline'>;
}

/**
 * A moment is written without the T and the Z, which PostgreSQL refuses here. The timeline is a number: the newest one in
 * the archive may be of another history.
 */
export function recoverySettings({ restoreCommand, to, backup }: RecoveryGoal): Record<string, string> {
  return {
    restore_command: restoreCommand,
    recovery_target_timeline: String(backup.timeline),
    recovery_target_action: 'promote',
    ...(to === null ? {} : { recovery_target_time: to.toISOString().replace('T', ' ').replace('Z', '+00') }),
  };
}

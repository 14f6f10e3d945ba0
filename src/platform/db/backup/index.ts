/** The public interface of backups: taken while the server runs, verified, and restored to a moment. */
export { type TakenBackup, takeBackup } from './take-backup.js';
export { RestoreRefused, type Restored, restoreBackup } from './restore-backup.js';
export { listBackups, verifyBackup } from './backup-record.js';
export { keepNewest } from './forget-old.js';

/** Tells plans of reminders which families object to what a plan does by itself. */
import { findObjecting } from '../data-rights/requests/index.js';
import type { FamilyId } from '../kernel/ids.js';
import type { Pool } from '../platform/db/pool.js';

export const leftAlone =
  (pool: Pool) =>
  (families: readonly FamilyId[]): Promise<ReadonlySet<FamilyId>> =>
    findObjecting(pool, 'AUTOMATED_REMINDERS', families);

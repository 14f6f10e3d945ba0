/** Confirms a freeze that one citizen's complaint made, or finds those that nobody confirmed in time. */
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { CadreId, ComplaintId } from '../../kernel/ids.js';
import { LIFTED_ITSELF, type FreezeDeps } from './freeze-credential.js';
import { unfreezeCredential } from './unfreeze-credential.js';

/** Confirms the open freeze of a complaint, for an office that looked into it. Returns false when none waits. */
export async function confirmFreeze(
  connection: Connection,
  { complaintId, by, now }: { complaintId: ComplaintId; by: string; now: Date },
): Promise<boolean> {
  const confirmed = await execute(
    connection,
    sql`update credential_freezes set confirmed_at = ${now}::timestamptz, confirmed_by = ${by}
      where complaint_id = ${complaintId}::uuid and decision is null and confirm_by > ${now}::timestamptz
        and confirmed_at is null`,
  );
  return confirmed === 1;
}

export interface UnconfirmedFreeze {
  readonly complaintId: ComplaintId;
  readonly cadreId: CadreId;
}

/** Locks the freezes whose time has passed, at most `limit`; another instance passes them by. */
export const lockUnconfirmed = (
  connection: Connection,
  { now, limit }: { now: Date; limit: number },
): Promise<UnconfirmedFreeze[]> =>
  selectRows<UnconfirmedFreeze>(
    connection,
    sql`select complaint_id as "complaintId", cadre_id as "cadreId" from credential_freezes
      where decision is null and confirm_by <= ${now}::timestamptz and confirmed_at is null and complaint_id is not null
      order by confirm_by limit ${limit} for update skip locked`,
  );

/** Lifts a freeze that nobody confirmed: access returns from today on. */
export const liftUnconfirmed = (deps: FreezeDeps, { cadreId }: UnconfirmedFreeze) =>
  unfreezeCredential(deps, { cadreId, by: LIFTED_ITSELF, note: 'Nobody confirmed the complaint in time.' });

/** Where the freeze of a complaint stands; null for a complaint that froze nothing. */
export interface FreezeOfComplaint {
  readonly complaintId: ComplaintId;
  readonly confirmBy: Date | null;
  readonly confirmedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decision: 'LIFTED' | 'REVOKED' | null;
}

export const findFreezesOf = (
  connection: Pick<Connection, 'query'>,
  complaints: readonly ComplaintId[],
): Promise<FreezeOfComplaint[]> =>
  selectRows<FreezeOfComplaint>(
    connection,
    sql`select distinct on (complaint_id) complaint_id as "complaintId", confirm_by as "confirmBy",
        confirmed_at as "confirmedAt", decided_at as "decidedAt", decision
      from credential_freezes where complaint_id = any(${[...complaints]}::uuid[]) order by complaint_id, frozen_at desc`,
  );

/** Lifts a freeze by a branch head's decision: access returns from today on, not for the days in between. */
import { sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, IdSource } from '../../kernel/ids.js';
import type { FreezeOutcome } from './appointment.js';
import { type FreezeDeps, findHome } from './freeze-credential.js';
import { todayIn } from './open-appointment.js';
import { lockCadre, syncAccess } from './sync-access.js';
import { type Run, throughConnection } from '../../platform/db/run.js';

export interface FreezeDecision {
  readonly cadreId: CadreId;
  readonly decision: 'LIFTED' | 'REVOKED';
  readonly by: string;
  readonly note: string;
  readonly now: Date;
}

/** Closes the open freeze and returns its id, or null when there was none. The caller has locked the cadre. */
export async function decideFreeze(run: Run, decided: FreezeDecision): Promise<string | null> {
  const { cadreId, decision, by, note, now } = decided;
  const [freeze] = await run<{ id: string }>(
    sql`update credential_freezes set decision = ${decision}, decided_at = ${now}::timestamptz, decided_by = ${by}, note = ${note}
      where cadre_id = ${cadreId}::uuid and decision is null returning id`,
  );
  return freeze?.id ?? null;
}

interface Resumption {
  readonly freezeId: string;
  readonly cadreId: CadreId;
  readonly today: CivilDate;
  readonly newId: IdSource;
}

/** Restores what remains of the periods that the freeze interrupted. */
async function resume(run: Run, { freezeId, cadreId, today, newId }: Resumption): Promise<void> {
  const periods = await run<{ from: CivilDate; through: CivilDate | null }>(
    sql`select lower(period)::text as "from", (upper(period) - 1)::text as "through"
      from credential_freezes z, unnest(z.interrupted * datemultirange(daterange(${today}::date, null))) as period
      where z.id = ${freezeId}::uuid`,
  );
  for (const { from, through } of periods) {
    await run(
      sql`insert into cadre_appointments (id, cadre_id, valid_from, valid_through)
        values (${newId()}::uuid, ${cadreId}::uuid, ${from}::date, ${through}::date)`,
    );
  }
}

export async function unfreezeCredential(
  { connection, newId, now }: FreezeDeps,
  { cadreId, by, note }: { readonly cadreId: CadreId; readonly by: string; readonly note: string },
): Promise<FreezeOutcome> {
  const run = throughConnection(connection);
  await lockCadre(run, cadreId);
  const home = await findHome(run, cadreId);
  if (home === null) return { kind: 'cadre-not-found' };
  const freezeId = await decideFreeze(run, { cadreId, decision: 'LIFTED', by, note, now });
  if (freezeId === null) return { kind: 'credential-not-frozen' };
  const today = todayIn(home, now);
  await resume(run, { freezeId, cadreId, today, newId });
  await syncAccess(run, { cadreId, today, newId });
  return { kind: 'done' };
}

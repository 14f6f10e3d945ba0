/**
 * Freezes a cadre's card and access to families until a branch head lifts the freeze or revokes the card. It runs
 * inside the given transaction, so that a complaint about a request for cash never exists without its freeze; a card
 * that is frozen already is left as it is.
 */
import { notEndedBefore } from '../../platform/db/in-force.js';
import type { Connection } from '../../platform/db/pool.js';
import { sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type PolicyBook, inForceOn } from '../../platform/policies/index.js';
import type { CadreId, ComplaintId, FamilyId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Cadre, cadreOfId } from '../cadres/index.js';
import type { FreezeOutcome } from './appointment.js';
import { FREEZES } from './freezes.policies.js';
import { todayIn } from './open-appointment.js';
import { lockCadre, syncAccess } from './sync-access.js';
import { type Run, throughConnection } from '../../platform/db/run.js';

/** Who lifts a freeze that nobody confirmed in time. */
export const LIFTED_ITSELF = 'sigap:not-confirmed';

export interface FreezeDeps {
  /** A connection inside a transaction that the caller commits. */
  readonly connection: Connection;
  readonly newId: IdSource;
  readonly now: Date;
}

export interface FreezingDeps extends FreezeDeps {
  readonly policies: PolicyBook;
}

export interface FreezeCommand {
  readonly cadreId: CadreId;
  /** The reason. Only the branch head may read it, because it may tell who complained. */
  readonly reason: string;
  /** The subject of the token of the viewer who freezes, or the name of the part of the system that does. */
  readonly by: string;
  /** The complaint of one citizen that freezes the card, so that somebody must confirm it; null for an office's word. */
  readonly citizens?: { readonly complaintId: ComplaintId; readonly familyId: FamilyId } | null;
}

export async function findHome(run: Run, cadreId: CadreId): Promise<RegionCode | null> {
  const [cadre] = await run<Cadre>(cadreOfId(cadreId));
  return cadre?.homeRegionCode ?? null;
}

/**
 * Ends access from before appointments were recorded and keeps its days in the freeze: no appointment could restore
 * them.
 */
async function interrupt(
  run: Run,
  freeze: FreezeCommand & { today: CivilDate; id: string; now: Date; confirmBy: Date | null },
): Promise<void> {
  const { id, cadreId, reason, by, now, today, confirmBy, citizens } = freeze;
  await run(
    sql`insert into credential_freezes (id, cadre_id, reason, frozen_at, frozen_by, complaint_id, confirm_by, interrupted)
      select ${id}::uuid, ${cadreId}::uuid, ${reason}, ${now}::timestamptz, ${by},
        ${citizens?.complaintId ?? null}::uuid, ${confirmBy}::timestamptz,
        coalesce(range_agg(daterange(greatest(valid_from, ${today}::date), valid_through, '[]')), '{}')
      from cadre_appointments
      where cadre_id = ${cadreId}::uuid and appointment_id is null and ${notEndedBefore('cadre_appointments', sql`${today}::date`)}`,
  );
  await run(
    sql`delete from cadre_appointments where cadre_id = ${cadreId}::uuid and appointment_id is null and valid_from >= ${today}::date`,
  );
  await run(
    sql`update cadre_appointments set valid_through = ${today}::date - 1
      where cadre_id = ${cadreId}::uuid and appointment_id is null and ${notEndedBefore('cadre_appointments', sql`${today}::date`)}`,
  );
}

interface SecondWord {
  readonly command: FreezeCommand;
  readonly now: Date;
}

/** A freeze that waits for confirmation has it once an office, or a second family, says the same. */
const confirmBySecondWord = (run: Run, { command, now }: SecondWord) =>
  run(
    sql`update credential_freezes z set confirmed_at = ${now}::timestamptz, confirmed_by = ${command.by}
      where z.cadre_id = ${command.cadreId}::uuid and z.decision is null and z.confirm_by is not null and z.confirmed_at is null
        and (${command.citizens?.familyId ?? null}::uuid is null or z.frozen_by is distinct from ${command.by})`,
  );

/** Whether a freeze by this citizen's word has lifted itself lately: the same word alone does not freeze again. */
async function liftedItselfLately(run: Run, { command, now, days }: SecondWord & { days: number }): Promise<boolean> {
  if ((command.citizens ?? null) === null) return false;
  const since = new Date(now.getTime() - days * 86_400_000);
  const rows = await run(
    sql`select from credential_freezes where cadre_id = ${command.cadreId}::uuid and frozen_by = ${command.by}
      and decided_by = ${LIFTED_ITSELF} and decided_at > ${since}::timestamptz`,
  );
  return rows.length > 0;
}

export async function freezeCredential(deps: FreezingDeps, command: FreezeCommand): Promise<FreezeOutcome> {
  const { connection, newId, now } = deps;
  const { cadreId } = command;
  const run = throughConnection(connection);
  const { isFrozen } = await lockCadre(run, cadreId);
  const home = await findHome(run, cadreId);
  if (home === null) return { kind: 'cadre-not-found' };
  if (isFrozen) {
    await confirmBySecondWord(run, { command, now });
    return { kind: 'done' };
  }
  const today = todayIn(home, now);
  const policy = inForceOn(deps.policies, FREEZES, today);
  if (await liftedItselfLately(run, { command, now, days: policy.notAgainWithinDays })) return { kind: 'done' };
  const confirmBy =
    (command.citizens ?? null) === null ? null : new Date(now.getTime() + policy.confirmWithinHours * 3_600_000);
  await interrupt(run, { ...command, today, now, id: newId(), confirmBy });
  await syncAccess(run, { cadreId, today, newId });
  return { kind: 'done' };
}

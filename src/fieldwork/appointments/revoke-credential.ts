/**
 * Revokes a card: it never verifies again, and access rests until another card is issued. While the cadre's card is
 * frozen this is the branch head's decision, and all cards of the cadre are revoked.
 */
import { isReached } from '../../households/regions/index.js';
import { sql } from '../../platform/db/sql.js';
import type { CredentialId } from '../../kernel/ids.js';
import type { AppointmentOutcome } from './appointment.js';
import { Credential } from './credential.entity.js';
import { type OfficeDeps, todayIn } from './open-appointment.js';
import { lockCadre, syncAccess } from './sync-access.js';
import { type Run, throughUnitOfWork } from '../../platform/db/run.js';
import { decideFreeze } from './unfreeze-credential.js';

export interface RevokeCommand {
  readonly credentialId: CredentialId;
  readonly reason: string;
}

interface Revocation {
  readonly deps: OfficeDeps;
  readonly reason: string;
}

/** Revokes one card. A card that was revoked before keeps its first reason. */
async function revoke(run: Run, { id, cadreId, regionCode }: Credential, { deps, reason }: Revocation): Promise<void> {
  const { now, newId, viewer } = deps;
  const { isFrozen } = await lockCadre(run, cadreId);
  const which = isFrozen ? sql`cadre_id = ${cadreId}::uuid` : sql`id = ${id}::uuid`;
  await run(
    sql`update credentials set revoked_at = ${now}::timestamptz, revocation_reason = ${reason}
      where revoked_at is null and ${which}`,
  );
  if (isFrozen) await decideFreeze(run, { cadreId, decision: 'REVOKED', by: viewer.subject, note: reason, now });
  await syncAccess(run, { cadreId, today: todayIn(regionCode, now), newId });
}

export function revokeCredential(
  deps: OfficeDeps,
  { credentialId, reason }: RevokeCommand,
): Promise<AppointmentOutcome> {
  return deps.em.fork().transactional(async (tx): Promise<AppointmentOutcome> => {
    const credential = await tx.findOne(Credential, { id: credentialId });
    if (credential === null || !isReached(credential.regionCode, deps.viewer.regions))
      return { kind: 'credential-not-found' };
    await revoke(throughUnitOfWork(tx), credential, { deps, reason });
    return { kind: 'done', id: credential.appointmentId };
  });
}

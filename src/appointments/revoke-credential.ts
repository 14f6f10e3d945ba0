/**
 * Revokes a card: it never verifies again, and access rests until another card is issued. While a freeze is open this is
 * the branch head's decision on it, and then all cards of the cadre go.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CredentialId } from '../kernel/ids.js';
import type { AppointmentOutcome } from './appointment.js';
import { Credential } from './credential.entity.js';
import { type OfficeDeps, reaches, todayIn } from './open-appointment.js';
import { lockCadre, settleAccess } from './settle-access.js';
import { decideFreeze } from './unfreeze-credential.js';

export interface RevokeCommand {
  readonly credentialId: CredentialId;
  readonly reason: string;
}

const REVOKE = 'update credentials set revoked_at = ?, revocation_reason = ? where revoked_at is null and';

/** A card that was revoked before keeps the reason it was given then. */
async function revoke(
  tx: EntityManager,
  credential: Credential,
  { deps, reason }: { deps: OfficeDeps; reason: string },
) {
  const { cadreId } = credential;
  const { isFrozen } = await lockCadre(tx, cadreId);
  if (isFrozen) await tx.execute(`${REVOKE} cadre_id = ?`, [deps.now, reason, cadreId]);
  else await tx.execute(`${REVOKE} id = ?`, [deps.now, reason, credential.id]);
  if (isFrozen)
    await decideFreeze(tx, { cadreId, decision: 'REVOKED', by: deps.viewer.subject, note: reason, now: deps.now });
  await settleAccess(tx, { cadreId, today: todayIn(credential.regionCode, deps.now), newId: deps.newId });
}

export function revokeCredential(
  deps: OfficeDeps,
  { credentialId, reason }: RevokeCommand,
): Promise<AppointmentOutcome> {
  return deps.em.fork().transactional(async (tx): Promise<AppointmentOutcome> => {
    const credential = await tx.findOne(Credential, { id: credentialId });
    if (credential === null || !reaches(deps.viewer, credential.regionCode)) return { kind: 'credential-not-found' };
    await revoke(tx, credential, { deps, reason });
    return { kind: 'done', id: credential.appointmentId };
  });
}

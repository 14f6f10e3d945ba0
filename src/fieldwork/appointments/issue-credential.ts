/** Issues a cadre's card: the first one after the training, or a replacement for one that was lost or spoilt. */
import type { CredentialId } from '../../kernel/ids.js';
import type { Term } from './appointment-state.js';
import type { AppointmentOutcome, IssueCommand, ReasonedCommand } from './appointment.js';
import { lockCadre, syncAccess } from './sync-access.js';
import { throughUnitOfWork } from '../../platform/db/run.js';
import { Credential } from './credential.entity.js';
import { decideIssue, decideReplacement } from './decide-step.js';
import { type OfficeDeps, type OpenAppointment, done, openAppointment } from './open-appointment.js';

const findInForce = ({ tx, appointment }: OpenAppointment): Promise<Credential | null> =>
  tx.findOne(Credential, { appointmentId: appointment.id, revokedAt: null });

async function makeCard({ tx, appointment, deps }: OpenAppointment, card: Term): Promise<void> {
  const credential = Object.assign(new Credential(), {
    id: deps.newId() as CredentialId,
    appointmentId: appointment.id,
    cadreId: appointment.cadreId,
    regionCode: appointment.homeRegionCode,
    validFrom: card.from,
    validThrough: card.through,
    issuedAt: deps.now,
  });
  tx.persist(credential);
  appointment.credentialId = credential.id;
  await tx.flush();
}

/** Issues the first card. A repeat for the same days returns the appointment with the same card. */
export const issueCredential = (deps: OfficeDeps, { appointmentId, card }: IssueCommand): Promise<AppointmentOutcome> =>
  openAppointment(deps, appointmentId, async (opened) => {
    const inForce = await findInForce(opened);
    if (inForce !== null) {
      const isRepeat = inForce.validFrom === card.from && inForce.validThrough === card.through;
      return isRepeat ? done(opened) : { kind: 'credential-already-issued' };
    }
    const decision = decideIssue(opened, card);
    if (decision.kind !== 'go') return decision.kind === 'repeat' ? done(opened) : decision;
    await makeCard(opened, card);
    return done(opened);
  });

/** Issues another card. The card in force, if there is one, is revoked in the same commit. */
export const replaceCredential = (
  deps: OfficeDeps,
  { appointmentId, reason }: ReasonedCommand,
): Promise<AppointmentOutcome> =>
  openAppointment(deps, appointmentId, async (opened) => {
    const { tx, appointment, today } = opened;
    const decision = decideReplacement(opened);
    if (decision.kind !== 'go') return decision.kind === 'repeat' ? done(opened) : decision;
    const { isFrozen } = await lockCadre(throughUnitOfWork(tx), appointment.cadreId);
    if (isFrozen) return { kind: 'credential-frozen' };
    const inForce = await findInForce(opened);
    if (inForce !== null) {
      Object.assign(inForce, { revokedAt: deps.now, revocationReason: reason });
      await tx.flush(); // flushes the revocation first: only one card may be in force at a time
    }
    await makeCard(opened, decision.card);
    await syncAccess(throughUnitOfWork(tx), { cadreId: appointment.cadreId, today, newId: deps.newId });
    return done(opened);
  });

/**
 * Activates an appointment for the days on the card, or takes a suspended cadre back; access begins in the same commit.
 */
import { sql } from '../../platform/db/sql.js';
import { inForceWithin } from '../../platform/db/in-force.js';
import type { VillageNoticeId } from '../../kernel/ids.js';
import { addCadre } from '../cadres/index.js';
import type { Term } from './appointment-state.js';
import type { AppointmentOutcome, OfAppointment } from './appointment.js';
import { Credential } from './credential.entity.js';
import { decideActivation } from './decide-step.js';
import { type OfficeDeps, type OpenAppointment, appendStep, done, openAppointment } from './open-appointment.js';
import { lockCadre, syncAccess } from './sync-access.js';
import { throughUnitOfWork } from '../../platform/db/run.js';
import { VillageNotice } from './village-notice.entity.js';

async function findCard({ tx, appointment }: OpenAppointment): Promise<Term | null> {
  const card = await tx.findOne(Credential, { appointmentId: appointment.id, revokedAt: null });
  return card === null ? null : { from: card.validFrom, through: card.validThrough };
}

async function overlapsAnother({ tx, appointment }: OpenAppointment, term: Term): Promise<boolean> {
  const found = await throughUnitOfWork(tx)(
    sql`select a.id from appointments a where a.cadre_id = ${appointment.cadreId} and a.id <> ${appointment.id}
      and a.state in ('ACTIVE', 'SUSPENDED') and ${inForceWithin('a', term)}`,
  );
  return found.length > 0;
}

/** Writes the cadre's own row, once per person, and the notice to the village head, once per appointment. */
async function introduce({ tx, appointment, deps }: OpenAppointment): Promise<void> {
  const { cadreId, branchId, homeRegionCode, name, phone } = appointment;
  await throughUnitOfWork(tx)(addCadre({ id: cadreId, branchId, homeRegionCode, name, phone }));
  if ((await tx.count(VillageNotice, { appointmentId: appointment.id })) > 0) return;
  const notice = { id: deps.newId() as VillageNoticeId, appointmentId: appointment.id, givenAt: deps.now };
  tx.persist(Object.assign(new VillageNotice(), { ...notice, regionCode: homeRegionCode }));
}

export const activateAppointment = (deps: OfficeDeps, { appointmentId }: OfAppointment): Promise<AppointmentOutcome> =>
  openAppointment(deps, appointmentId, async (opened) => {
    const { tx, appointment, today, status } = opened;
    const { isFrozen } = await lockCadre(throughUnitOfWork(tx), appointment.cadreId);
    const decision = decideActivation({
      status,
      today,
      isRecommended: appointment.recommendedOn !== null,
      isTrained: appointment.trainedOn !== null,
      card: await findCard(opened),
      isFrozen,
    });
    if (decision.kind === 'repeat') return done(opened);
    if (decision.kind !== 'go') return decision;
    const { term } = decision;
    if (await overlapsAnother(opened, term)) return { kind: 'term-overlaps-another' };
    await introduce(opened);
    Object.assign(appointment, { state: 'ACTIVE' as const, validFrom: term.from, validThrough: term.through });
    const fromDay = term.from > today ? term.from : today;
    await appendStep(opened, { state: 'ACTIVE', fromDay, note: null });
    await syncAccess(throughUnitOfWork(tx), { cadreId: appointment.cadreId, today, newId: deps.newId });
    return done(opened);
  });

/** Takes an application: from a new person in a village of the branch, or to appoint a cadre again. */
import { isReached } from '../../households/regions/index.js';
import type { EntityManager } from '@mikro-orm/postgresql';
import { once } from '../../platform/db/once.js';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import { levelOf } from '../../kernel/region-code.js';
import { type Cadre, branchOfVillage, cadreOfId } from '../cadres/index.js';
import type { ApplyCommand, AppointmentOutcome } from './appointment.js';
import { Appointment } from './appointment.entity.js';
import { type OfficeDeps, appendStep, todayIn } from './open-appointment.js';
import { throughUnitOfWork } from '../../platform/db/run.js';

type Applicant = Pick<Cadre, 'name' | 'phone' | 'homeRegionCode' | 'branchId'>;
type Found = { readonly applicant: Applicant } | { readonly kind: 'village-outside-branch' | 'cadre-not-found' };

async function findApplicant(tx: EntityManager, { viewer }: OfficeDeps, { applicant }: ApplyCommand): Promise<Found> {
  const run = throughUnitOfWork(tx);
  if (applicant.kind === 'cadre') {
    const [cadre] = await run<Cadre>(cadreOfId(applicant.cadreId));
    if (cadre === undefined || !isReached(cadre.homeRegionCode, viewer.regions)) return { kind: 'cadre-not-found' };
    const { name, phone, homeRegionCode, branchId } = cadre;
    return { applicant: { name, phone, homeRegionCode, branchId } };
  }
  const { village, name, phone } = applicant;
  const isVillage = levelOf(village) === 'VILLAGE' && isReached(village, viewer.regions);
  const [branch] = isVillage ? await run<{ branchId: BranchId }>(branchOfVillage(village)) : [];
  return branch === undefined
    ? { kind: 'village-outside-branch' }
    : { applicant: { name, phone, homeRegionCode: village, ...branch } };
}

function isSame(earlier: Appointment, { applicant, photoReference }: ApplyCommand): boolean {
  const samePerson =
    applicant.kind === 'cadre'
      ? earlier.cadreId === applicant.cadreId
      : earlier.name === applicant.name &&
        earlier.phone === applicant.phone &&
        earlier.homeRegionCode === applicant.village;
  return samePerson && earlier.photoReference === photoReference;
}

async function applyNew(tx: EntityManager, deps: OfficeDeps, command: ApplyCommand): Promise<AppointmentOutcome> {
  const found = await findApplicant(tx, deps, command);
  if (!('applicant' in found)) return found;
  const { id, applicant, photoReference } = command;
  const appointment = Object.assign(new Appointment(), {
    ...found.applicant,
    id,
    cadreId: applicant.kind === 'cadre' ? applicant.cadreId : (deps.newId() as CadreId),
    photoReference,
    state: 'APPLIED' as const,
    appliedAt: deps.now,
  });
  tx.persist(appointment);
  const fromDay = todayIn(appointment.homeRegionCode, deps.now);
  await appendStep({ deps, tx, appointment }, { state: 'APPLIED', fromDay, note: null });
  return { kind: 'done', id };
}

/**
 * Takes an application. A repeat with the same content is the same application; other content under its id is refused.
 */
export function applyForAppointment(deps: OfficeDeps, command: ApplyCommand): Promise<AppointmentOutcome> {
  return inOneTransaction(deps.em, (tx) =>
    once<Appointment, AppointmentOutcome>({
      find: () => tx.findOne(Appointment, { id: command.id }),
      isSame: (earlier) => isReached(earlier.homeRegionCode, deps.viewer.regions) && isSame(earlier, command),
      repeat: ({ id }) => ({ kind: 'done', id }),
      make: () => applyNew(tx, deps, command),
    }),
  );
}

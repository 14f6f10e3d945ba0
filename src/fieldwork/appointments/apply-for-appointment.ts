/** Takes an application: from somebody new, living in a village of the branch, or to appoint a cadre once more. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { once } from '../../platform/db/once.js';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { type RegionCode, levelOf } from '../../kernel/region-code.js';
import type { ApplyCommand, AppointmentOutcome } from './appointment.js';
import { Appointment } from './appointment.entity.js';
import { type OfficeDeps, appendStep, reaches, todayIn } from './open-appointment.js';

interface Applicant {
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly homeRegionCode: RegionCode;
  readonly branchId: BranchId;
}
type Found = { readonly applicant: Applicant } | { readonly kind: 'village-outside-branch' | 'cadre-not-found' };

/** The branch that answers for a village is the one with the smallest region around it. */
const BRANCH_OF = `select b.branch_id as "branchId" from branch_regions b join regions r on r.code = ?
  where r.code = b.region_code or r.code like b.region_code || '.%' order by length(b.region_code) desc limit 1`;
const CADRE = `select name, phone, home_region_code as "homeRegionCode", branch_id as "branchId" from cadres where id = ?`;

async function findApplicant(tx: EntityManager, { viewer }: OfficeDeps, { applicant }: ApplyCommand): Promise<Found> {
  if (applicant.kind === 'cadre') {
    const [cadre] = await tx.execute<Applicant[]>(CADRE, [applicant.cadreId]);
    return cadre === undefined || !reaches(viewer, cadre.homeRegionCode)
      ? { kind: 'cadre-not-found' }
      : { applicant: cadre };
  }
  const { village, name, phone } = applicant;
  const isVillage = levelOf(village) === 'VILLAGE' && reaches(viewer, village);
  const [branch] = isVillage ? await tx.execute<{ branchId: BranchId }[]>(BRANCH_OF, [village]) : [];
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

/** The same application told again is the same one; other words under its id are refused. */
export function applyForAppointment(deps: OfficeDeps, command: ApplyCommand): Promise<AppointmentOutcome> {
  return inOneTransaction(deps.em, (tx) =>
    once<Appointment, AppointmentOutcome>({
      find: () => tx.findOne(Appointment, { id: command.id }),
      isSame: (earlier) => reaches(deps.viewer, earlier.homeRegionCode) && isSame(earlier, command),
      repeat: ({ id }) => ({ kind: 'done', id }),
      make: () => applyNew(tx, deps, command),
    }),
  );
}

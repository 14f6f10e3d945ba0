/** The query of the penalty that an inpatient admission would cost a family. */
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { type Family } from '../../households/families/index.js';
import { readId, readRupiah } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { billingNumberOf } from '../../kernel/card-number.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import { calculatePenalty } from './calculate-penalty.js';
import type { PenaltyPolicy } from './penalty-policy.js';
import type { ServicePenaltyContext } from './service-penalty.context.js';
import {
  type PatientFamilyInput,
  ServicePenaltyArguments,
  ServicePenaltyResult,
  familyNotFound,
  toServicePenaltyResult,
} from './service-penalty.types.js';

/** How far ahead an admission may lie, in days; beyond it no premium is known. */
const DAYS_AHEAD_MAX = 60;

function readAdmission(
  day: CivilDate,
  { today, policies }: { today: CivilDate; policies: readonly PenaltyPolicy[] },
): CivilDate {
  const firsts = policies.map(({ effectiveFrom }) => effectiveFrom).toSorted();
  const [first = today] = firsts;
  if (day < first || day > addDays(today, DAYS_AHEAD_MAX))
    throw badInput('admittedOn', `a day from ${first} on, at most ${DAYS_AHEAD_MAX} days ahead`);
  return day;
}

async function findFamily(patient: PatientFamilyInput, context: ServicePenaltyContext): Promise<Family | null> {
  const { families, familyById, readings, visibility } = context;
  if (typeof patient.familyId === 'string')
    return familyById.load(readId('Family', 'patient.familyId', patient.familyId));
  const card = patient.cardNumber;
  if (card === null || card === undefined) throw badInput('patient', 'a family or a card');
  readings.noteSearch('cardNumber');
  return families.findByKey(visibility, { by: 'billing-number', value: billingNumberOf(card) });
}

@Authorized('service-penalty:read')
@Resolver()
export class ServicePenaltyResolver {
  @Query(() => ServicePenaltyResult, {
    description:
      'The penalty that an inpatient admission would cost a family whose card became active again shortly before.',
  })
  async servicePenalty(
    @Args(() => ServicePenaltyArguments) { patient, admittedOn: day, packageCost }: ServicePenaltyArguments,
    @Ctx() context: ServicePenaltyContext,
  ) {
    const { assess, findMovements, findKeptActive, penaltyPolicies: policies, isPenaltyForgiven, visibility } = context;
    const admittedOn = readAdmission(day, { today: visibility.days.WIB, policies });
    const most = jknCeilingsOn(visibility.days.WIB).packageCost;
    readRupiah('packageCost', packageCost, { mayBeZero: true, most });
    const family = await findFamily(patient, context);
    if (family === null) return familyNotFound();
    const members = await context.participantsByFamily.load(family.id);
    const question = { family, members, admittedOn, packageCost };
    const deps = { assess, findMovements, findKeptActive, policies, isPenaltyForgiven };
    return toServicePenaltyResult(await calculatePenalty(deps, question), family.id);
  }
}

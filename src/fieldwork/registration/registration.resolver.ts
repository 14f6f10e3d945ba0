/** The mutations that register families and members, and the fields that say who registered a family. */
import { isReached } from '../../households/regions/index.js';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, civilDateIn, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { RegistrationContext } from './registration.context.js';
import { AddFamilyMemberInput, RegisterFamilyInput, readAddMember, readRegisterFamily } from './registration.inputs.js';
import {
  AddFamilyMemberResult,
  RegisterFamilyResult,
  toFamilyRegistered,
  toMemberAdded,
  toRegistrationProblem,
} from './registration-results.types.js';
import { RegistrationType } from './registration.types.js';
import type { AddMemberCommand, Registration } from './registration.js';
import { Concerns, Personal } from '../../platform/graphql/index.js';

/**
 * Whether the viewer may register in the region: a cadre in the own neighbourhood while appointed, an office in its
 * regions.
 */
async function isOwnArea(
  region: RegionCode,
  { viewer, registrations, visibility }: RegistrationContext,
): Promise<boolean> {
  if (viewer === null) return false;
  if (viewer.cadreId !== null) {
    const area = await registrations.findOwnArea(viewer.cadreId, visibility.days);
    return area !== null && isWithin(region, area);
  }
  return isReached(region, viewer.regions);
}

/** Reads the registered family for the answer, whether or not it is in the registrar's portfolio. */
async function findRegistered(id: FamilyId, { families, visibility, participantsByFamily }: RegistrationContext) {
  const [family] = await families.findByIds({ ...visibility, scope: { kind: 'all' } }, [id]);
  invariant(family !== undefined, 'a registered family can be read');
  return { family, members: await participantsByFamily.load(id) };
}

async function answerRegistered(id: FamilyId, context: RegistrationContext) {
  const { family, members } = await findRegistered(id, context);
  const { firstPremiumFrom } = family;
  invariant(firstPremiumFrom !== null, 'a registered family has a day of first premium');
  const firstPremium = context.assess({ ...family, members }, firstPremiumFrom).amountToReactivate;
  return toFamilyRegistered(family, { firstPremiumFrom, firstMonth: monthOf(firstPremiumFrom), firstPremium });
}

async function dayAt(familyId: FamilyId, { familyById, now }: RegistrationContext): Promise<CivilDate | null> {
  const family = await familyById.load(familyId);
  return family === null ? null : civilDateIn(now, timeZoneOf(family.regionCode));
}

async function answerAdded({ id, familyId }: AddMemberCommand, context: RegistrationContext) {
  const participant = await context.participants.findByKey({ by: 'id', value: id });
  invariant(participant !== null, 'a person who was added can be read');
  const { family, members } = await findRegistered(familyId, context);
  const today = civilDateIn(context.now, timeZoneOf(family.regionCode));
  return toMemberAdded(participant, context.assess({ ...family, members }, today).status === 'SUSPENDED');
}

/** Registers a family and answers it, for the mutation and for what a phone did without signal. */
export async function answerRegisterFamily(input: RegisterFamilyInput, context: RegistrationContext): Promise<object> {
  const command = readRegisterFamily(input);
  if ((await context.regionByCode.load(command.region)) === null) throw badInput('input.region', 'a known village');
  const outcome = await context.registerFamily(command, { isOwnArea: await isOwnArea(command.region, context) });
  // The answer tells that somebody holds the number, like a search for it.
  if (outcome.kind === 'family-card-taken') context.readings.noteSearch('familyCardNumber');
  return outcome.kind === 'registered'
    ? answerRegistered(outcome.familyId, context)
    : toRegistrationProblem(outcome, 'input.members');
}

/** Adds a person to a family and answers it, for the mutation and for what a phone did without signal. */
export async function answerAddMember(input: AddFamilyMemberInput, context: RegistrationContext): Promise<object> {
  const command = readAddMember(input);
  const outcome = await context.addFamilyMember(command, { today: await dayAt(command.familyId, context) });
  return outcome.kind === 'added'
    ? answerAdded(command, context)
    : toRegistrationProblem(outcome, 'input.member.relation');
}

@Authorized('family:register')
@Resolver()
export class RegistrationResolver {
  @Authorized('family:register')
  @Concerns('staff')
  @Mutation(() => RegisterFamilyResult, {
    description:
      'Register a family with all persons on its family card. A cadre registers in the own neighbourhood only.',
  })
  registerFamily(
    @Arg('input', () => RegisterFamilyInput, { description: 'The family to register.' }) input: RegisterFamilyInput,
    @Ctx() context: RegistrationContext,
  ): Promise<object> {
    return answerRegisterFamily(input, context);
  }

  @Authorized('family:register')
  @Mutation(() => AddFamilyMemberResult, {
    description: 'Add a person to a family that the viewer may see. A newborn within 28 days is covered from birth.',
  })
  addFamilyMember(
    @Arg('input', () => AddFamilyMemberInput, { description: 'The family and the person to add.' })
    input: AddFamilyMemberInput,
    @Ctx() context: RegistrationContext,
  ): Promise<object> {
    return answerAddMember(input, context);
  }
}

/** The field needs no permission of its own, like all fields of families. */
@Resolver(() => FamilyType)
export class FamilyRegistrationResolver {
  @Personal('membership', { familyIn: 'id' })
  @FieldResolver(() => RegistrationType, {
    nullable: true,
    description: 'The registration of the family; null for a family from before registrations were stored.',
  })
  registration(
    @Root() { id }: Family,
    @Ctx() { registrationByFamily }: RegistrationContext,
  ): Promise<Registration | null> {
    return registrationByFamily.load(id);
  }
}

/** The field needs no permission of its own: it is reached through a family that the viewer may read. */
@Resolver(() => RegistrationType)
export class RegistrationFieldsResolver {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description:
      'The cadre who is credited with the registration; null for an office, or when the viewer may not see that cadre.',
  })
  cadre(
    @Root() { cadreId }: Registration,
    @Ctx() { cadreLoaders }: RegistrationContext,
  ): Promise<Cadre | null> | Cadre | null {
    return cadreId === null ? null : cadreLoaders.byId.load(cadreId);
  }
}

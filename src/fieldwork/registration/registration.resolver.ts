/** Registers families and people, and says who brought a family in. */
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, civilDateIn, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { RegistrationContext } from './registration.context.js';
import { AddFamilyMemberInput, RegisterFamilyInput, readAddMember, readRegisterFamily } from './registration.inputs.js';
import {
  AddFamilyMemberResult,
  RegisterFamilyResult,
  RegistrationType,
  toFamilyRegistered,
  toMemberAdded,
  toRegistrationProblem,
} from './registration.types.js';
import type { Registration } from './registration.js';

/** A cadre registers at home while appointed, an office in its regions. */
async function isOwnArea(region: RegionCode, { viewer, registrations, sight }: RegistrationContext): Promise<boolean> {
  if (viewer === null) return false;
  if (viewer.cadreId !== null) {
    const area = await registrations.findOwnArea(viewer.cadreId, sight.days);
    return area !== null && isWithin(region, area);
  }
  return viewer.regions === 'ALL' || viewer.regions.some((code) => isWithin(region, code));
}

/** Whoever registered a family is shown it in the answer, whether or not it is in their portfolio afterwards. */
async function answerRegistered(id: FamilyId, context: RegistrationContext) {
  const { families, sight, participantsByFamily, assess } = context;
  const [family] = await families.findByIds({ ...sight, scope: { kind: 'all' } }, [id]);
  invariant(family !== undefined && family.firstPremiumFrom !== null, 'a registered family has a day of first premium');
  const { firstPremiumFrom } = family;
  const members = await participantsByFamily.load(id);
  const firstPremium = assess({ ...family, members }, firstPremiumFrom).amountToReactivate;
  return toFamilyRegistered(family, { firstPremiumFrom, firstMonth: monthOf(firstPremiumFrom), firstPremium });
}

async function dayAt(familyId: FamilyId, { familyById, now }: RegistrationContext): Promise<CivilDate | null> {
  const family = await familyById.load(familyId);
  return family === null ? null : civilDateIn(now, timeZoneOf(family.regionCode));
}

async function answerAdded(id: ParticipantId, { participants }: RegistrationContext) {
  const participant = await participants.findByKey({ by: 'id', value: id });
  invariant(participant !== null, 'a person who was added can be read');
  return toMemberAdded(participant);
}

@Authorized('family:register')
@Resolver()
export class RegistrationResolver {
  @Mutation(() => RegisterFamilyResult, {
    description: 'Register a family with everybody on its family card. A cadre does so in the own neighbourhood.',
  })
  async registerFamily(
    @Arg('input', () => RegisterFamilyInput, { description: 'The family.' }) input: RegisterFamilyInput,
    @Ctx() context: RegistrationContext,
  ) {
    const command = readRegisterFamily(input);
    if ((await context.regionByCode.load(command.region)) === null) throw badInput('input.region', 'a known village');
    const outcome = await context.registerFamily(command, { isOwnArea: await isOwnArea(command.region, context) });
    return outcome.kind === 'registered' ? answerRegistered(outcome.familyId, context) : toRegistrationProblem(outcome);
  }

  @Mutation(() => AddFamilyMemberResult, {
    description: 'Add a person to a family the viewer may see: a newborn within 28 days is covered from birth.',
  })
  async addFamilyMember(
    @Arg('input', () => AddFamilyMemberInput, { description: 'The person.' }) input: AddFamilyMemberInput,
    @Ctx() context: RegistrationContext,
  ) {
    const command = readAddMember(input);
    const outcome = await context.addFamilyMember(command, { today: await dayAt(command.familyId, context) });
    return outcome.kind === 'added' ? answerAdded(outcome.participantId, context) : toRegistrationProblem(outcome);
  }
}

/** Without a rule of its own, as all fields of families. */
@Resolver(() => FamilyType)
export class FamilyRegistrationResolver {
  @FieldResolver(() => RegistrationType, {
    nullable: true,
    description: 'How it was registered; null when that was before registrations were kept.',
  })
  registration(
    @Root() { id }: Family,
    @Ctx() { registrationByFamily }: RegistrationContext,
  ): Promise<Registration | null> {
    return registrationByFamily.load(id);
  }
}

/** Without a rule of its own: reached through a family that the viewer may read. */
@Resolver(() => RegistrationType)
export class RegistrationFieldsResolver {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre who is credited; null for an office, or when the viewer may not see cadres of that place.',
  })
  cadre(
    @Root() { cadreId }: Registration,
    @Ctx() { cadreLoaders }: RegistrationContext,
  ): Promise<Cadre | null> | Cadre | null {
    return cadreId === null ? null : cadreLoaders.byId.load(cadreId);
  }
}

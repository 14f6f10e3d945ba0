/** Assigns the next family to call, and shows what an operator needs to know of it while the assignment is open. */
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import type { FamilyBill } from '../../households/bills/index.js';
import { type Family, FamilyType, type Participant, assessFamily } from '../../households/families/index.js';
import { IdOf, readId, CardNumberScalar, RupiahScalar, Personal } from '../../platform/graphql/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import { civilDateIn, monthOf } from '../../kernel/civil-date.js';
import type { CallId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { chooseRecipient } from '../messages/index.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type CallAssignment, findOpenAssignment } from './call-assignment.queries.js';
import type { Campaign } from './campaign.js';
import { CampaignType } from './campaign.types.js';
import { assignNextCall, isStillToCall } from './assign-next-call.js';
import {
  CallAssignmentType,
  AssignNextCallInput,
  AssignNextCallResult,
  toAssignmentResult,
} from './assignment.types.js';
import type { TelecollectingContext } from './telecollecting.context.js';

@Authorized('call:assign')
@Resolver()
export class CallAssignmentsResolver {
  @Query(() => CallAssignmentType, {
    nullable: true,
    description: "The viewer's open assignment; null when there is none.",
  })
  openCall(@Ctx() context: TelecollectingContext): Promise<CallAssignment | null> {
    return findOpenAssignment(context.pool, signedIn(context).viewer.subject);
  }

  @Authorized('call:assign')
  @Mutation(() => AssignNextCallResult, {
    description: 'Take the next family of a campaign. No family is ever assigned to two operators at a time.',
  })
  async assignNextCall(
    @Arg('input', () => AssignNextCallInput, { description: 'The campaign whose queue to take from.' })
    input: AssignNextCallInput,
    @Ctx() context: TelecollectingContext,
  ) {
    const campaign = readId('Campaign', 'input.campaignId', input.campaignId);
    return toAssignmentResult(await assignNextCall(signedIn(context), { campaign, region: input.region ?? null }));
  }
}

interface Called {
  readonly family: Family;
  readonly members: readonly Participant[];
  readonly head: Participant;
  readonly arrears: FamilyBill;
}

/** Reads the family through loaders, so that it is read once per operation however many fields ask. */
async function calledOf({ familyId }: CallAssignment, context: TelecollectingContext): Promise<Called> {
  const [family, members] = await Promise.all([
    context.familyById.load(familyId),
    context.participantsByFamily.load(familyId),
  ]);
  const [head] = members;
  invariant(
    family !== null && head !== undefined,
    'an assigned family is seen by its operator and has somebody to call',
  );
  return {
    family,
    members,
    head,
    arrears: assessFamily({ family, members }, { assess: context.assess, days: context.visibility.days }),
  };
}

/**
 * Whether a payment has released the family since it was assigned: it owes fewer months than the campaign calls for, or
 * keeps an instalment plan.
 */
async function isReleased(assignment: CallAssignment, context: TelecollectingContext): Promise<boolean> {
  if (assignment.ending === 'RELEASED') return true;
  const campaign = await context.campaignById.load(assignment.campaignId);
  return campaign !== null && !isStillToCall((await calledOf(assignment, context)).arrears, campaign);
}

const isOpen = async (assignment: CallAssignment, context: TelecollectingContext): Promise<boolean> =>
  assignment.ending === null && assignment.leaseUntil > context.now && !(await isReleased(assignment, context));

/** The first telephone number of a member that does not refuse contact; null when there is none. */
async function phoneToCall(
  { family, members }: { family: Family; members: readonly Participant[] },
  { now, phoneById, preferencesOf }: TelecollectingContext,
): Promise<PhoneNumber | null> {
  const reachable = await Promise.all(
    members.map(async ({ id, coveredThrough }) => ({ phone: await phoneById.load(id), coveredThrough })),
  );
  const preferences = await preferencesOf({
    familyId: family.id,
    phones: reachable.flatMap(({ phone }) => phone ?? []),
  });
  const month = monthOf(civilDateIn(now, timeZoneOf(family.regionCode)));
  const recipient = chooseRecipient(reachable, { preferences, kind: 'DETAIL', month });
  return recipient.kind === 'reachable' ? recipient.phone : null;
}

/** The fields need no permission of their own: they are reached through an assignment of the viewer. */
@Resolver(() => CallAssignmentType)
export class CallAssignmentFieldsResolver {
  @IdOf('Call')
  @FieldResolver(() => ID, { description: 'The id that the call will have once its outcome is recorded.' })
  callId(@Root() { id }: CallAssignment): CallId {
    return id;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the family may be called on this assignment now.' })
  isOpen(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<boolean> {
    return isOpen(assignment, context);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether a payment has released the family: it owes fewer months than the campaign calls for, or keeps an instalment plan. Do not call it; take the next.',
  })
  isReleased(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<boolean> {
    return isReleased(assignment, context);
  }

  @FieldResolver(() => CampaignType, { nullable: true, description: 'The campaign to which the call belongs.' })
  campaign(
    @Root() { campaignId }: CallAssignment,
    @Ctx() { campaignById }: TelecollectingContext,
  ): Promise<Campaign | null> {
    return campaignById.load(campaignId);
  }

  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family, with its earlier calls and visits.' })
  family(
    @Root() { familyId }: CallAssignment,
    @Ctx() { familyById }: TelecollectingContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }

  @Personal('name')
  @FieldResolver(() => String, { description: 'The name of the head of the family.' })
  async name(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<string> {
    return (await calledOf(assignment, context)).head.name;
  }

  @Personal('cardNumber')
  @FieldResolver(() => CardNumberScalar, { description: "The head's card number." })
  async cardNumber(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<CardNumber> {
    return (await calledOf(assignment, context)).head.cardNumber;
  }

  @Personal('membership')
  @FieldResolver(() => Int, { description: 'The number of members of the family this month.' })
  async familySize(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<number> {
    const { family, members } = await calledOf(assignment, context);
    const month = monthOf(civilDateIn(context.now, timeZoneOf(family.regionCode)));
    const isMember = ({ coveredFrom, coveredThrough }: Participant): boolean =>
      coveredFrom <= month && (coveredThrough === null || coveredThrough >= month);
    return members.filter(isMember).length;
  }

  @Personal('arrears')
  @FieldResolver(() => Int, { description: 'Unpaid months before the current one.' })
  async monthsInArrears(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<number> {
    return (await calledOf(assignment, context)).arrears.monthsInArrears;
  }

  @Personal('arrears')
  @FieldResolver(() => RupiahScalar, { description: 'The amount of the billed months in arrears.' })
  async arrears(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<Rupiah> {
    return (await calledOf(assignment, context)).arrears.arrearsTotal;
  }

  @Personal('arrears')
  @FieldResolver(() => RupiahScalar, { description: 'What one payment must bring to make all cards active.' })
  async amountToReactivate(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<Rupiah> {
    return (await calledOf(assignment, context)).arrears.amountToReactivate;
  }

  @Personal('phone', { purpose: 'CALL' })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The number to call, unmasked, while the assignment is open; each reading is logged, and counts against the families that the role may read in full. Null when no number may be called.',
  })
  async phone(@Root() assignment: CallAssignment, @Ctx() context: TelecollectingContext): Promise<string | null> {
    if (!(await isOpen(assignment, context))) return null;
    const { family, members } = await calledOf(assignment, context);
    const phone = await phoneToCall({ family, members }, context);
    if (phone !== null) await context.takeReading({ familyId: family.id, field: 'phone', purpose: 'CALL' });
    return phone;
  }
}

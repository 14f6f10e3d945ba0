/** The queries and mutations of calls: listing them, recording their outcome, and the wish not to be called. */
import { WIB } from '../../kernel/time-zone.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConductRule, ConductRuleEnum } from '../../fieldwork/conduct/index.js';
import { signedIn } from '../../platform/auth/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import {
  momentCursor,
  readConnection,
  readId,
  readNumber,
  readOptionalId,
  readOptionalText,
  type Connection,
  readRupiah,
  Personal,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { CallRecord, CallReport } from './call.js';
import type { CallSortKey, CallsFilter, ListedCall } from './call.queries.js';
import {
  CallConnection,
  CallRefusalResult,
  CallType,
  CallsArguments,
  type CallsFilterInput,
  RecordCallInput,
  RecordCallOutcomeInput,
  RecordCallOutcomeResult,
  RecordCallResult,
  SetCallRefusalInput,
  toCallResult,
  toRefusalResult,
} from './call.types.js';
import type { Campaign } from './campaign.js';
import { CampaignType } from './campaign.types.js';
import { recordCall, recordCallOutcome } from './record-call.js';
import { allowCalls, refuseCalls } from './refuse-calls.js';
import { NEWEST_CALLS_MAX, type TelecollectingContext } from './telecollecting.context.js';

const TEXT_LENGTH_MAX = 1_000;

/** A promise of nothing is refused by the rules of calls, in their own words. */
function readPromise({ promise }: RecordCallInput | RecordCallOutcomeInput, now: Date): CallReport['promise'] {
  if (promise === null || promise === undefined) return null;
  const most = jknCeilingsOn(civilDateIn(now, WIB)).familyPayment;
  const amount = readRupiah('input.promise.amount', promise.amount, { mayBeZero: true, most });
  return { amount, promisedFor: promise.promisedFor };
}

const readCallReport = (input: RecordCallInput | RecordCallOutcomeInput, now: Date): CallReport => ({
  outcome: input.outcome,
  note: readOptionalText('input.note', input.note, TEXT_LENGTH_MAX),
  promise: readPromise(input, now),
  callBackAt: input.callBackAt ?? null,
});

const readFilter = (filter: CallsFilterInput | null | undefined): CallsFilter => ({
  familyId: readOptionalId('Family', 'filter.familyId', filter?.familyId),
  campaignId: readOptionalId('Campaign', 'filter.campaignId', filter?.campaignId),
  outcome: filter?.outcome ?? null,
  region: filter?.region ?? null,
  calledFrom: filter?.calledBetween?.from ?? null,
  calledBefore: filter?.calledBetween?.before ?? null,
});

@Authorized('call:read')
@Resolver()
export class CallsResolver {
  @Query(() => CallConnection, {
    description: 'Calls to families that the viewer may see, ordered by when they were made.',
  })
  calls(
    @Args(() => CallsArguments) asked: CallsArguments,
    @Ctx() { calls, visibility }: TelecollectingContext,
  ): Promise<Connection<ListedCall>> {
    const filter = readFilter(asked.filter);
    return readConnection<ListedCall, CallSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => calls.findPage(visibility, { filter, sort: asked.sort, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => calls.count(visibility, filter),
    });
  }

  @Authorized('call:assign')
  @Mutation(() => RecordCallOutcomeResult, {
    description: 'Record the outcome of the assigned call. Only then can the next family be taken.',
  })
  async recordCallOutcome(
    @Arg('input', () => RecordCallOutcomeInput, { description: 'The outcome to record.' })
    input: RecordCallOutcomeInput,
    @Ctx() context: TelecollectingContext,
  ) {
    const callId = readId('Call', 'input.callId', input.callId);
    return toCallResult(
      await recordCallOutcome(signedIn(context), {
        ...readCallReport(input, context.now),
        callId,
        purpose: input.purpose,
      }),
    );
  }

  @Authorized('call:record')
  @Mutation(() => RecordCallResult, { description: 'Record a call that came from no queue, such as a reminder.' })
  async recordCall(
    @Arg('input', () => RecordCallInput, { description: 'The call to record.' }) input: RecordCallInput,
    @Ctx() context: TelecollectingContext,
  ) {
    const { purpose, calledAt } = input;
    const names = {
      id: readId('Call', 'input.id', input.id),
      familyId: readId('Family', 'input.familyId', input.familyId),
    };
    const findRegion = async (family: FamilyId) => (await context.familyById.load(family))?.regionCode ?? null;
    const deps = { ...signedIn(context), findRegion };
    return toCallResult(await recordCall(deps, { ...readCallReport(input, context.now), ...names, purpose, calledAt }));
  }

  @Authorized('call:refuse')
  @Mutation(() => CallRefusalResult, {
    description:
      'Save whether a family may be called. A family that refuses is taken from no queue from then on and gets no messages: both follow from one preference, which `contactPreference` shows.',
  })
  async setCallRefusal(
    @Arg('input', () => SetCallRefusalInput, { description: 'The family, and whether it refuses calls.' })
    input: SetCallRefusalInput,
    @Ctx() context: TelecollectingContext,
  ) {
    const family = await context.familyById.load(readId('Family', 'input.familyId', input.familyId));
    if (family === null) return toRefusalResult(null);
    const { refuses } = input;
    const words = readOptionalText('input.reason', input.reason, TEXT_LENGTH_MAX);
    if (refuses && words === null) throw badInput('input.reason', 'why, in a few words');
    const deps = signedIn(context);
    const refusal = { familyId: family.id, reason: words ?? '', recordedBy: deps.viewer.subject };
    await (refuses ? refuseCalls(deps, refusal) : allowCalls(deps, refusal));
    return toRefusalResult(!refuses);
  }
}

/** The fields need no permission of their own: they are reached through a call that the viewer may read. */
@Resolver(() => CallType)
export class CallFieldsResolver {
  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family; null once the viewer may not see it.' })
  family(
    @Root() { familyId }: CallRecord,
    @Ctx() { familyById }: TelecollectingContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }

  @FieldResolver(() => [ConductRuleEnum], { description: 'The rules of conduct that the call broke; none mostly.' })
  async conductBreaches(
    @Root() { id }: CallRecord,
    @Ctx() { breachesByContact }: TelecollectingContext,
  ): Promise<readonly ConductRule[]> {
    return (await breachesByContact.load(id))?.rules ?? [];
  }

  @FieldResolver(() => CampaignType, {
    nullable: true,
    description: 'The campaign whose queue led to the call; null when none did.',
  })
  campaign(
    @Root() { campaignId }: CallRecord,
    @Ctx() { campaignById }: TelecollectingContext,
  ): Promise<Campaign | null> | null {
    return campaignId === null ? null : campaignById.load(campaignId);
  }
}

/** The field needs no permission of its own, like all fields of families. */
@Resolver(() => FamilyType)
export class FamilyCallsResolver {
  @Personal('call', { familyIn: 'id' })
  @FieldResolver(() => [CallType], { description: 'The newest calls; the query `calls` has them all.' })
  async calls(
    @Root() { id }: Family,
    @Arg('first', () => Int, { defaultValue: 5, description: `The most calls to return: 1 to ${NEWEST_CALLS_MAX}.` })
    first: number,
    @Ctx() { newestCalls }: TelecollectingContext,
  ): Promise<readonly CallRecord[]> {
    readNumber('first', first, [1, NEWEST_CALLS_MAX]);
    return (await newestCalls.load(id)).slice(0, first);
  }
}

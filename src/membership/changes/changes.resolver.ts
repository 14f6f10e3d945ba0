/** The query of changes, and the mutations that request, approve and reject one. */
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type Connection, momentCursor, readConnection, readId, readText } from '../../platform/graphql/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { PersonalKind } from '../../platform/readings/index.js';
import {
  ApproveMembershipChangeInput,
  ChangeCareClassInput,
  ChangeSegmentInput,
  CorrectParticipantInput,
  MergeFamiliesInput,
  MergeParticipantsInput,
  MoveParticipantsInput,
  NameNewHeadInput,
  RecordDeathInput,
  RecordLeavingInput,
  RejectMembershipChangeInput,
} from './change.inputs.js';
import { MembershipChangeResult, toChangeResult } from './change-results.types.js';
import { ChangesArguments, MembershipChangeConnection } from './change.types.js';
import type { ChangeCommand, ChangeOutcome, MembershipChange } from './change.js';
import { findAsked } from './sealed-change.js';
import type { ChangesContext } from './changes.context.js';
import type { ChangeSortKey, ChangesFilter, ListedChange } from './changes.queries.js';
import { overdueRequests } from './correction-due.js';
import { findTouched } from './find-touched.js';
import {
  readClassChange,
  readCorrection,
  readDeath,
  readLeaving,
  readMergeOfFamilies,
  readMergeOfPeople,
  readMove,
  readNewHead,
  readSegmentChange,
} from './read-commands.js';
import { rejectChange } from './reject-change.js';
import { approveChange, changingDepsOf, requestChange } from './request-change.js';

const REASON_LENGTH_MAX = 500;

/** What an answer tells of somebody else: that the number is held. It is logged like the search for it. */
const TOLD_TO_BE_TAKEN: Partial<Record<ChangeOutcome['kind'], PersonalKind>> = {
  'nik-taken': 'nik',
  'family-card-taken': 'familyCardNumber',
};

async function request(
  command: ChangeCommand,
  context: ChangesContext,
  { dayField, keptFamilyId = null }: { dayField?: string; keptFamilyId?: FamilyId | null } = {},
) {
  const touched = await findTouched(command.change, context, keptFamilyId);
  const outcome: ChangeOutcome =
    'kind' in touched ? touched : await requestChange(changingDepsOf(context), { command, touched });
  const told = TOLD_TO_BE_TAKEN[outcome.kind];
  if (told !== undefined) context.readings.noteSearch(told);
  return toChangeResult(outcome, dayField);
}

/** The change within the viewer's sight, with the families that it touches. */
async function findDecidable(id: string, context: ChangesContext) {
  const { changes, visibility } = context;
  const change: MembershipChange | null = await changes.findById(
    visibility,
    readId('MembershipChange', 'input.id', id),
  );
  if (change === null) return { kind: 'change-not-found' } as const;
  const keptFamilyId = change.kind === 'MERGE_FAMILIES' ? change.familyId : null;
  const { ledger, keyring } = context.changeService;
  const asked = await findAsked({ connection: ledger.pool, keyring }, change.id);
  const touched = await findTouched(asked, context, keptFamilyId);
  return 'kind' in touched ? touched : { change: { ...change, change: asked }, touched };
}

/** Reads a page of changes for any connection of them. */
export const pageOfChanges = (
  page: ChangesArguments,
  filter: ChangesFilter,
  { changes, visibility }: ChangesContext,
): Promise<Connection<ListedChange>> =>
  readConnection<ListedChange, ChangeSortKey>(page, {
    cursor: momentCursor,
    find: (asked) => changes.findPage(visibility, { filter, page: asked }),
    sortKeyOf: ({ sortValue, id }) => [sortValue, id],
    totalCount: () => changes.count(visibility, filter),
  });

@Authorized('membership:read')
@Resolver()
export class MembershipChangesResolver {
  @Query(() => MembershipChangeConnection, {
    description: 'Changes of the families that the viewer may see, the newest requested first.',
  })
  membershipChanges(
    @Args(() => ChangesArguments) page: ChangesArguments,
    @Ctx() context: ChangesContext,
  ): Promise<Connection<ListedChange>> {
    const { kind = null, state = null } = page;
    const { changeService, now } = context;
    const overdue = page.overdue === true ? overdueRequests(changeService.policies, now) : null;
    return pageOfChanges(page, { familyId: null, kind, state, asOf: null, overdue }, context);
  }

  @Authorized('membership:change')
  @Mutation(() => MembershipChangeResult, {
    description: 'Correct the name, telephone number, birth date, sex or NIK of a person.',
  })
  correctParticipant(
    @Arg('input', () => CorrectParticipantInput, { description: 'The right data.' }) input: CorrectParticipantInput,
    @Ctx() context: ChangesContext,
  ) {
    return request(readCorrection(input, context.now), context);
  }

  @Authorized('membership:change')
  @Mutation(() => MembershipChangeResult, {
    description: 'Record that a person has died. The family is billed for the person through the month of death.',
  })
  recordDeath(
    @Arg('input', () => RecordDeathInput, { description: 'Who died, and when.' }) input: RecordDeathInput,
    @Ctx() context: ChangesContext,
  ) {
    return request(readDeath(input, context.now), context, { dayField: 'input.diedOn' });
  }

  @Authorized('membership:change')
  @Mutation(() => MembershipChangeResult, {
    description: 'Record that a person has left the family and is insured with none that is known here.',
  })
  recordLeaving(
    @Arg('input', () => RecordLeavingInput, { description: 'Who left, and when.' }) input: RecordLeavingInput,
    @Ctx() context: ChangesContext,
  ) {
    return request(readLeaving(input, context.now), context, { dayField: 'input.leftOn' });
  }

  @Authorized('membership:change')
  @Mutation(() => MembershipChangeResult, {
    description:
      'Move people to another family, or let them found one. They keep their numbers, which lead to the new family from then on; what the old family owes stays with it.',
  })
  moveParticipants(
    @Arg('input', () => MoveParticipantsInput, { description: 'Who moves where, and when.' })
    input: MoveParticipantsInput,
    @Ctx() context: ChangesContext,
  ) {
    return request(readMove(input, context.now), context, { dayField: 'input.movedOn' });
  }

  @Authorized('membership:change')
  @Mutation(() => MembershipChangeResult, { description: 'Name another head of a family from which nobody goes.' })
  nameNewHead(
    @Arg('input', () => NameNewHeadInput, { description: 'The new head.' }) input: NameNewHeadInput,
    @Ctx() context: ChangesContext,
  ) {
    return request(readNewHead(input, context.now), context, { dayField: 'input.since' });
  }

  @Authorized('membership:decide')
  @Mutation(() => MembershipChangeResult, {
    description: 'Request that two records of one person become one. A second person decides.',
  })
  mergeParticipants(
    @Arg('input', () => MergeParticipantsInput, { description: 'Both records.' }) input: MergeParticipantsInput,
    @Ctx() context: ChangesContext,
  ) {
    return request(readMergeOfPeople(input, context.now), context);
  }

  @Authorized('membership:decide')
  @Mutation(() => MembershipChangeResult, {
    description: 'Request that two families become one, with what both owe. A second person decides.',
  })
  mergeFamilies(
    @Arg('input', () => MergeFamiliesInput, { description: 'Both families.' }) input: MergeFamiliesInput,
    @Ctx() context: ChangesContext,
  ) {
    const keptFamilyId = readId('Family', 'input.keptFamilyId', input.keptFamilyId);
    return request(readMergeOfFamilies(input, context.now), context, { keptFamilyId });
  }

  @Authorized('membership:decide')
  @Mutation(() => MembershipChangeResult, {
    description:
      'Request that another body pays the premium of a family, or the family itself again. A second person decides.',
  })
  changeSegment(
    @Arg('input', () => ChangeSegmentInput, { description: 'Who pays, and from when on.' }) input: ChangeSegmentInput,
    @Ctx() context: ChangesContext,
  ) {
    return request(readSegmentChange(input, context.now), context);
  }

  @Authorized('membership:change')
  @Mutation(() => MembershipChangeResult, {
    description:
      'Request another class of care for a whole family, from the next month on: after twelve months in its class, without arrears. A second person decides.',
  })
  changeCareClass(
    @Arg('input', () => ChangeCareClassInput, { description: 'The class, and its first month.' })
    input: ChangeCareClassInput,
    @Ctx() context: ChangesContext,
  ) {
    return request(readClassChange(input, context.now), context);
  }

  @Authorized('membership:decide')
  @Mutation(() => MembershipChangeResult, {
    description: 'Apply a change that somebody else requested. The rules are applied again on the day.',
  })
  async approveMembershipChange(
    @Arg('input', () => ApproveMembershipChangeInput, { description: 'The change to apply.' })
    { id }: ApproveMembershipChangeInput,
    @Ctx() context: ChangesContext,
  ) {
    const found = await findDecidable(id, context);
    return toChangeResult('kind' in found ? found : await approveChange(changingDepsOf(context), found));
  }

  @Authorized('membership:decide')
  @Mutation(() => MembershipChangeResult, { description: 'Reject a change that somebody else requested.' })
  async rejectMembershipChange(
    @Arg('input', () => RejectMembershipChangeInput, { description: 'The change to reject.' })
    input: RejectMembershipChangeInput,
    @Ctx() context: ChangesContext,
  ) {
    const reason = readText('input.reason', input.reason, REASON_LENGTH_MAX);
    const found = await findDecidable(input.id, context);
    if ('kind' in found) return toChangeResult(found);
    return toChangeResult(await rejectChange(changingDepsOf(context), { change: found.change, reason }));
  }
}

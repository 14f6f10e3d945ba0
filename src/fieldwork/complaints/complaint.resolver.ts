/** The queries and mutations of complaints: listing, filing, and the steps of the branch. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import {
  type Connection,
  DateTimeScalar,
  RegionCodeScalar,
  momentCursor,
  readConnection,
  readId,
  Personal,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { CallerError } from '../../kernel/caller-error.js';
import {
  AnswerComplaintResult,
  CloseComplaintResult,
  ConfirmCredentialFreezeResult,
  EscalateComplaintResult,
  FileComplaintResult,
  toConfirmFreezeResult,
  toFileComplaintResult,
  toMoveComplaintResult,
} from './complaint-results.types.js';
import type { ComplaintMove } from './complaint-words.js';
import {
  ComplaintStepInput,
  ConfirmCredentialFreezeInput,
  FileComplaintInput,
  readComplaintStep,
  readComplaintsFilter,
  readFileComplaint,
} from './complaint.inputs.js';
import type { ComplaintCounts, ComplaintSortKey, ListedComplaint } from './complaint.queries.js';
import {
  ComplaintConnection,
  ComplaintFreezeType,
  ComplaintStatusType,
  ComplaintStepType,
  ComplaintType,
} from './complaint.types.js';
import { ComplaintCountsType, ComplaintsArguments } from './complaint-list.types.js';
import type { Complaint, StepOfFamily } from './complaint.js';
import type { ComplaintsContext } from './complaints.context.js';
import { type ComplaintStatus, nextDueOf, statusOf } from './complaint-status.js';

/** The context of one operation; a cadre's token that names no cadre is refused when it files. */
interface Operation extends ComplaintsContext {
  readonly viewer: Viewer;
  readonly now: Date;
}

function filerOf({ viewer }: Operation): Viewer {
  if (viewer.role === 'CADRE' && viewer.cadreId === null)
    throw new CallerError('FORBIDDEN', 'This token names no cadre.');
  return viewer;
}

async function move(context: Operation, kind: ComplaintMove, input: ComplaintStepInput) {
  return toMoveComplaintResult(await context.moveComplaint(readComplaintStep(context.viewer, kind, input)));
}

@Authorized('complaint:read')
@Resolver()
export class ComplaintsResolver {
  @Query(() => ComplaintType, {
    nullable: true,
    description: 'One complaint; null when there is none or the viewer may not see it.',
  })
  complaint(
    @Arg('id', () => ID, { description: "The complaint's id." }) id: string,
    @Ctx() { complaints, visibility }: Operation,
  ): Promise<Complaint | null> {
    return complaints.findById(visibility, readId('Complaint', 'id', id));
  }

  @Query(() => ComplaintConnection, {
    description:
      'Complaints, ordered by when they were received or must be closed: for a cadre those filed by that cadre, for an office those of its regions.',
  })
  complaints(
    @Args(() => ComplaintsArguments) asked: ComplaintsArguments,
    @Ctx() { complaints, visibility, now }: Operation,
  ): Promise<Connection<ListedComplaint>> {
    const filter = readComplaintsFilter(asked.filter);
    return readConnection<ListedComplaint, ComplaintSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => complaints.findPage(visibility, { filter, now, sort: asked.sort, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => complaints.count(visibility, { filter, now }),
    });
  }

  @Query(() => ComplaintCountsType, {
    description: 'How many complaints wait, among those that the viewer may see.',
  })
  complaintCounts(
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Only complaints of this region, which may be of any level.',
    })
    region: RegionCode | null | undefined,
    @Ctx() { complaints, visibility, now }: Operation,
  ): Promise<ComplaintCounts> {
    return complaints.countOpen(visibility, { region: region ?? null, now });
  }

  @Authorized('complaint:file')
  @Mutation(() => FileComplaintResult, {
    description: 'File a complaint. Its deadlines count from the moment it reaches us.',
  })
  async fileComplaint(
    @Arg('input', () => FileComplaintInput, { description: 'The complaint to file.' }) input: FileComplaintInput,
    @Ctx() context: Operation,
  ) {
    return toFileComplaintResult(await context.fileComplaint(readFileComplaint(filerOf(context), input)));
  }

  @Authorized('complaint:handle')
  @Mutation(() => AnswerComplaintResult, { description: "Answer a complaint of the viewer's regions." })
  answerComplaint(
    @Arg('input', () => ComplaintStepInput, { description: 'The complaint and the answer.' }) input: ComplaintStepInput,
    @Ctx() context: Operation,
  ) {
    return move(context, 'ANSWERED', input);
  }

  @Authorized('complaint:handle')
  @Mutation(() => EscalateComplaintResult, { description: 'Escalate a complaint before its deadline does.' })
  escalateComplaint(
    @Arg('input', () => ComplaintStepInput, { description: 'The complaint and the reason.' }) input: ComplaintStepInput,
    @Ctx() context: Operation,
  ) {
    return move(context, 'ESCALATED', input);
  }

  @Authorized('complaint:handle')
  @Mutation(() => CloseComplaintResult, { description: 'Close a complaint that was answered.' })
  closeComplaint(
    @Arg('input', () => ComplaintStepInput, { description: 'The complaint and the result.' }) input: ComplaintStepInput,
    @Ctx() context: Operation,
  ) {
    return move(context, 'CLOSED', input);
  }

  @Authorized('complaint:handle')
  @Mutation(() => ConfirmCredentialFreezeResult, {
    description:
      "Confirm the freeze that a citizen's complaint made of a cadre's card. Without it the freeze lifts itself at `Complaint.freeze.confirmBy`.",
  })
  async confirmCredentialFreeze(
    @Arg('input', () => ConfirmCredentialFreezeInput, { description: 'The complaint that froze the card.' })
    input: ConfirmCredentialFreezeInput,
    @Ctx() { confirmComplaintFreeze, viewer }: Operation,
  ) {
    const complaintId = readId('Complaint', 'input.complaintId', input.complaintId);
    return toConfirmFreezeResult(await confirmComplaintFreeze({ complaintId, by: viewer.subject }));
  }
}

/** The fields need no permission of their own: they are reached through a complaint that the viewer may read. */
@Resolver(() => ComplaintType)
export class ComplaintFieldsResolver {
  @Personal('complaint')
  @FieldResolver(() => ComplaintStatusType, { description: 'Where the complaint stands now, deadlines included.' })
  status(@Root() complaint: Complaint, @Ctx() { now }: Operation): ComplaintStatus {
    return statusOf(complaint, now);
  }

  @Personal('complaint')
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'By when the next step is due: the answer, as long as there is none, or the closure; null once it is closed.',
  })
  nextDueAt(@Root() complaint: Complaint): Date | null {
    return nextDueOf(complaint);
  }

  @FieldResolver(() => FamilyType, {
    nullable: true,
    description:
      'The family that the complaint is about; null when it is about none or the viewer may no longer see it.',
  })
  family(
    @Root() { familyId }: Complaint,
    @Ctx() { familyById }: ComplaintsContext,
  ): Family | Promise<Family | null> | null {
    return familyId === null ? null : familyById.load(familyId);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description:
      'The cadre whom the complaint is about; null when it is about none or the viewer may not see that cadre.',
  })
  aboutCadre(
    @Root() { aboutCadreId }: Complaint,
    @Ctx() { cadreLoaders }: ComplaintsContext,
  ): Cadre | Promise<Cadre | null> | null {
    return aboutCadreId === null ? null : cadreLoaders.byId.load(aboutCadreId);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre who filed the complaint; null when somebody else did.',
  })
  filedByCadre(
    @Root() { filedByCadreId }: Complaint,
    @Ctx() { cadreLoaders }: ComplaintsContext,
  ): Cadre | Promise<Cadre | null> | null {
    return filedByCadreId === null ? null : cadreLoaders.byId.load(filedByCadreId);
  }

  @FieldResolver(() => ComplaintFreezeType, {
    nullable: true,
    description: "The freeze of the cadre's card that the complaint made; null when it made none.",
  })
  async freeze(@Root() { id }: Complaint, @Ctx() { freezeByComplaint }: ComplaintsContext) {
    const freeze = await freezeByComplaint.load(id);
    return freeze === null ? null : { ...freeze, isStanding: freeze.decision === null };
  }

  @Personal('complaint')
  @FieldResolver(() => [ComplaintStepType], { description: 'The steps that the branch took, the first one first.' })
  steps(@Root() { id }: Complaint, @Ctx() { stepsByComplaint }: ComplaintsContext): Promise<readonly StepOfFamily[]> {
    return stepsByComplaint.load(id);
  }
}

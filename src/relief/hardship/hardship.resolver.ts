/** The query of assessments, and the mutations that record one and move its referral; every reading is logged. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Family, assessFamily } from '../../households/families/index.js';
import {
  momentCursor,
  readConnection,
  readOptionalId,
  type Connection,
  Personal,
} from '../../platform/graphql/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { requestSegment } from '../../membership/changes/index.js';
import type { Acceptance, HardshipAssessment, ReferralStep } from './assessment.js';
import {
  MoveReferralResult,
  RecordHardshipResult,
  toMoveReferralResult,
  toRecordHardshipResult,
} from './hardship-results.types.js';
import type { HardshipContext } from './hardship.context.js';
import { MoveReferralInput, RecordHardshipInput, readMoveReferral, readRecordHardship } from './hardship.inputs.js';
import type { HardshipSortKey, ListedAssessment } from './hardship.queries.js';
import {
  HardshipAssessmentConnection,
  HardshipAssessmentType,
  HardshipAssessmentsArguments,
  ReferralStepType,
} from './hardship.types.js';
import { moveReferral } from './move-referral.js';
import { recordAssessment } from './record-assessment.js';

/** The months in arrears today, in the time zone where the family lives. */
async function monthsInArrearsOf(family: Family, context: HardshipContext): Promise<number> {
  const members = await context.participantsByFamily.load(family.id);
  return assessFamily({ family, members }, { assess: context.assess, days: context.visibility.days }).monthsInArrears;
}

/** Records an assessment and answers it, for the mutation and for what a phone did without signal. */
export async function answerRecordHardship(input: RecordHardshipInput, context: HardshipContext): Promise<object> {
  const { viewer, now, familyById, hardshipService } = context;
  const deps = {
    ...hardshipService,
    viewer,
    now,
    findFamily: async (id: FamilyId) => familyById.load(id),
    monthsInArrearsOf: (family: Family) => monthsInArrearsOf(family, context),
  };
  return toRecordHardshipResult(await recordAssessment(deps, readRecordHardship(input, context.now)));
}

@Authorized('hardship:read')
@Resolver()
export class HardshipResolver {
  @Query(() => HardshipAssessmentConnection, {
    description:
      "Assessments, the newest recorded first: for a cadre those of today's families, for an office those of its regions.",
  })
  async hardshipAssessments(
    @Args(() => HardshipAssessmentsArguments) page: HardshipAssessmentsArguments,
    @Ctx() { hardship, visibility }: HardshipContext,
  ): Promise<Connection<ListedAssessment>> {
    const familyId = readOptionalId('Family', 'familyId', page.familyId);
    const filter = { familyId, route: page.route ?? null, referral: page.referral ?? null };
    const { purpose } = page;
    const found = await readConnection<ListedAssessment, HardshipSortKey>(page, {
      cursor: momentCursor,
      find: (asked) => hardship.findPage(visibility, { filter, page: asked }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => hardship.count(visibility, filter),
    });
    const edges = found.edges.map(({ node, ...edge }) => ({ ...edge, node: { ...node, readFor: purpose } }));
    return { ...found, edges };
  }

  @Authorized('hardship:record')
  @Mutation(() => RecordHardshipResult, {
    description: "Record a household's answers; the rule decides which route is open to it.",
  })
  recordHardship(
    @Arg('input', () => RecordHardshipInput, { description: 'The assessment to record.' }) input: RecordHardshipInput,
    @Ctx() context: HardshipContext,
  ) {
    return answerRecordHardship(input, context);
  }

  @Authorized('hardship:refer')
  @Mutation(() => MoveReferralResult, { description: 'Move a referral to its next state.' })
  async moveReferral(
    @Arg('input', () => MoveReferralInput, { description: 'The step to take.' }) input: MoveReferralInput,
    @Ctx() context: HardshipContext,
  ) {
    const { viewer, now, visibility, hardship, hardshipService } = context;
    const deps = {
      ...hardshipService,
      viewer,
      now,
      findAssessment: (id: HardshipAssessment['id']) => hardship.findById(visibility, id),
      requestPbi: ({ id, familyId }: HardshipAssessment, acceptance: Acceptance) =>
        requestSegment({ ...acceptance, familyId, segment: 'PBI', assessmentId: id }, context),
    };
    const outcome = await moveReferral(deps, readMoveReferral(input, now));
    if (outcome.kind !== 'moved') return toMoveReferralResult(outcome);
    const assessment = { ...outcome.assessment, readFor: 'COUNTER' };
    return toMoveReferralResult({ ...outcome, assessment });
  }
}

/**
 * The field needs no permission of its own: it is reached through an assessment that the viewer may read and whose
 * reading was logged.
 */
@Resolver(() => HardshipAssessmentType)
export class HardshipFieldsResolver {
  @Personal('hardship', { purposeIn: 'readFor' })
  @FieldResolver(() => [ReferralStepType], { description: 'The steps of the referral, the first one first.' })
  steps(
    @Root() { id }: HardshipAssessment,
    @Ctx() { stepsByAssessment }: HardshipContext,
  ): Promise<readonly ReferralStep[]> {
    return stepsByAssessment.load(id);
  }
}

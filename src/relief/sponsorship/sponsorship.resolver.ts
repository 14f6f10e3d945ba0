/** The queries and mutations of programmes and batches: opening, proposing, deciding and executing. */
import { Arg, Authorized, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readId, readOptionalId } from '../../platform/graphql/index.js';
import { findCandidateFamilies } from './find-candidate-families.js';
import { decideBeneficiaries } from './decide-beneficiaries.js';
import { executeSponsorship } from './execute-sponsorship.js';
import { openProgramme } from './open-programme.js';
import type { Batch, BatchProgress, BatchRegion, BatchState, Programme } from './programme.js';
import { proposeBeneficiaries } from './propose-beneficiaries.js';
import {
  DecideBeneficiariesResult,
  ExecuteSponsorshipResult,
  OpenProgrammeResult,
  ProposeBeneficiariesResult,
  toSponsorshipResult,
} from './sponsorship-results.types.js';
import { type SponsorshipContext, donorAskedFor } from './sponsorship.context.js';
import {
  OpenProgrammeInput,
  ProposeBeneficiariesInput,
  SponsorshipBatchInput,
  readProgramme,
  readPropose,
} from './sponsorship.inputs.js';
import {
  SponsorshipBatchProgressType,
  SponsorshipBatchRegionType,
  SponsorshipBatchType,
  SponsorshipProgrammeType,
} from './sponsorship.types.js';

const PROGRAMMES_MAX = 100;
const BATCHES_MAX = 100;
const BATCH = { description: 'The batch to decide on or execute.' };

const depsOf = ({ ledger, now, viewer, donors, sponsorship }: SponsorshipContext) => ({
  ledger,
  pool: ledger.pool,
  now,
  viewer,
  donors,
  sponsorship,
});

async function decide(context: SponsorshipContext, id: string, state: Exclude<BatchState, 'PROPOSED'>) {
  const decision = { id: readId('SponsorshipBatch', 'input.id', id), state };
  return toSponsorshipResult(await decideBeneficiaries(depsOf(context), decision));
}

@Authorized('sponsorship:read')
@Resolver()
export class SponsorshipResolver {
  @Extensions({ mostItems: 100 })
  @Query(() => [SponsorshipProgrammeType], {
    description: `Programmes, the newest first, at most ${PROGRAMMES_MAX}: for a donor its own, for an office those within its regions.`,
  })
  sponsorshipProgrammes(
    @Arg('donorId', () => ID, { nullable: true, description: 'Programmes of this donor; a donor always gets its own.' })
    donorId: string | null | undefined,
    @Ctx() { sponsorship, viewer }: SponsorshipContext,
  ): Promise<readonly Programme[]> {
    const asked = readOptionalId('Donor', 'donorId', donorId);
    return sponsorship.findProgrammes(viewer, { donorId: donorAskedFor(viewer, asked), limit: PROGRAMMES_MAX });
  }

  @Query(() => SponsorshipBatchType, {
    nullable: true,
    description: 'One batch; null when there is none or the viewer may not see it.',
  })
  sponsorshipBatch(
    @Arg('id', () => ID, BATCH) id: string,
    @Ctx() { sponsorship, viewer }: SponsorshipContext,
  ): Promise<Batch | null> {
    return sponsorship.findBatch(viewer, readId('SponsorshipBatch', 'id', id));
  }

  @Authorized('sponsorship:manage')
  @Mutation(() => OpenProgrammeResult, { description: "Open a programme in the viewer's regions." })
  async openSponsorshipProgramme(
    @Arg('input', () => OpenProgrammeInput, { description: 'The programme to open.' }) input: OpenProgrammeInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await openProgramme(depsOf(context), readProgramme(input)));
  }

  @Authorized('sponsorship:manage')
  @Mutation(() => ProposeBeneficiariesResult, { description: 'Choose by rule which families the money would help.' })
  async proposeBeneficiaries(
    @Arg('input', () => ProposeBeneficiariesInput, { description: 'The batch to propose.' })
    input: ProposeBeneficiariesInput,
    @Ctx() context: SponsorshipContext,
  ) {
    const { assess, visibility } = context;
    const deps = depsOf(context);
    const findCandidates = (programme: Programme, marks: Parameters<typeof findCandidateFamilies>[2]) =>
      findCandidateFamilies({ pool: deps.pool, assess, visibility }, programme, marks);
    return toSponsorshipResult(
      await proposeBeneficiaries({ ...deps, findCandidates }, readPropose(input, context.now)),
    );
  }

  @Authorized('sponsorship:donate')
  @Mutation(() => DecideBeneficiariesResult, { description: 'Approve a batch: its families may be paid for.' })
  approveBeneficiaries(
    @Arg('input', () => SponsorshipBatchInput, BATCH) { id }: SponsorshipBatchInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return decide(context, id, 'APPROVED');
  }

  @Authorized('sponsorship:donate')
  @Mutation(() => DecideBeneficiariesResult, { description: 'Reject a batch: none of its families is paid for.' })
  rejectBeneficiaries(
    @Arg('input', () => SponsorshipBatchInput, BATCH) { id }: SponsorshipBatchInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return decide(context, id, 'REJECTED');
  }

  @Authorized('sponsorship:manage')
  @Mutation(() => ExecuteSponsorshipResult, {
    description:
      "Pay for the families of an approved batch from the donor's fund, for each whole family or not at all.",
  })
  async executeSponsorship(
    @Arg('input', () => SponsorshipBatchInput, BATCH) { id }: SponsorshipBatchInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await executeSponsorship(depsOf(context), readId('SponsorshipBatch', 'input.id', id)));
  }
}

/** The field needs no permission of its own: it is reached through a programme that the viewer may read. */
@Resolver(() => SponsorshipProgrammeType)
export class ProgrammeFieldsResolver {
  @FieldResolver(() => [SponsorshipBatchType], {
    description: `The batches of the programme, the newest first, at most ${BATCHES_MAX}.`,
  })
  batches(@Root() { id }: Programme, @Ctx() { sponsorship }: SponsorshipContext): Promise<readonly Batch[]> {
    return sponsorship.findBatches(id, BATCHES_MAX);
  }
}

/** The fields need no permission of their own: they are reached through a batch that the viewer may read. */
@Resolver(() => SponsorshipBatchType)
export class BatchFieldsResolver {
  @FieldResolver(() => SponsorshipBatchProgressType, {
    description: 'The totals of the batch, and how far it was executed.',
  })
  progress(@Root() { id }: Batch, @Ctx() { progressByBatch }: SponsorshipContext): Promise<BatchProgress> {
    return progressByBatch.load(id);
  }

  @FieldResolver(() => [SponsorshipBatchRegionType], {
    description: 'The totals by the regency or city where the families live.',
  })
  regions(@Root() { id }: Batch, @Ctx() { regionsByBatch }: SponsorshipContext): Promise<readonly BatchRegion[]> {
    return regionsByBatch.load(id);
  }
}

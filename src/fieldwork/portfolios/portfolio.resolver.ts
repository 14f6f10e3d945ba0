/** The queries of portfolio proposals, and the mutations that propose, approve and transfer portfolios. */
import { Arg, Authorized, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { readId, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { narrowReach } from '../../households/regions/index.js';
import { approvePortfolios } from './approve-portfolios.js';
import {
  ApprovePortfoliosResult,
  ProposePortfoliosResult,
  TransferFamilyResult,
  TransferPortfolioResult,
  toApprovePortfoliosResult,
  toProposePortfoliosResult,
  toTransferResult,
} from './portfolio-results.types.js';
import {
  ApprovePortfoliosInput,
  ProposePortfoliosInput,
  TransferFamilyInput,
  TransferPortfolioInput,
} from './portfolio.inputs.js';
import { PortfolioProposalType } from './portfolio.types.js';
import type { Proposal } from './portfolio.js';
import type { PortfoliosContext } from './portfolios.context.js';
import { proposePortfolios } from './propose-portfolios.js';
import { transferFamily, transferPortfolio } from './transfer-families.js';

const LISTED_MAX = 50;

interface Operation extends PortfoliosContext {
  readonly viewer: Viewer;
}

const depsOf = ({ portfolioParts, assess, viewer, now, newId, proposals, regionByCode }: Operation) => ({
  ...portfolioParts,
  assess,
  viewer,
  now,
  newId,
  proposals,
  knowsRegion: async (region: RegionCode) => (await regionByCode.load(region)) !== null,
});

@Authorized('portfolio:read')
@Resolver()
export class PortfoliosResolver {
  @Query(() => PortfolioProposalType, {
    nullable: true,
    description: "One proposal; null when there is none or it lies outside the viewer's regions.",
  })
  portfolioProposal(
    @Arg('id', () => ID, { description: 'The id of the proposal.' }) id: string,
    @Ctx() { proposals, viewer }: Operation,
  ): Promise<Proposal | null> {
    return proposals.findById(readId('PortfolioProposal', 'id', id), viewer.regions);
  }

  @Extensions({ mostItems: 50 })
  @Query(() => [PortfolioProposalType], {
    description: `Proposals in the viewer's regions, the newest first, at most ${LISTED_MAX}.`,
  })
  portfolioProposals(
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Proposals for this region or one inside it.',
    })
    region: RegionCode | undefined,
    @Ctx() { proposals, viewer }: Operation,
  ): Promise<Proposal[]> {
    return proposals.findIn(narrowReach(viewer.regions, region ?? null), LISTED_MAX);
  }

  @Authorized('portfolio:manage')
  @Mutation(() => ProposePortfoliosResult, {
    description:
      'Propose cadres for the families in arrears that nobody holds. Nothing changes until the proposal is approved.',
  })
  async proposePortfolios(
    @Arg('input', () => ProposePortfoliosInput, {
      description: 'The region of the families, and the first day of the assignments.',
    })
    input: ProposePortfoliosInput,
    @Ctx() context: Operation,
  ) {
    const { region, validFrom } = input;
    const command = { id: readId('PortfolioProposal', 'input.id', input.id), region, validFrom };
    return toProposePortfoliosResult(await proposePortfolios(depsOf(context), command));
  }

  @Authorized('portfolio:manage')
  @Mutation(() => ApprovePortfoliosResult, {
    description: 'Assign the families of a proposal to their cadres: all of them, or none when the facts have changed.',
  })
  async approvePortfolios(
    @Arg('input', () => ApprovePortfoliosInput, { description: 'The proposal to approve.' }) {
      proposalId,
    }: ApprovePortfoliosInput,
    @Ctx() context: Operation,
  ) {
    const id = readId('PortfolioProposal', 'input.proposalId', proposalId);
    return toApprovePortfoliosResult(await approvePortfolios(depsOf(context), id));
  }

  @Authorized('portfolio:manage')
  @Mutation(() => TransferFamilyResult, {
    description: 'Transfer a family to another cadre, or give it its first one, from a day on.',
  })
  async transferFamily(
    @Arg('input', () => TransferFamilyInput, { description: 'The family, the new cadre, and the first day.' })
    input: TransferFamilyInput,
    @Ctx() context: Operation,
  ) {
    const familyId = readId('Family', 'input.familyId', input.familyId);
    const toCadreId = readId('Cadre', 'input.toCadreId', input.toCadreId);
    return toTransferResult(await transferFamily(depsOf(context), { familyId, toCadreId, validFrom: input.validFrom }));
  }

  @Authorized('portfolio:manage')
  @Mutation(() => TransferPortfolioResult, {
    description: 'Transfer all families of a cadre to another cadre from a day on: all of them or none.',
  })
  async transferPortfolio(
    @Arg('input', () => TransferPortfolioInput, { description: 'Both cadres, and the first day.' })
    input: TransferPortfolioInput,
    @Ctx() context: Operation,
  ) {
    const fromCadreId = readId('Cadre', 'input.fromCadreId', input.fromCadreId);
    const toCadreId = readId('Cadre', 'input.toCadreId', input.toCadreId);
    return toTransferResult(
      await transferPortfolio(depsOf(context), { fromCadreId, toCadreId, validFrom: input.validFrom }),
    );
  }
}

/** Proposes, approves and transfers portfolios, and shows who held whom. */
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
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
    description: "One proposal; null when there is none in the viewer's regions.",
  })
  portfolioProposal(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { proposals, viewer }: Operation,
  ): Promise<Proposal | null> {
    return proposals.findById(readId('PortfolioProposal', 'id', id), viewer.regions);
  }

  @Query(() => [PortfolioProposalType], {
    description: `Proposals for the viewer's regions, the newest first; ${LISTED_MAX} at most.`,
  })
  portfolioProposals(
    @Arg('region', () => RegionCodeScalar, { nullable: true, description: 'For this region or one inside it.' })
    region: RegionCode | undefined,
    @Ctx() { proposals, viewer }: Operation,
  ): Promise<Proposal[]> {
    return proposals.findIn(narrowReach(viewer.regions, region ?? null), LISTED_MAX);
  }

  @Authorized('portfolio:manage')
  @Mutation(() => ProposePortfoliosResult, {
    description: 'Propose who visits the families in arrears whom nobody holds. Nothing changes until it is approved.',
  })
  async proposePortfolios(
    @Arg('input', () => ProposePortfoliosInput, { description: 'For whom, from when.' }) input: ProposePortfoliosInput,
    @Ctx() context: Operation,
  ) {
    const { region, validFrom } = input;
    const command = { id: readId('PortfolioProposal', 'input.id', input.id), region, validFrom };
    return toProposePortfoliosResult(await proposePortfolios(depsOf(context), command));
  }

  @Authorized('portfolio:manage')
  @Mutation(() => ApprovePortfoliosResult, {
    description:
      'Put the families of a proposal into the portfolios: all of them, or none when the facts have changed.',
  })
  async approvePortfolios(
    @Arg('input', () => ApprovePortfoliosInput, { description: 'Which.' }) { proposalId }: ApprovePortfoliosInput,
    @Ctx() context: Operation,
  ) {
    const id = readId('PortfolioProposal', 'input.proposalId', proposalId);
    return toApprovePortfoliosResult(await approvePortfolios(depsOf(context), id));
  }

  @Authorized('portfolio:manage')
  @Mutation(() => TransferFamilyResult, {
    description: 'Give a family to another cadre, or to its first one, from a day on.',
  })
  async transferFamily(
    @Arg('input', () => TransferFamilyInput, { description: 'Whom, to whom, from when.' }) input: TransferFamilyInput,
    @Ctx() context: Operation,
  ) {
    const familyId = readId('Family', 'input.familyId', input.familyId);
    const toCadreId = readId('Cadre', 'input.toCadreId', input.toCadreId);
    return toTransferResult(await transferFamily(depsOf(context), { familyId, toCadreId, validFrom: input.validFrom }));
  }

  @Authorized('portfolio:manage')
  @Mutation(() => TransferPortfolioResult, {
    description: 'Give all families of one cadre to another from a day on: all or none.',
  })
  async transferPortfolio(
    @Arg('input', () => TransferPortfolioInput, { description: 'Whose, to whom, from when.' })
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

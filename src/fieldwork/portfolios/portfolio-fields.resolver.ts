/**
 * The fields of a proposal, its lines, an assignment, a transfer and a cadre's portfolio that are read on their own.
 */
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { policyOn } from '../../kernel/dated-policy.js';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import {
  type Connection,
  keysetCursor,
  readConnection,
  readOptionalId,
  Personal,
} from '../../platform/graphql/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import { type ExplainedPart, explainPriority } from './explain-priority.js';
import { bandPositionOf } from './neighbourhood.js';
import { PortfolioTransferred } from './portfolio-results.types.js';
import {
  PortfolioAssignmentType,
  PortfolioBandType,
  PortfolioProposalType,
  ProposalLineConnection,
  ProposalLineType,
  ProposalLinesArguments,
  ProposedCadreType,
} from './portfolio.types.js';
import type { Assignment, Proposal, ProposalLine } from './portfolio.js';
import type { PortfoliosContext } from './portfolios.context.js';
import { ExplainedPriorityPart } from './priority.types.js';
import type { ProposedCadre } from './proposal.queries.js';
import { totalOf } from './score-family.js';

const cursor = keysetCursor(z.tuple([z.int().min(1)]));
const CADRE_HIDDEN = 'null when the viewer may not see that cadre.';

/** The fields need no permission of their own: they are reached through a proposal that the viewer may read. */
@Resolver(() => PortfolioProposalType)
export class ProposalFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'The region where the families live.' })
  region(@Root() { regionCode }: Proposal, @Ctx() { regionByCode }: PortfoliosContext): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }

  @FieldResolver(() => [ProposedCadreType], { description: 'The cadres who would get families, sorted by id.' })
  cadres(@Root() { id }: Proposal, @Ctx() { proposals }: PortfoliosContext): Promise<ProposedCadre[]> {
    return proposals.findCadres(id);
  }

  @FieldResolver(() => ProposalLineConnection, { description: 'The families of the proposal, the most urgent first.' })
  lines(
    @Root() { id }: Proposal,
    @Args(() => ProposalLinesArguments) asked: ProposalLinesArguments,
    @Ctx() { proposals }: PortfoliosContext,
  ): Promise<Connection<ProposalLine>> {
    const cadreId = readOptionalId('Cadre', 'cadreId', asked.cadreId);
    const params = { proposalId: id, cadreId, isPlaced: asked.placed ?? null };
    return readConnection(asked, {
      cursor,
      find: (page) => proposals.findLines({ ...params, page }),
      sortKeyOf: ({ place }): [number] => [place],
      totalCount: () => proposals.countLines(params),
    });
  }
}

/** The field needs no permission of its own: it is reached through a proposal that the viewer may read. */
@Resolver(() => ProposedCadreType)
export class ProposedCadreFieldsResolver {
  @FieldResolver(() => CadreType, { nullable: true, description: `The cadre; ${CADRE_HIDDEN}` })
  cadre(
    @Root() { cadreId }: ProposedCadre,
    @Ctx() { cadreLoaders }: PortfoliosContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreLoaders.byId.load(cadreId);
  }
}

/** The fields need no permission of their own: they are reached through a proposal that the viewer may read. */
@Resolver(() => ProposalLineType)
export class ProposalLineFieldsResolver {
  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'The family; null once the viewer may no longer see it.',
  })
  family(
    @Root() { familyId }: ProposalLine,
    @Ctx() { familyById }: PortfoliosContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre who would visit the family; null when the family waits.',
  })
  cadre(
    @Root() { cadreId }: ProposalLine,
    @Ctx() { cadreLoaders }: PortfoliosContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreId === null ? null : cadreLoaders.byId.load(cadreId);
  }

  @FieldResolver(() => Int, { description: 'How urgent a visit is: the sum of the points of all parts.' })
  score(@Root() { priority, nearnessPoints }: ProposalLine): number {
    return totalOf(priority) + nearnessPoints;
  }

  @Personal('arrears')
  @FieldResolver(() => [ExplainedPriorityPart], { description: 'Each part of the score, with its reason.' })
  parts(@Root() line: ProposalLine): ExplainedPart[] {
    const { monthsInArrears, amount, promisedFor, daysSinceContact, priority, nearness, nearnessPoints } = line;
    const facts = { monthsInArrears, amountToReactivate: amount, promisedFor, daysSinceContact };
    const near = nearness === null ? null : ({ kind: nearness, points: nearnessPoints, from: 'CADRE_HOME' } as const);
    return explainPriority({ facts, priority, nearness: near });
  }
}

/** The field needs no permission of its own: it is reached through a family that the viewer may read. */
@Resolver(() => PortfolioAssignmentType)
export class AssignmentFieldsResolver {
  @FieldResolver(() => CadreType, { nullable: true, description: `The cadre who held the family; ${CADRE_HIDDEN}` })
  cadre(
    @Root() { cadreId }: Assignment,
    @Ctx() { cadreLoaders }: PortfoliosContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreLoaders.byId.load(cadreId);
  }
}

/** The field needs no permission of its own: it is reached through a transfer that the viewer has made. */
@Resolver(() => PortfolioTransferred)
export class TransferFieldsResolver {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre who got the families; null when the viewer may not see that cadre.',
  })
  cadre(
    @Root() { toCadreId }: PortfolioTransferred,
    @Ctx() context: PortfoliosContext,
  ): Cadre | null | Promise<Cadre | null> {
    return context.cadreLoaders.byId.load(toCadreId);
  }
}

/** The field needs no permission of its own, like all fields of families. */
@Resolver(() => FamilyType)
export class FamilyAssignmentsResolver {
  @FieldResolver(() => [PortfolioAssignmentType], {
    description: 'The assignments of the family, the newest first, at most 50.',
  })
  assignments(
    @Root() { id }: Family,
    @Ctx() { assignmentsByFamily }: PortfoliosContext,
  ): Promise<readonly Assignment[]> {
    return assignmentsByFamily.load(id);
  }
}

/** The field needs no permission of its own, like all fields of cadres. */
@Resolver(() => CadreType)
export class CadreBandResolver {
  @FieldResolver(() => PortfolioBandType, {
    description: 'The size of the portfolio today, and the size it should have.',
  })
  async portfolioBand(
    @Root() { id, homeRegionCode }: Cadre,
    @Ctx() { holderLoaders, portfolioParts, now }: PortfoliosContext,
  ): Promise<PortfolioBandType> {
    const policy = policyOn(portfolioParts.policies, civilDateIn(now, timeZoneOf(homeRegionCode)));
    const { families } = await holderLoaders.portfolio.load(id);
    const { band, familiesMax } = policy;
    const position = bandPositionOf(families, policy);
    return { families, position, bandFrom: band.from, bandThrough: band.through, familiesMax };
  }
}

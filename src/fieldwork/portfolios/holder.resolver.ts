/** The fields that say who holds a family and what a cadre's portfolio contains. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { PortfolioSummaryType } from './portfolio.types.js';
import type { PortfolioSummary } from './portfolio.js';
import type { PortfoliosContext } from './portfolios.context.js';

/** The field needs no permission of its own: it is reached through a cadre that the viewer may read. */
@Resolver(() => CadreType)
export class CadrePortfolioResolver {
  @FieldResolver(() => PortfolioSummaryType, {
    description: "The figures of the cadre's portfolio today; all zero once the appointment has ended.",
  })
  portfolio(
    @Root() { id }: Cadre,
    @Ctx() { holderLoaders }: PortfoliosContext,
  ): PortfolioSummary | Promise<PortfolioSummary> {
    return holderLoaders.portfolio.load(id);
  }
}

/** The field needs no permission of its own, like all fields of families. */
@Resolver(() => FamilyType)
export class FamilyCadreResolver {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre who holds the family today; null when nobody does.',
  })
  cadre(
    @Root() { id }: Family,
    @Ctx() { cadreLoaders, holderLoaders, visibility: { scope } }: PortfoliosContext,
  ): Cadre | null | Promise<Cadre | null> {
    // A cadre sees only families that this cadre holds today, so no query is needed.
    return scope.kind === 'portfolio' ? cadreLoaders.byId.load(scope.cadreId) : holderLoaders.ofFamily.load(id);
  }
}

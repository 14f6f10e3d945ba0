/** Says who holds a family, and what is in a cadre's hands. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { PortfolioFiguresType } from './portfolio.types.js';
import type { PortfolioFigures } from './portfolio.js';
import type { PortfoliosContext } from './portfolios.context.js';

/** Without a rule of its own: reached through a cadre that the viewer may read. */
@Resolver(() => CadreType)
export class CadrePortfolioResolver {
  @FieldResolver(() => PortfolioFiguresType, {
    description: "What is in the cadre's hands today; nothing once the appointment has ended.",
  })
  portfolio(
    @Root() { id }: Cadre,
    @Ctx() { holderLoaders }: PortfoliosContext,
  ): PortfolioFigures | Promise<PortfolioFigures> {
    return holderLoaders.portfolio.load(id);
  }
}

/** Without a rule of its own, as all fields of families. */
@Resolver(() => FamilyType)
export class FamilyCadreResolver {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'Who has the family in the portfolio today; null when nobody has.',
  })
  cadre(
    @Root() { id }: Family,
    @Ctx() { cadreLoaders, holderLoaders, sight: { scope } }: PortfoliosContext,
  ): Cadre | null | Promise<Cadre | null> {
    // What a cadre sees is what this cadre holds today: there is nobody to look for.
    return scope.kind === 'portfolio' ? cadreLoaders.byId.load(scope.cadreId) : holderLoaders.ofFamily.load(id);
  }
}

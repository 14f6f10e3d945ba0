/** The queries of cadres, and the fields with a cadre's region and branch. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Connection, nameCursor, readConnection, readId, readOptionalId } from '../../platform/graphql/index.js';
import { maskPhoneNumber } from '../../kernel/phone-number.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import { BranchType, CadreConnection, CadreType, CadresArguments } from './cadre.types.js';
import type { Branch, Cadre } from './cadre.js';
import type { CadresContext } from './cadres.context.js';

@Authorized('cadre:read')
@Resolver()
export class CadresResolver {
  @Query(() => CadreType, {
    nullable: true,
    description: 'One cadre; null when there is none or the viewer may not see it.',
  })
  cadre(
    @Arg('id', () => ID, { description: 'The id of the cadre.' }) id: string,
    @Ctx() { cadreLoaders }: CadresContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreLoaders.byId.load(readId('Cadre', 'id', id));
  }

  @Query(() => CadreConnection, {
    description: 'Cadres that the viewer may see, by name; a cadre sees only the own record.',
  })
  cadres(
    @Args(() => CadresArguments) asked: CadresArguments,
    @Ctx() { cadres, visibility }: CadresContext,
  ): Promise<Connection<Cadre>> {
    const filter = { region: asked.region ?? null, branchId: readOptionalId('Branch', 'branchId', asked.branchId) };
    return readConnection(asked, {
      cursor: nameCursor,
      find: (page) => cadres.findPage(visibility, { filter, page }),
      sortKeyOf: ({ name, id }): [string, string] => [name, id],
      totalCount: () => cadres.count(visibility, filter),
    });
  }
}

/**
 * The fields need no permission of their own: they are reached through a cadre or a family that the viewer may read.
 */
@Resolver(() => CadreType)
export class CadreFieldsResolver {
  @FieldResolver(() => String, { description: 'The mobile number with its middle digits masked.' })
  phone(@Root() { phone }: Cadre): string {
    return maskPhoneNumber(phone);
  }

  @FieldResolver(() => RegionType, { description: 'The region where the cadre lives and works.' })
  homeRegion(@Root() { homeRegionCode }: Cadre, @Ctx() { regionByCode }: CadresContext): Promise<Region | null> {
    return regionByCode.load(homeRegionCode);
  }

  @FieldResolver(() => BranchType, { description: 'The branch that answers for the cadre.' })
  branch(@Root() { branchId }: Cadre, @Ctx() { cadreLoaders }: CadresContext): Branch | null | Promise<Branch | null> {
    return cadreLoaders.branch.load(branchId);
  }
}

/** Finds cadres, and says where each lives and which branch answers. */
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
    @Arg('id', () => ID, { description: "The cadre's id." }) id: string,
    @Ctx() { cadreLoaders }: CadresContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreLoaders.byId.load(readId('Cadre', 'id', id));
  }

  @Query(() => CadreConnection, { description: 'Cadres the viewer may see, by name: for a cadre, the cadre alone.' })
  cadres(
    @Args(() => CadresArguments) asked: CadresArguments,
    @Ctx() { cadres, sight }: CadresContext,
  ): Promise<Connection<Cadre>> {
    const filter = { region: asked.region ?? null, branchId: readOptionalId('Branch', 'branchId', asked.branchId) };
    return readConnection(asked, {
      cursor: nameCursor,
      find: (page) => cadres.findPage(sight, { filter, page }),
      sortKeyOf: ({ name, id }): [string, string] => [name, id],
      totalCount: () => cadres.count(sight, filter),
    });
  }
}

/** Without a rule of its own: reached through a cadre or a family that the viewer may read. */
@Resolver(() => CadreType)
export class CadreFieldsResolver {
  @FieldResolver(() => String, { description: 'The mobile number, masked.' })
  phone(@Root() { phone }: Cadre): string {
    return maskPhoneNumber(phone);
  }

  @FieldResolver(() => RegionType, { description: 'Where the cadre lives and works.' })
  homeRegion(@Root() { homeRegionCode }: Cadre, @Ctx() { regionByCode }: CadresContext): Promise<Region | null> {
    return regionByCode.load(homeRegionCode);
  }

  @FieldResolver(() => BranchType, { description: 'The branch that answers for the cadre.' })
  branch(@Root() { branchId }: Cadre, @Ctx() { cadreLoaders }: CadresContext): Branch | null | Promise<Branch | null> {
    return cadreLoaders.branch.load(branchId);
  }
}

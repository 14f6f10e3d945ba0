/** Finds cadres, and says who holds a family and what is in a cadre's hands. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Family, FamilyType } from '../../households/families/index.js';
import { type Connection, nameCursor, readConnection, readId, readOptionalId } from '../../platform/graphql/index.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import { maskPhoneNumber } from '../../kernel/phone-number.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import {
  AppointmentType,
  BranchType,
  CadreConnection,
  CadreType,
  CadresArguments,
  PortfolioFiguresType,
} from './cadre.types.js';
import type { Appointment, Branch, Cadre, PortfolioFigures } from './cadre.js';
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
    return cadreLoaders.byId.load(readId<CadreId>('id', id));
  }

  @Query(() => CadreConnection, { description: 'Cadres the viewer may see, by name: for a cadre, the cadre alone.' })
  cadres(
    @Args(() => CadresArguments) asked: CadresArguments,
    @Ctx() { cadres, sight }: CadresContext,
  ): Promise<Connection<Cadre>> {
    const filter = { region: asked.region ?? null, branchId: readOptionalId<BranchId>('branchId', asked.branchId) };
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

  @FieldResolver(() => AppointmentType, {
    nullable: true,
    description: "Today's appointment, else the last one; null when there never was one.",
  })
  appointment(
    @Root() { id }: Cadre,
    @Ctx() { cadreLoaders }: CadresContext,
  ): Appointment | null | Promise<Appointment | null> {
    return cadreLoaders.appointment.load(id);
  }

  @FieldResolver(() => PortfolioFiguresType, {
    description: "What is in the cadre's hands today; nothing once the appointment has ended.",
  })
  portfolio(
    @Root() { id }: Cadre,
    @Ctx() { cadreLoaders }: CadresContext,
  ): PortfolioFigures | Promise<PortfolioFigures> {
    return cadreLoaders.portfolio.load(id);
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
    @Ctx() { cadreLoaders, sight: { scope } }: CadresContext,
  ): Cadre | null | Promise<Cadre | null> {
    // What a cadre sees is what this cadre holds today: there is nobody to look for.
    return scope.kind === 'portfolio' ? cadreLoaders.byId.load(scope.cadreId) : cadreLoaders.byFamily.load(id);
  }
}

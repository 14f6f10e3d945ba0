/** Answers which contacts broke rules of conduct: to the cadre the own ones, to the branch all of its regions. */
import { Arg, Args, Authorized, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import { type Connection, momentCursor, readConnection, readOptionalId } from '../../platform/graphql/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { type Cadre, CadreType } from '../cadres/index.js';
import type { ConductContext } from './conduct.context.js';
import type { BreachCount, BreachSortKey, BreachesFilter, ConductBreach } from './conduct.queries.js';
import {
  ConductBreachConnection,
  ConductBreachType,
  ConductBreachesArguments,
  ConductBreachesFilterInput,
  ConductCountType,
} from './conduct.types.js';

const readFilter = (filter: ConductBreachesFilterInput | null | undefined): BreachesFilter => ({
  cadreId: readOptionalId('Cadre', 'filter.cadreId', filter?.cadreId),
  region: filter?.region ?? null,
  rule: filter?.rule ?? null,
  from: filter?.contactedBetween?.from ?? null,
  before: filter?.contactedBetween?.before ?? null,
});

@Authorized('conduct:read')
@Resolver()
export class ConductResolver {
  @Query(() => ConductBreachConnection, {
    description: 'Contacts that broke rules of conduct, the newest first: of a cadre the own ones.',
  })
  conductBreaches(
    @Args(() => ConductBreachesArguments) asked: ConductBreachesArguments,
    @Ctx() context: ConductContext,
  ): Promise<Connection<ConductBreach>> {
    const { conductBreaches } = context;
    const { viewer } = signedIn(context);
    const filter = readFilter(asked.filter);
    return readConnection<ConductBreach, BreachSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => conductBreaches.findPage(viewer, { filter, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => conductBreaches.count(viewer, filter),
    });
  }

  @Extensions({ mostItems: 1_000 })
  @Query(() => [ConductCountType], {
    description: 'How many contacts broke each rule, by who made them, the most first: at most 1,000 rows.',
  })
  conductCounts(
    @Arg('filter', () => ConductBreachesFilterInput, {
      nullable: true,
      description: 'Narrows what is counted. Left out: all that the viewer may see.',
    })
    filter: ConductBreachesFilterInput | undefined,
    @Ctx() context: ConductContext,
  ): Promise<BreachCount[]> {
    return context.conductBreaches.countByMaker(signedIn(context).viewer, readFilter(filter));
  }
}

type Seen<Value> = Value | null | Promise<Value | null>;

/** The fields need no permission of their own: they are reached through a breach that the viewer may read. */
@Resolver(() => ConductBreachType)
export class ConductBreachFieldsResolver {
  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family; null once the viewer may not see it.' })
  family(@Root() { familyId }: ConductBreach, @Ctx() { familyById }: ConductContext): Seen<Family> {
    return familyById.load(familyId);
  }

  @FieldResolver(() => CadreType, { nullable: true, description: 'The cadre; null for anybody else.' })
  cadre(@Root() { cadreId }: ConductBreach, @Ctx() { cadreLoaders }: ConductContext): Seen<Cadre> {
    return cadreId === null ? null : cadreLoaders.byId.load(cadreId);
  }
}

/** The field needs no permission of its own, like those of a breach. */
@Resolver(() => ConductCountType)
export class ConductCountFieldsResolver {
  @FieldResolver(() => CadreType, { nullable: true, description: 'The cadre; null for anybody else.' })
  cadre(@Root() { cadreId }: BreachCount, @Ctx() { cadreLoaders }: ConductContext): Seen<Cadre> {
    return cadreId === null ? null : cadreLoaders.byId.load(cadreId);
  }
}

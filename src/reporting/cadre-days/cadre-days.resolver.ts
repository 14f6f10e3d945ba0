/** Answers the day of cadres: a cadre sees the own one, an office those who live in its regions. */
import { z } from 'zod';
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Cadre, type CadresContext, CadreType } from '../../fieldwork/cadres/index.js';
import { viewerDay } from '../../households/regions/index.js';
import { signedIn } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import {
  type Connection,
  type KeysetCursor,
  keysetCursor,
  nameCursor,
  readConnection,
} from '../../platform/graphql/index.js';
import type { CadreDay, CadreDaySort, CadreDayTotals } from './cadre-day.js';
import {
  type CadreDaySortKey,
  type CadreDaysAsked,
  countCadreDays,
  findCadreDays,
  sumCadreDays,
} from './cadre-days.queries.js';
import {
  CadreDayConnection,
  CadreDayTotalsType,
  CadreDayType,
  CadreDaysArguments,
  CadresDayArguments,
  CadresDayType,
} from './cadre-days.types.js';

interface Operation extends CadresContext {
  readonly cadreDaysPool: Pool;
}

export const cadreDaysSlice =
  ({ pool }: { readonly pool: Pool }): (() => Pick<Operation, 'cadreDaysPool'>) =>
  () => ({ cadreDaysPool: pool });

const figureCursor = keysetCursor(z.tuple([z.string().regex(/^-?\d{1,18}$/), z.uuid()]));
const cursorOf = (sort: CadreDaySort): KeysetCursor<CadreDaySortKey> => (sort === 'NAME' ? nameCursor : figureCursor);

const askedOf = ({ date, region }: CadresDayType, { visibility: { scope } }: Operation): CadreDaysAsked => ({
  scope,
  region,
  day: date,
});

@Authorized('cadre-performance:read')
@Resolver(() => CadresDayType)
export class CadreDaysResolver {
  @Authorized('cadre-performance:read')
  @Query(() => CadresDayType, {
    description:
      'The day of the cadres that the viewer may see: what was planned and visited, the cards that became active, the rupiah of their families, and who was last seen when.',
  })
  cadresDay(
    @Args(() => CadresDayArguments) { date, region }: CadresDayArguments,
    @Ctx() context: Operation,
  ): CadresDayType {
    const { viewer, now } = signedIn(context);
    return { date: date ?? viewerDay(viewer, now), region: region ?? null };
  }

  /** The fields need no permission of their own: only `cadresDay` leads to them. */
  @Authorized()
  @FieldResolver(() => CadreDayTotalsType, { description: 'The days of all these cadres together.' })
  totals(@Root() day: CadresDayType, @Ctx() context: Operation): Promise<CadreDayTotals> {
    return sumCadreDays(context.cadreDaysPool, askedOf(day, context));
  }

  @Authorized()
  @FieldResolver(() => CadreDayConnection, { description: 'The day of each cadre who was appointed on it.' })
  cadres(
    @Root() day: CadresDayType,
    @Args(() => CadreDaysArguments) { sort, ...page }: CadreDaysArguments,
    @Ctx() context: Operation,
  ): Promise<Connection<CadreDay>> {
    const { cadreDaysPool: pool } = context;
    const asked = askedOf(day, context);
    return readConnection<CadreDay, CadreDaySortKey>(page, {
      cursor: cursorOf(sort),
      find: (at) => findCadreDays(pool, asked, { sort, page: at }),
      sortKeyOf: ({ sortValue, cadreId }) => [sortValue, cadreId],
      totalCount: () => countCadreDays(pool, asked),
    });
  }
}

/** The field needs no permission of its own: it is reached through a day that the viewer may see. */
@Resolver(() => CadreDayType)
export class CadreDayFieldsResolver {
  @FieldResolver(() => CadreType, { description: 'The cadre.' })
  cadre(@Root() { cadreId }: CadreDay, @Ctx() { cadreLoaders }: Operation): Cadre | null | Promise<Cadre | null> {
    return cadreLoaders.byId.load(cadreId);
  }
}

/** Answers what cadres and branches did in a period: a cadre sees the own figures, an office its regions, a director branches. */
import { Arg, Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { type Viewer, totalsScope } from '../../platform/auth/index.js';
import {
  type Connection,
  RegionCodeScalar,
  PeriodInput,
  nameCursor,
  readConnection,
  readOptionalId,
  readPeriod,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type TimeZone, timeZoneOf } from '../../kernel/time-zone.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import { reachOf } from './collection-summary.queries.js';
import type { FiguresContext } from './figures.context.js';
import { PERIOD_DAYS_MAX } from './period.js';
import { measurePerformance } from './performance.js';
import {
  BranchPerformanceType,
  CadrePerformanceArguments,
  CadrePerformanceConnection,
  type CadrePerformanceType,
  toPerformance,
} from './performance.types.js';
import { findBranches } from './roster.queries.js';
import type { WorkOf } from './work-figures.queries.js';

function zoneFor(viewer: Viewer | null, region: RegionCode | null): TimeZone {
  const own = viewer === null || viewer.regions === 'ALL' ? null : (viewer.regions[0] ?? null);
  return timeZoneOf(region ?? own);
}

function measure(
  context: FiguresContext,
  { of, period, region }: { of: WorkOf; period: PeriodInput; region: RegionCode | null },
) {
  const { pool, now, viewer, figurePolicies } = context;
  return measurePerformance(pool, {
    of,
    period: readPeriod('period', period, PERIOD_DAYS_MAX),
    zone: zoneFor(viewer, region),
    days: zoneDaysAt(now),
    policies: figurePolicies.attribution,
    targets: figurePolicies.targets,
  });
}

@Resolver()
@Authorized('cadre-performance:read')
export class CadrePerformanceResolver {
  @Query(() => CadrePerformanceConnection, {
    description: 'Figures of the cadres a viewer may see, by name: for a cadre the own ones.',
  })
  async cadrePerformance(
    @Args(() => CadrePerformanceArguments) asked: CadrePerformanceArguments,
    @Ctx() context: FiguresContext,
  ): Promise<Connection<CadrePerformanceType>> {
    const { cadres, sight } = context;
    readPeriod('period', asked.period, PERIOD_DAYS_MAX);
    const region = asked.region ?? null;
    const filter = { region, branchId: null };
    const only = readOptionalId('Cadre', 'cadreId', asked.cadreId);
    const own = only === null ? null : await cadres.findByIds(sight, [only]);
    return readConnection(asked, {
      cursor: nameCursor,
      async find(page) {
        const found = own ?? (await cadres.findPage(sight, { filter, page }));
        const of = { cadres: found.map(({ id }) => id) };
        const performanceOf = await measure(context, { of, period: asked.period, region });
        return found.map((cadre) => ({ cadre, ...toPerformance(performanceOf(cadre.id)) }));
      },
      sortKeyOf: ({ cadre }): [string, string] => [cadre.name, cadre.id],
      totalCount: () => own?.length ?? cadres.count(sight, filter),
    });
  }
}

@Resolver()
@Authorized('branch-performance:read')
export class BranchPerformanceResolver {
  @Query(() => [BranchPerformanceType], {
    description: 'Figures of the branches that answer for a region, by name, narrowed to the families living there.',
  })
  async branchPerformance(
    @Arg('period', () => PeriodInput, {
      description: `At most ${PERIOD_DAYS_MAX} days, by the calendar of the region asked for, else of the viewer.`,
    })
    period: PeriodInput,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'At any level, narrowed to what the viewer may see. Left out: all of that.',
    })
    region: RegionCode | undefined,
    @Ctx() context: FiguresContext,
  ): Promise<BranchPerformanceType[]> {
    readPeriod('period', period, PERIOD_DAYS_MAX);
    const reach = reachOf(totalsScope(context.viewer), region ?? null);
    if (reach !== 'ALL' && reach.length === 0) return [];
    const branches = await findBranches(context.pool, reach);
    const of = { branches: branches.map(({ id }) => id), reach };
    const performanceOf = await measure(context, { of, period, region: region ?? null });
    return branches.map(({ id, code, name }) => {
      const performance = performanceOf(id);
      return { branchId: id, code, name, cadres: performance.cadres, ...toPerformance(performance) };
    });
  }
}

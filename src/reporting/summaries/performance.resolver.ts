/** Answers what cadres and branches did: cadres see their own figures, offices their regions, directors branches. */
import { Arg, Args, Authorized, Ctx, Extensions, Query, Resolver } from 'type-graphql';
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
import { reachOf, reachesNothing, zoneDaysAt } from '../../households/regions/index.js';
import type { ReportingContext } from './reporting.context.js';
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
import type { WorkOf } from './work-summary.queries.js';

function zoneFor(viewer: Viewer | null, region: RegionCode | null): TimeZone {
  const own = viewer === null || viewer.regions === 'ALL' ? null : (viewer.regions[0] ?? null);
  return timeZoneOf(region ?? own);
}

function measure(
  context: ReportingContext,
  { of, period, region }: { of: WorkOf; period: PeriodInput; region: RegionCode | null },
) {
  const { pool, now, viewer, reportingPolicies } = context;
  return measurePerformance(pool, {
    of,
    period: readPeriod('period', period, PERIOD_DAYS_MAX),
    zone: zoneFor(viewer, region),
    days: zoneDaysAt(now),
    policies: reportingPolicies.attribution,
    targets: reportingPolicies.targets,
  });
}

@Resolver()
@Authorized('cadre-performance:read')
export class CadrePerformanceResolver {
  @Query(() => CadrePerformanceConnection, {
    description:
      'Figures of the cadres that the viewer may see, in the order of names; a cadre sees only the own figures.',
  })
  async cadrePerformance(
    @Args(() => CadrePerformanceArguments) asked: CadrePerformanceArguments,
    @Ctx() context: ReportingContext,
  ): Promise<Connection<CadrePerformanceType>> {
    const { cadres, visibility } = context;
    readPeriod('period', asked.period, PERIOD_DAYS_MAX);
    const region = asked.region ?? null;
    const filter = { region, branchId: null };
    const only = readOptionalId('Cadre', 'cadreId', asked.cadreId);
    const own = only === null ? null : await cadres.findByIds(visibility, [only]);
    return readConnection(asked, {
      cursor: nameCursor,
      async find(page) {
        const found = own ?? (await cadres.findPage(visibility, { filter, page }));
        const of = { cadres: found.map(({ id }) => id) };
        const performanceOf = await measure(context, { of, period: asked.period, region });
        return found.map((cadre) => ({ cadre, ...toPerformance(performanceOf(cadre.id)) }));
      },
      sortKeyOf: ({ cadre }): [string, string] => [cadre.name, cadre.id],
      totalCount: () => own?.length ?? cadres.count(visibility, filter),
    });
  }
}

@Resolver()
@Authorized('branch-performance:read')
export class BranchPerformanceResolver {
  @Extensions({ mostItems: 200 })
  @Query(() => [BranchPerformanceType], {
    description:
      'Figures of the branches that are responsible for a region, in the order of names, narrowed to the families that live there.',
  })
  async branchPerformance(
    @Arg('period', () => PeriodInput, {
      description: `A period of at most ${PERIOD_DAYS_MAX} days, by the calendar of the region asked for, else of the viewer.`,
    })
    period: PeriodInput,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description:
        'The region, at any level, narrowed to what the viewer may see; left out, all regions that the viewer may see.',
    })
    region: RegionCode | undefined,
    @Ctx() context: ReportingContext,
  ): Promise<BranchPerformanceType[]> {
    readPeriod('period', period, PERIOD_DAYS_MAX);
    const reach = reachOf(totalsScope(context.viewer), region ?? null);
    if (reachesNothing(reach)) return [];
    const branches = await findBranches(context.pool, reach);
    const of = { branches: branches.map(({ id }) => id), reach };
    const performanceOf = await measure(context, { of, period, region: region ?? null });
    return branches.map(({ id, code, name }) => {
      const performance = performanceOf(id);
      return { branchId: id, code, name, cadres: performance.cadres, ...toPerformance(performance) };
    });
  }
}

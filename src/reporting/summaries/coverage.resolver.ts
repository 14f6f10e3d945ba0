/** Answers how many people of a region are covered, and saves the census figures for comparison. */
import type { Assess } from '../../households/bills/index.js';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type CardholdersParams, findCardholders, findPastCardholders } from './cardholders.queries.js';
import { countCards } from './count-cards.js';
import { type Viewer, totalsScope } from '../../platform/auth/index.js';
import { CivilDateScalar, RegionCodeScalar, readText } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import { type RegionCode, parseRegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import {
  type Region,
  type RegionsContext,
  RegionType,
  placeLength,
  reachOf,
  reachesNothing,
  viewerDay,
  zoneDaysAt,
} from '../../households/regions/index.js';
import { type CoverageSum, combineCensus, percentOf, totalCoverage } from './coverage.js';
import {
  CoverageSumType,
  CoverageType,
  RecordPopulationInput,
  RecordPopulationResult,
  toRecordPopulationResult,
} from './coverage.types.js';
import type { ReportingContext } from './reporting.context.js';
import { findPopulations, savePopulation } from './population.queries.js';

/** The context of figures, with a viewer who is signed in and the assessor. */
type Operation = ReportingContext & { readonly viewer: Viewer; readonly assess: Assess };

const SOURCE_LENGTH_MAX = 200;

const toSum = ({ region, families, participants, census }: CoverageSum): CoverageSumType => ({
  regionCode: region,
  families,
  participants,
  census,
  registeredPercent: census === null ? null : percentOf(participants.registered, census),
  activePercent: census === null ? null : percentOf(participants.active, census),
});

/** The day asked for, and whether it is over in the region. @throws CallerError for a day that has not begun. */
function dayOf(
  { viewer, now }: Operation,
  region: RegionCode | null,
  asked: CivilDate | undefined,
): { at: CivilDate; isPast: boolean } {
  const today = region === null ? viewerDay(viewer, now) : civilDateIn(now, timeZoneOf(region));
  if (asked !== undefined && asked > today) throw badInput('at', 'today or a day before');
  return { at: asked ?? today, isPast: asked !== undefined && asked < today };
}

async function coverageAt(
  context: Operation,
  region: RegionCode | null,
  asked: CivilDate | undefined,
): Promise<CoverageType> {
  const { pool, viewer, now, assess } = context;
  const { at, isPast } = dayOf(context, region, asked);
  const scope = totalsScope(viewer);
  const reach = reachOf(scope, region);
  const length = reachesNothing(reach) ? 0 : placeLength(region, scope);
  const days = isPast ? { WIB: at, WITA: at, WIT: at } : zoneDaysAt(now);
  const params: CardholdersParams = { reach, placeLength: length, days };
  const found = length === 0 ? [] : await (isPast ? findPastCardholders(pool, params) : findCardholders(pool, params));
  const counts = countCards(found, assess);
  const parts = counts.flatMap(({ place }) => parseRegionCode(place ?? '') ?? []);
  const asWhole = region === null || reachesNothing(reach) ? [] : [region];
  const populations = await findPopulations(pool, { regions: [...parts, ...asWhole], on: at });
  const regions = counts.map(({ place, ...cards }): CoverageSum => {
    const code = parseRegionCode(place ?? '');
    return { ...cards, region: code, census: code === null ? null : combineCensus([code], populations) };
  });
  return { at, total: toSum(totalCoverage(counts, { region, parts, populations })), regions: regions.map(toSum) };
}

@Authorized('coverage:read')
@Resolver()
export class CoverageResolver {
  @Query(() => CoverageType, {
    description:
      'The numbers of families and participants that are registered, active, suspended and waiting, beside the number of people who live there. No person appears in it.',
  })
  coverage(
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description:
        'The region, at any level, narrowed to what the viewer may see; left out, all regions that the viewer may see.',
    })
    region: RegionCode | undefined,
    @Arg('at', () => CivilDateScalar, {
      nullable: true,
      description:
        'An earlier day: the numbers are those at its end, of families where they live now. Left out, or today: those of this moment.',
    })
    at: CivilDate | undefined,
    @Ctx() context: Operation,
  ): Promise<CoverageType> {
    return coverageAt(context, region ?? null, at);
  }

  @Authorized('population:record')
  @Mutation(() => RecordPopulationResult, {
    description: 'Save how many people live in a region, from a count by others.',
  })
  async recordPopulation(
    @Arg('input', () => RecordPopulationInput, { description: 'The census figure.' }) input: RecordPopulationInput,
    @Ctx() { pool, viewer, now }: Operation,
  ): Promise<typeof RecordPopulationResult> {
    const source = readText('input.source', input.source, SOURCE_LENGTH_MAX);
    if (input.population < 1) throw badInput('input.population', 'at least 1');
    if (input.countedOn > civilDateIn(now, timeZoneOf(input.region)))
      throw badInput('input.countedOn', 'no day in the future');
    const { region, countedOn, population } = input;
    const count = { region, countedOn, population, source };
    return toRecordPopulationResult(await savePopulation(pool, count, { by: viewer.subject, now }), count);
  }
}

/** This resolver has no access rule of its own: only the coverage leads to it. */
@Resolver(() => CoverageSumType)
export class CoverageSumFieldsResolver {
  @FieldResolver(() => RegionType, {
    nullable: true,
    description: 'The region; null for the sum of all that the viewer may see.',
  })
  region(
    @Root() { regionCode }: CoverageSumType,
    @Ctx() { regionByCode }: RegionsContext,
  ): Promise<Region | null> | null {
    return regionCode === null ? null : regionByCode.load(regionCode);
  }
}

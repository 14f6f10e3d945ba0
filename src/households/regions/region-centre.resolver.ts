/** Answers and records the centres of regions. */
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Float,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { type Viewer, signedIn } from '../../platform/auth/index.js';
import {
  NotFound,
  RegionCodeScalar,
  problemsOf,
  readLine,
  readNumber,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type RegionCentre, recordRegionCentre } from './region-centre.js';
import type { Region } from './region.queries.js';
import { RegionType } from './region.types.js';
import type { RegionsContext } from './regions.context.js';

const RADIUS_MAX = 100_000;
const SOURCE_LENGTH_MAX = 200;

@ObjectType('RegionCentre', {
  simpleResolvers: true,
  description: 'The centre of a region in degrees of WGS 84, and how far its families live from it.',
})
export class RegionCentreType {
  @Field(() => Float, { description: 'The latitude from -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'The longitude from -180 to 180, east positive.' })
  longitude!: number;

  @Field(() => Int, { description: 'The radius in metres within which its families live.' })
  radiusMeters!: number;

  @Field(() => String, { description: 'Where the numbers are from.' })
  source!: string;
}

@InputType('RecordRegionCentreInput', { description: 'The centre of a region and its radius.' })
class RecordRegionCentreInput {
  @Field(() => RegionCodeScalar, { description: 'The region, mostly a village.' })
  region!: RegionCode;

  @Field(() => Float, { description: 'The latitude from -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'The longitude from -180 to 180, east positive.' })
  longitude!: number;

  @Field(() => Int, { description: `The radius in metres: 1 to ${RADIUS_MAX}.` })
  radiusMeters!: number;

  @Field(() => String, { description: `Where the numbers are from: at most ${SOURCE_LENGTH_MAX} characters.` })
  source!: string;
}

const { types, refuse } = problemsOf({
  'no-such-region': {
    type: NotFound,
    code: 'REGION_NOT_FOUND',
    description: 'There is no region with the code.',
    id: 'Kode wilayah ini tidak dikenal.',
    en: 'There is no region with this code.',
  },
});

const RecordRegionCentreResult = resultOf(
  'RecordRegionCentreResult',
  'The region, or the reason why it was not placed.',
  {
    success: successWith('RegionCentreRecorded', 'The centre was recorded and counts from now on.', {
      region: { type: () => RegionType, description: 'The region as it stands now.' },
    }),
    problems: [types['no-such-region']],
  },
);

type Operation = RegionsContext & { readonly viewer: Viewer | null; readonly now: Date };

@Resolver(() => RegionType)
export class RegionCentreResolver {
  /** It is reached through a region, which may be read by whoever may read what leads to it. */
  @FieldResolver(() => RegionCentreType, {
    nullable: true,
    description: 'The centre of the region; null when none was recorded.',
  })
  centre(@Root() { code }: Region, @Ctx() { centreByCode }: RegionsContext): Promise<RegionCentre | null> {
    return centreByCode.load(code);
  }

  @Authorized('region:place')
  @Mutation(() => RecordRegionCentreResult, {
    description: 'Record where a region lies, by which visits to families without a known place are verified.',
  })
  async recordRegionCentre(
    @Arg('input', () => RecordRegionCentreInput, { description: 'The region and its centre.' })
    input: RecordRegionCentreInput,
    @Ctx() context: Operation,
  ) {
    const { region: code, latitude, longitude, radiusMeters } = input;
    readNumber('input.latitude', latitude, [-90, 90]);
    readNumber('input.longitude', longitude, [-180, 180]);
    readNumber('input.radiusMeters', radiusMeters, [1, RADIUS_MAX]);
    const source = readLine('input.source', input.source, SOURCE_LENGTH_MAX);
    const region = await context.regionByCode.load(code);
    if (region === null) return refuse('no-such-region');
    const by = signedIn(context).viewer.subject;
    await recordRegionCentre(context.centreDeps, {
      code,
      latitude,
      longitude,
      radiusMeters,
      source,
      by,
      at: context.now,
    });
    context.centreByCode.clear(code);
    return { __typename: 'RegionCentreRecorded', region };
  }
}

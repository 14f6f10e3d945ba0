/** Defines and reads the filters on the directory of clinics. */
import { ArgsType, Field, Float, InputType } from 'type-graphql';
import { PageArguments, RegionCodeScalar } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { REACH_KM_MAX } from './distance.js';
import type { FacilitiesFilter } from './facility.queries.js';
import type { FacilityKind } from './facility.js';
import { FacilityKindEnum } from './facility.types.js';

@InputType('NearPointInput', { description: 'A circle around a point; clinics inside it are listed from the nearest.' })
export class NearPointInput {
  @Field(() => Float, { description: 'The latitude in degrees of WGS 84 from -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'The longitude in degrees of WGS 84 from -180 to 180, east positive.' })
  longitude!: number;

  @Field(() => Float, {
    defaultValue: 10,
    description: `The radius in kilometres, in a straight line: more than 0, at most ${REACH_KM_MAX}.`,
  })
  withinKm!: number;
}

@ArgsType()
export class FacilitiesArguments extends PageArguments {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only clinics in this region, at any level.' })
  region?: RegionCode | null;

  @Field(() => FacilityKindEnum, { nullable: true, description: 'Only clinics of this kind.' })
  kind?: FacilityKind | null;

  @Field(() => NearPointInput, {
    nullable: true,
    description: 'Only clinics near a point; left out, clinics are listed by name.',
  })
  near?: NearPointInput | null;
}

function readNear(near: NearPointInput | null | undefined): FacilitiesFilter['near'] {
  if (near === null || near === undefined) return null;
  const { latitude, longitude, withinKm } = near;
  if (Math.abs(latitude) > 90) throw badInput('near.latitude', 'degrees from -90 to 90');
  if (Math.abs(longitude) > 180) throw badInput('near.longitude', 'degrees from -180 to 180');
  if (withinKm <= 0 || withinKm > REACH_KM_MAX) throw badInput('near.withinKm', `more than 0, at most ${REACH_KM_MAX}`);
  return { point: { latitude, longitude }, withinKm };
}

/** Reads the filter. @throws CallerError naming the field at fault. */
export const readFacilitiesFilter = ({ region, kind, near }: FacilitiesArguments): FacilitiesFilter => ({
  region: region ?? null,
  kind: kind ?? null,
  near: readNear(near),
});

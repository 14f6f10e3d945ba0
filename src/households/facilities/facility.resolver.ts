/** The directory of clinics, and which clinic a participant is with. */
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { type Participant, ParticipantType } from '../families/index.js';
import { type Connection, keysetCursor, readConnection } from '../../platform/graphql/index.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Region, RegionType } from '../regions/index.js';
import type { FacilitiesFilter, FoundFacility } from './facility.queries.js';
import type { FacilitiesContext } from './facilities.context.js';
import { FacilitiesArguments, readFacilitiesFilter } from './facility.inputs.js';
import type { Facility, FacilityChoice } from './facility.js';
import { FacilityChoiceType, FacilityConnection, FacilityType } from './facility.types.js';

type FacilityCursorValues = [distanceMetres: number | null, name: string, id: string];

/** A cursor tells the distance exactly when a point was asked about: the cursor of another order is refused. */
const BY_NAME = keysetCursor<FacilityCursorValues>(z.tuple([z.null(), z.string(), z.uuid()]));
const BY_DISTANCE = keysetCursor<FacilityCursorValues>(z.tuple([z.int(), z.string(), z.uuid()]));
const cursorFor = ({ near }: FacilitiesFilter) => (near === null ? BY_NAME : BY_DISTANCE);

@Authorized('facility:read')
@Resolver()
export class FacilitiesResolver {
  @Query(() => FacilityConnection, {
    description: 'Clinics that are open today: by name, or the nearest first around a point.',
  })
  facilities(
    @Args(() => FacilitiesArguments) asked: FacilitiesArguments,
    @Ctx() { facilities, sight: { days } }: FacilitiesContext,
  ): Promise<Connection<Facility>> {
    const filter = readFacilitiesFilter(asked);
    return readConnection<FoundFacility, FacilityCursorValues, Facility>(asked, {
      cursor: cursorFor(filter),
      find: (page) => facilities.findPage(days, filter, page),
      sortKeyOf: ({ facility, distanceMetres }) => [distanceMetres, facility.name, facility.id],
      edgeOf: ({ facility, distanceMetres }) => ({
        node: facility,
        distanceKm: distanceMetres === null ? null : distanceMetres / 1_000,
      }),
      totalCount: () => facilities.count(days, filter),
    });
  }
}

/** Without a rule of its own: a clinic stands in a directory that is no secret. */
@Resolver(() => FacilityType)
export class FacilityFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'The village it stands in.' })
  region(@Root() { regionCode }: Facility, @Ctx() { regionByCode }: FacilitiesContext): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }
}

/** Whether a choice holds today, by the calendar of where the clinic stands. */
const hasBegun = ({ facility, validFrom }: FacilityChoice, { sight: { days } }: FacilitiesContext): boolean =>
  validFrom <= days[timeZoneOf(facility.regionCode).name];

/** Without a rule of its own, as all fields of people. */
@Resolver(() => ParticipantType)
export class ParticipantFacilityResolver {
  @FieldResolver(() => FacilityChoiceType, {
    nullable: true,
    description: 'The clinic of today; null when none was ever chosen.',
  })
  async facility(@Root() { id }: Participant, @Ctx() context: FacilitiesContext): Promise<FacilityChoice | null> {
    const choices = await context.choicesByParticipant.load(id);
    return choices.find((choice) => hasBegun(choice, context)) ?? null;
  }

  @FieldResolver(() => FacilityChoiceType, {
    nullable: true,
    description: 'The clinic that was asked for and does not hold yet; null when nothing is to come.',
  })
  async nextFacility(@Root() { id }: Participant, @Ctx() context: FacilitiesContext): Promise<FacilityChoice | null> {
    const [newest] = await context.choicesByParticipant.load(id);
    return newest === undefined || hasBegun(newest, context) ? null : newest;
  }
}

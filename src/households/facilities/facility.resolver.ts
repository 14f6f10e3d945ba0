/** Answers the directory of clinics, and which clinic a participant has. */
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { type Participant, ParticipantType } from '../families/index.js';
import { Concerns, type Connection, keysetCursor, readConnection, Personal } from '../../platform/graphql/index.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Region, RegionType } from '../regions/index.js';
import type { FacilitiesFilter, FoundFacility } from './facility.queries.js';
import type { FacilitiesContext } from './facilities.context.js';
import { FacilitiesArguments, readFacilitiesFilter } from './facility.inputs.js';
import type { Facility, FacilityChoice } from './facility.js';
import { FacilityChoiceType, FacilityConnection, FacilityType } from './facility.types.js';

type FacilityCursorValues = [distanceMetres: number | null, name: string, id: string];

/** The cursors of the two orders: only that by distance holds a distance, so each order refuses the other's cursor. */
const BY_NAME = keysetCursor<FacilityCursorValues>(z.tuple([z.null(), z.string(), z.uuid()]));
const BY_DISTANCE = keysetCursor<FacilityCursorValues>(z.tuple([z.int(), z.string(), z.uuid()]));
const cursorFor = ({ near }: FacilitiesFilter) => (near === null ? BY_NAME : BY_DISTANCE);

@Authorized('facility:read')
@Resolver()
export class FacilitiesResolver {
  @Concerns('programme')
  @Query(() => FacilityConnection, {
    description: 'Clinics that are open today, in the order of names, or from the nearest to a point.',
  })
  facilities(
    @Args(() => FacilitiesArguments) asked: FacilitiesArguments,
    @Ctx() { facilities, visibility: { days } }: FacilitiesContext,
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

/** This resolver has no access rule of its own: the directory of clinics is no secret. */
@Resolver(() => FacilityType)
export class FacilityFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'The village in which the clinic is.' })
  region(@Root() { regionCode }: Facility, @Ctx() { regionByCode }: FacilitiesContext): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }
}

/** Whether a choice has begun, by the calendar of the place of the clinic. */
const hasBegun = ({ facility, validFrom }: FacilityChoice, { visibility: { days } }: FacilitiesContext): boolean =>
  validFrom <= days[timeZoneOf(facility.regionCode).name];

/** This resolver has no access rule of its own: a participant whom the viewer may see leads to it. */
@Resolver(() => ParticipantType)
export class ParticipantFacilityResolver {
  @Personal('membership')
  @FieldResolver(() => FacilityChoiceType, {
    nullable: true,
    description: 'The present clinic of the participant; null when none was ever chosen.',
  })
  async facility(@Root() { id }: Participant, @Ctx() context: FacilitiesContext): Promise<FacilityChoice | null> {
    const choices = await context.choicesByParticipant.load(id);
    return choices.find((choice) => hasBegun(choice, context)) ?? null;
  }

  @Personal('membership')
  @FieldResolver(() => FacilityChoiceType, {
    nullable: true,
    description: 'The clinic that was requested and is not in force yet; null when no change is pending.',
  })
  async nextFacility(@Root() { id }: Participant, @Ctx() context: FacilitiesContext): Promise<FacilityChoice | null> {
    const [newest] = await context.choicesByParticipant.load(id);
    return newest === undefined || hasBegun(newest, context) ? null : newest;
  }
}

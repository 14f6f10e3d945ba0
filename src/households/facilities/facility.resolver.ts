/** The directory of clinics, and which clinic a participant is with. */
import { Args, Authorized, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { type Participant, ParticipantType } from '../families/index.js';
import { type Connection, keysetCursor, pageSize, toConnection } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Region, RegionType } from '../regions/index.js';
import type { FacilitiesContext } from './facilities.context.js';
import { FacilitiesArguments, readFacilitiesFilter } from './facility.inputs.js';
import type { Facility, FacilityChoice } from './facility.js';
import { FacilityChoiceType, FacilityConnection, FacilityType } from './facility.types.js';

const cursor = keysetCursor(z.tuple([z.int().nullable(), z.string(), z.uuid()]));

@Authorized('facility:read')
@Resolver()
export class FacilitiesResolver {
  @Query(() => FacilityConnection, {
    description: 'Clinics that are open today: by name, or the nearest first around a point.',
  })
  async facilities(
    @Args(() => FacilitiesArguments) page: FacilitiesArguments,
    @Ctx() { facilities, sight: { days } }: FacilitiesContext,
  ): Promise<Connection<Facility>> {
    const filter = readFacilitiesFilter(page);
    const first = pageSize(page);
    const after = typeof page.after === 'string' ? cursor.decode(page.after) : null;
    if (after !== null && (after[0] === null) !== (filter.near === null))
      throw badInput('after', 'a cursor from this connection');
    return toConnection({
      rows: await facilities.findPage(days, { filter, after, limit: first + 1 }),
      first,
      after: page.after,
      cursorOf: ({ distanceMetres, name, id }) => cursor.encode([distanceMetres, name, id]),
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

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Kilometres as the crow flies from the point asked about; null when none was.',
  })
  distanceKm(@Root() { distanceMetres }: Facility): number | null {
    return distanceMetres === null ? null : distanceMetres / 1_000;
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

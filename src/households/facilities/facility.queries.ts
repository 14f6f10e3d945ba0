/** Reads the directory of clinics and what participants have chosen. The directory is no secret; choices ask for care. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, selectRows, sql } from '../../platform/db/sql.js';
import type { FacilityId, ParticipantId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type ZoneDays, dayIn, regionCondition } from '../regions/index.js';
import { EARTH_RADIUS_METRES, type Point, boxAround } from './distance.js';
import type { Facility, FacilityChoice, FacilityKind } from './facility.js';

export interface Nearness {
  readonly point: Point;
  readonly withinKm: number;
}

export interface FacilitiesFilter {
  readonly region: RegionCode | null;
  readonly kind: FacilityKind | null;
  readonly near: Nearness | null;
}

/** The sort values of the last one seen: the distance in metres where a point was asked about, else nothing; name; id. */
export type FacilityPlace = readonly [distanceMetres: number | null, name: string, id: string];

export interface FacilitiesWish {
  readonly filter: FacilitiesFilter;
  readonly after: FacilityPlace | null;
  readonly limit: number;
}

export interface FacilityQueries {
  /** Open today; the nearest first when a point was asked about, else by name. */
  findPage(days: ZoneDays, wish: FacilitiesWish): Promise<Facility[]>;
  count(days: ZoneDays, filter: FacilitiesFilter): Promise<number>;
  findById(id: FacilityId): Promise<Facility | null>;
  /** The newest first. It knows no scope: ask only for participants whose family the viewer was found to see. */
  findChoices(participants: readonly ParticipantId[]): Promise<FacilityChoice[]>;
}

const COLUMNS = sql`'Facility' as "__typename", f.id, f.code, f.name, f.kind, f.region_code as "regionCode",
  f.latitude, f.longitude, f.capacity`;

const openToday = (days: ZoneDays): Sql =>
  sql`f.open_from <= ${dayIn('f.region_code', days)} and (f.open_through is null or f.open_through >= ${dayIn('f.region_code', days)})`;

/** Haversine, to whole metres, so that a cursor holds it exactly. */
const metresFrom = ({ latitude, longitude }: Point): Sql =>
  sql`round(2 * ${EARTH_RADIUS_METRES}::double precision * asin(least(1, sqrt(
    power(sin(radians(f.latitude - ${latitude}::double precision) / 2), 2)
    + cos(radians(${latitude}::double precision)) * cos(radians(f.latitude))
    * power(sin(radians(f.longitude - ${longitude}::double precision) / 2), 2)))))::int`;

function within({ point, withinKm }: Nearness): Sql {
  const { south, north, west, east } = boxAround(point, withinKm);
  return sql`f.latitude between ${south}::double precision and ${north}::double precision
    and f.longitude between ${west}::double precision and ${east}::double precision
    and ${metresFrom(point)} <= ${withinKm * 1_000}::double precision`;
}

/** Open facilities that fit, as `f`, with their distance. */
function fitting(days: ZoneDays, { region, kind, near }: FacilitiesFilter): Sql {
  const distance = near === null ? sql`null::int` : metresFrom(near.point);
  const conditions = [
    openToday(days),
    ...(region === null ? [] : [regionCondition('f.region_code', [region])]),
    ...(kind === null ? [] : [sql`f.kind = ${kind}`]),
    ...(near === null ? [] : [within(near)]),
  ];
  return sql`(select f.*, ${distance} as distance from facilities f where ${allOf(conditions)}) as f`;
}

function follows(after: FacilityPlace | null, isByDistance: boolean): Sql {
  if (after === null) return sql`true`;
  const [distance, name, id] = after;
  return isByDistance
    ? sql`(f.distance, f.name, f.id) > (${distance}::int, ${name}, ${id}::uuid)`
    : sql`(f.name, f.id) > (${name}, ${id}::uuid)`;
}

type ChoiceRow = Omit<FacilityChoice, 'facility'> & Omit<Facility, 'id'> & { readonly facilityId: FacilityId };

const toChoice = ({ id, participantId, validFrom, reason, facilityId, ...facility }: ChoiceRow): FacilityChoice => ({
  id,
  participantId,
  validFrom,
  reason,
  facility: { ...facility, id: facilityId },
});

export const createFacilityQueries = (pool: Pool): FacilityQueries => ({
  findPage(days, { filter, after, limit }) {
    const isByDistance = filter.near !== null;
    const order = isByDistance ? sql`f.distance, f.name, f.id` : sql`f.name, f.id`;
    return selectRows<Facility>(
      pool,
      sql`select ${COLUMNS}, f.distance as "distanceMetres" from ${fitting(days, filter)}
        where ${follows(after, isByDistance)} order by ${order} limit ${limit}`,
    );
  },

  async count(days, filter) {
    const [row] = await selectRows<{ count: bigint }>(
      pool,
      sql`select count(*) as count from ${fitting(days, filter)}`,
    );
    return Number(row?.count ?? 0n);
  },

  async findById(id) {
    const [row] = await selectRows<Facility>(
      pool,
      sql`select ${COLUMNS}, null::int as "distanceMetres" from facilities f where f.id = ${id}::uuid`,
    );
    return row ?? null;
  },

  async findChoices(participants) {
    const rows = await selectRows<ChoiceRow>(
      pool,
      sql`select c.id, c.participant_id as "participantId", c.valid_from as "validFrom", c.reason, f.id as "facilityId",
          'Facility' as "__typename", f.code, f.name, f.kind, f.region_code as "regionCode", f.latitude, f.longitude,
          f.capacity, null::int as "distanceMetres"
        from facility_choices c join facilities f on f.id = c.facility_id
        where c.participant_id = any(${[...participants]}::uuid[]) order by c.valid_from desc`,
    );
    return rows.map(toChoice);
  },
});

/** Reads the directory of clinics, which is no secret, and the choices of participants, which need a viewer's scope. */
import { type Page, type Paging, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { FacilityChoiceId, FacilityId, ParticipantId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { MEMBERS } from '../families/index.js';
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

/** The sort key of a clinic: the distance in metres, null unless a point is given; the name; the id. */
export type FacilitySortKey = readonly [distanceMetres: number | null, name: string, id: string];

/** A clinic with its distance from the point that was given. */
export interface FoundFacility {
  readonly facility: Facility;
  /** The distance in a straight line; null when no point was given. */
  readonly distanceMetres: number | null;
}

export interface FacilityQueries {
  /** Reads clinics that are open today, the nearest first when a point is given, else in the order of names. */
  findPage(days: ZoneDays, filter: FacilitiesFilter, page: Page<FacilitySortKey>): Promise<FoundFacility[]>;
  count(days: ZoneDays, filter: FacilitiesFilter): Promise<number>;
  findById(id: FacilityId): Promise<Facility | null>;
  findChoice(id: FacilityChoiceId): Promise<FacilityChoice | null>;
  /** Reads choices, the newest first, without a scope: ask only for participants whose family the viewer may see. */
  findChoices(participants: readonly ParticipantId[]): Promise<FacilityChoice[]>;
}

const COLUMNS = sql`'Facility' as "__typename", f.id, f.code, f.name, f.kind, f.region_code as "regionCode",
  f.latitude, f.longitude, f.capacity`;

const openToday = (days: ZoneDays): Sql =>
  sql`f.open_from <= ${dayIn('f.region_code', days)} and (f.open_through is null or f.open_through >= ${dayIn('f.region_code', days)})`;

/** The distance by the haversine formula, in whole metres, so that a cursor holds it exactly. */
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

/** The open facilities that fit the filter, as `f`, with their distance. */
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

const BY_NAME = keyset('asc', { 'f.name': 'text', 'f.id': 'uuid' });
const BY_DISTANCE = keyset('asc', { 'f.distance': 'int', 'f.name': 'text', 'f.id': 'uuid' });

function pagingOf({ near }: FacilitiesFilter, { from, isBackward }: Page<FacilitySortKey>): Paging {
  if (near !== null) return BY_DISTANCE({ from, isBackward });
  return BY_NAME({ from: from === null ? null : from.slice(1), isBackward });
}

type FacilityRow = Facility & Pick<FoundFacility, 'distanceMetres'>;

const CHOICES = sql`select c.id as "choiceId", c.participant_id as "participantId",
    (select m.family_id from ${MEMBERS} m where m.id = c.participant_id) as "familyId", c.valid_from as "validFrom", c.reason, ${COLUMNS}
  from facility_choices c join facilities f on f.id = c.facility_id`;

type ChoiceRow = Omit<FacilityChoice, '__typename' | 'id' | 'facility'> &
  Facility & { readonly choiceId: FacilityChoiceId };

const toChoice = ({
  choiceId,
  participantId,
  familyId,
  validFrom,
  reason,
  ...facility
}: ChoiceRow): FacilityChoice => ({
  __typename: 'FacilityChoice',
  id: choiceId,
  participantId,
  familyId,
  validFrom,
  reason,
  facility,
});

export const createFacilityQueries = (pool: Pool): FacilityQueries => ({
  async findPage(days, filter, page) {
    const { condition, order } = pagingOf(filter, page);
    const rows = await selectRows<FacilityRow>(
      pool,
      sql`select ${COLUMNS}, f.distance as "distanceMetres" from ${fitting(days, filter)}
        where ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map(({ distanceMetres, ...facility }) => ({ facility, distanceMetres }));
  },

  count: (days, filter) => countRows(pool, sql`from ${fitting(days, filter)}`),

  async findById(id) {
    const [row] = await selectRows<Facility>(pool, sql`select ${COLUMNS} from facilities f where f.id = ${id}::uuid`);
    return row ?? null;
  },

  async findChoice(id) {
    const [row] = await selectRows<ChoiceRow>(pool, sql`${CHOICES} where c.id = ${id}::uuid`);
    return row === undefined ? null : toChoice(row);
  },

  async findChoices(participants) {
    const rows = await selectRows<ChoiceRow>(
      pool,
      sql`${CHOICES} where c.participant_id = any(${[...participants]}::uuid[]) order by c.valid_from desc`,
    );
    return rows.map(toChoice);
  },
});

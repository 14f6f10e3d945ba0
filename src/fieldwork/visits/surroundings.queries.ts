/** Reads what a visit is verified against: the family's place, its village's centre, and the cadre's other visits. */
import { FAMILY_PLACES, type Point } from '../../households/addresses/index.js';
import { type RegionCentre, findRegionCentres } from '../../households/regions/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { OtherVisit } from './verify-visit.js';
import type { RecordVisitCommand } from './visit.js';

export interface Surroundings {
  readonly place: (Point & { readonly accuracyMeters: number }) | null;
  readonly centre: RegionCentre | null;
  readonly others: readonly OtherVisit[];
}

/** How far back the cadre's visits are read, and how many of them at most: more than anybody makes in that time. */
const OTHERS_DAYS = 92;
const OTHERS_MAX = 2_000;

export async function findSurroundings(
  pool: Pool,
  { id, cadreId, familyId, visitedAt }: RecordVisitCommand,
  village: RegionCode,
): Promise<Surroundings> {
  const [places, centres, others] = await Promise.all([
    selectRows<NonNullable<Surroundings['place']>>(
      pool,
      sql`select latitude, longitude, accuracy_meters as "accuracyMeters" from ${FAMILY_PLACES} p
        where p.family_id = ${familyId}::uuid`,
    ),
    findRegionCentres(pool, [village]),
    selectRows<OtherVisit>(
      pool,
      sql`select family_id as "familyId", visited_at as "visitedAt", latitude, longitude, accuracy_meters as "accuracyMeters"
        from visits where cadre_id = ${cadreId}::uuid and state = 'COMPLETED' and latitude is not null and id <> ${id}::uuid
          and visited_at > ${visitedAt}::timestamptz - make_interval(days => ${OTHERS_DAYS})
          and visited_at < ${visitedAt}::timestamptz + interval '1 day'
        order by visited_at desc limit ${OTHERS_MAX}`,
    ),
  ]);
  return { place: places[0] ?? null, centre: centres[0] ?? null, others };
}

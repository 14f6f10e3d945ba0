/** Reads addresses, places and labels without a scope: ask only for families that the viewer may see. */
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import { FAMILY_HOMES, MEMBERS } from '../families/index.js';
import { REGION_NAMES } from '../regions/index.js';
import { FAMILY_ADDRESSES, FAMILY_PLACES } from './address.relations.js';
import type { FamilyPlace, RecordedAddress } from './address.js';
import { type LabelFacts, householdLabel } from './household-label.js';

type Reader = Pick<Pool, 'query'>;

const COLUMNS = sql`a.family_id as "familyId", a.region_code as "regionCode", a.street, a.house_number as "houseNumber",
  a.rt, a.rw, a.note, a.recorded_by as "recordedBy", a.recorded_at as "recordedAt"`;

/** Finds the address that counts of each family; families without one are left out. */
export const findAddresses = (pool: Reader, families: readonly FamilyId[]): Promise<RecordedAddress[]> =>
  selectRows<RecordedAddress>(
    pool,
    sql`select ${COLUMNS} from ${FAMILY_ADDRESSES} a where a.family_id = any(${[...families]}::uuid[])`,
  );

/** Finds every address that was ever written of a family, the newest first. */
export const findAddressHistory = (pool: Reader, familyId: FamilyId): Promise<RecordedAddress[]> =>
  selectRows<RecordedAddress>(
    pool,
    sql`select ${COLUMNS} from family_addresses a where a.family_id = ${familyId}::uuid
      order by a.recorded_at desc, a.id desc`,
  );

/** Finds the place that counts of each family; families without one are left out. */
export const findPlaces = (pool: Reader, families: readonly FamilyId[]): Promise<FamilyPlace[]> =>
  selectRows<FamilyPlace>(
    pool,
    sql`select a.family_id as "familyId", a.latitude, a.longitude, a.accuracy_meters as "accuracyMeters",
        a.measured_at as "measuredAt", a.visit_id as "visitId"
      from ${FAMILY_PLACES} a where a.family_id = any(${[...families]}::uuid[])`,
  );

/** A family with the words by which it is told apart in lists. */
export interface LabelledFamily {
  readonly familyId: FamilyId;
  readonly label: string;
}

/** Finds the label of each family. */
export async function findLabels(pool: Reader, families: readonly FamilyId[]): Promise<LabelledFamily[]> {
  const rows = await selectRows<LabelFacts & { readonly familyId: FamilyId }>(
    pool,
    sql`select f.family_id as "familyId", h.name as head, coalesce(r.name, f.region_code) as village, a.street, a.rt
      from ${FAMILY_HOMES} f
      left join ${REGION_NAMES} r on r.code = f.region_code
      left join lateral (select m.name from ${MEMBERS} m where m.family_id = f.family_id
        order by m.covered_through is not null, m.relation <> 'HEAD', m.id limit 1) h on true
      left join ${FAMILY_ADDRESSES} a on a.family_id = f.family_id
      where f.family_id = any(${[...families]}::uuid[])`,
  );
  return rows.map(({ familyId, ...facts }) => ({ familyId, label: householdLabel(facts) }));
}

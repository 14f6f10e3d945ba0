/** Reads the accounts of families registered in a region: today's from rollups, those of a past day from movements. */
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { type Sql, constant, selectRows, sql } from '../../platform/db/sql.js';
import { type CivilDate, addDays, monthOf } from '../../kernel/civil-date.js';
import { NO_RUPIAH } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import {
  type RegionReach,
  type ZoneDays,
  byZone,
  regionCondition,
  zoneIn,
  REGENCY_LENGTH,
  TIME_ZONE_NAMES,
} from '../../households/regions/index.js';
import type { Cardholders } from './count-cards.js';
import { lastingTerms } from '../../households/arrears/index.js';
import { type EqualAccountsRow, toEqualAccount } from '../../households/bills/index.js';
import { countRegistered } from '../../households/arrears-mapping/index.js';
import { FAMILY_ACCOUNTS, MEMBERS } from '../../households/families/index.js';
import { REGISTRATIONS } from '../../fieldwork/registration/index.js';
import { ACCOUNT_MOVEMENTS } from '../../money/payments/index.js';

export interface CardholdersParams {
  readonly reach: RegionReach;
  /** The number of characters of a region's code by which counts are grouped; 0 when they are not. */
  readonly placeLength: number;
  readonly days: ZoneDays;
}

const regionOf = (column: string, length: number): Sql =>
  length === 0 ? sql`null::text` : constant(`left(${column}, ${length})`);

/** The first day of the current month where a family lives. */
const monthIn = (column: string, days: ZoneDays): Sql => {
  const first = (day: CivilDate): Sql => sql`${`${day.slice(0, 7)}-01`}::date`;
  return byZone(column, { WIB: first(days.WIB), WITA: first(days.WITA), WIT: first(days.WIT) });
};

const OWES_NOTHING = {
  terms: lastingTerms('III', 'PBPU'),
  credit: NO_RUPIAH,
  members: [],
  firstPremiumFrom: null,
  instalments: null,
};

interface LeaverRow {
  readonly place: string | null;
  readonly zone: TimeZone['name'];
  readonly persons: bigint;
}

/**
 * Reads people who leave and whose last month is already paid: no bill contains them any more, and their cards are
 * active until then. An account that owes nothing represents them.
 */
async function findLeavers(
  pool: Pick<Pool, 'query'>,
  { reach, placeLength, days }: CardholdersParams,
): Promise<Cardholders[]> {
  const rows = await selectRows<LeaverRow>(
    pool,
    sql`select ${regionOf('f.region_code', placeLength)} as place, ${zoneIn('f.region_code')} as zone, count(*) as persons
      from ${MEMBERS} p join ${FAMILY_ACCOUNTS} f on f.id = p.family_id
      where p.covered_through >= (${days.WIB}::date - interval '1 month')::date and p.covered_through >= ${monthIn('f.region_code', days)}
        and p.covered_through <= f.paid_through and ${regionCondition('f.region_code', reach)}
      group by 1, 2`,
  );
  return rows.map(({ place, zone, persons }) => {
    const paidThrough = monthOf(days[zone]);
    return {
      place,
      account: { ...OWES_NOTHING, paidThrough },
      today: days[zone],
      families: 0,
      persons: Number(persons),
    };
  });
}

/** Reads the accounts as of now: families and people who leave, both as of one commit. */
export async function findCardholders(pool: Pool, params: CardholdersParams): Promise<Cardholders[]> {
  const { reach, placeLength, days } = params;
  const isAnsweredByRollups =
    placeLength <= REGENCY_LENGTH && (reach === 'ALL' || reach.every((code) => code.length <= REGENCY_LENGTH));
  const column = isAnsweredByRollups ? 'f.regency_code' : 'f.region_code';
  const where = regionCondition(column, reach);
  return inTransaction(pool, async (connection) => {
    await connection.query('set transaction isolation level repeatable read, read only');
    const registered = await countRegistered(connection, { where, place: regionOf(column, placeLength), days, column });
    return [...registered, ...(await findLeavers(connection, params))];
  });
}

interface PastRow extends EqualAccountsRow {
  readonly place: string | null;
  readonly zone: TimeZone['name'];
  readonly persons: bigint;
  readonly families: bigint;
}

/** A query of past accounts: the first movement after the day holds the state before it, if there is one. */
function pastAccounts({ reach, placeLength, days }: CardholdersParams): Sql {
  const ends = byZone('f.region_code', {
    WIB: sql`${addDays(days.WIB, 1)}::timestamp at time zone ${TIME_ZONE_NAMES.WIB}`,
    WITA: sql`${addDays(days.WITA, 1)}::timestamp at time zone ${TIME_ZONE_NAMES.WITA}`,
    WIT: sql`${addDays(days.WIT, 1)}::timestamp at time zone ${TIME_ZONE_NAMES.WIT}`,
  });
  return sql`
    with known as (
      select f.*, ${ends} as ends from ${FAMILY_ACCOUNTS} f where ${regionCondition('f.region_code', reach)}
    ), moved as (
      select distinct on (m.family_id) m.family_id, m.paid_through_before, m.credit_before
      from ${ACCOUNT_MOVEMENTS} m join known f on f.id = m.family_id
      where m.posted_at >= f.ends order by m.family_id, m.posted_at, m.paid_through_before
    ), accounts as (
      select f.id, ${regionOf('f.region_code', placeLength)} as place, ${zoneIn('f.region_code')} as zone, f.care_class, f.terms,
        coalesce(m.paid_through_before, f.paid_through) as paid_through, coalesce(m.credit_before, f.credit) as credit,
        f.first_premium_from, c.steady, array_to_string(c.others, ' ') as others,
        (select count(*) from ${MEMBERS} p where p.family_id = f.id
          and (p.covered_through is null or p.covered_through >= ${monthIn('f.region_code', days)})
          and not exists (select from ${REGISTRATIONS} r where r.id = p.id and r.registered_at >= f.ends)) as persons
      from known f left join moved m on m.family_id = f.id
      cross join lateral cover_of_family(f.id, coalesce(m.paid_through_before, f.paid_through)) c
      where f.registered_at < f.ends
    )`;
}

/** Reads the accounts at the end of an earlier day, from every family that now lives in the reach. */
export async function findPastCardholders(pool: Pool, params: CardholdersParams): Promise<Cardholders[]> {
  const rows = await selectRows<PastRow>(
    pool,
    sql`${pastAccounts(params)}
      select place, zone, care_class as "careClass", terms, paid_through as "paidThrough", credit, steady, others,
        first_premium_from as "firstPremiumFrom", null::jsonb as instalments, persons, count(*) as families
      from accounts group by place, zone, care_class, terms, paid_through, credit, steady, others, first_premium_from, persons`,
  );
  return rows.map(({ place, zone, persons, ...row }) => {
    const families = Number(row.families);
    const account = toEqualAccount(row);
    return { place, account, today: params.days[zone], families, persons: Number(persons) * families };
  });
}

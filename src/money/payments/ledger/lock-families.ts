/**
 * Locks families until the commit and reads what posting needs of them: their account, and the cadre whose portfolio
 * holds them.
 */
import type { FamilyAccount } from '../../../households/arrears/index.js';
import {
  type AccountRow,
  FAMILY_HOMES,
  MEMBERS,
  type MemberCover,
  lockAccounts,
  toFamilyAccount,
} from '../../../households/families/index.js';
import type { Connection } from '../../../platform/db/pool.js';
import { inForce } from '../../../platform/db/in-force.js';
import { type Sql, sql, textOf } from '../../../platform/db/sql.js';
import { APPOINTED_DAYS } from '../../../fieldwork/appointments/index.js';
import { ASSIGNED_DAYS } from '../../../fieldwork/portfolios/index.js';
import { CODED_FAMILIES } from '../../payment-codes/index.js';
import type { BillingNumber } from '../../../kernel/card-number.js';
import { type CivilDate, civilDateIn } from '../../../kernel/civil-date.js';
import type { CadreId, FamilyId, ParticipantId } from '../../../kernel/ids.js';
import type { PaymentCode } from '../../../kernel/payment-code.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import { TIME_ZONES, WITA_PROVINCES, WIT_PROVINCES } from '../../../kernel/time-zone.js';

/** A family whose row is locked until the commit. */
export interface LockedFamily {
  readonly id: FamilyId;
  readonly regionCode: RegionCode;
  readonly cadreId: CadreId | null;
  readonly account: FamilyAccount;
  /** When money last moved for the family; null before the first time. */
  readonly lastPostedAt: Date | null;
}

/**
 * The way in which families are named: by the billing numbers of members, by these and payment codes together (no code
 * is a billing number), or one family by its id.
 */
export type Wanted =
  | { readonly by: 'billing-numbers'; readonly values: readonly BillingNumber[] }
  | { readonly by: 'numbers-and-codes'; readonly values: readonly (BillingNumber | PaymentCode)[] }
  | { readonly by: 'id'; readonly values: readonly [FamilyId] };

export interface LockedFamilies {
  readonly families: ReadonlyMap<FamilyId, LockedFamily>;
  readonly familyByBillingNumber: ReadonlyMap<BillingNumber, FamilyId>;
}

interface FamilyRow extends AccountRow {
  readonly id: FamilyId;
  readonly regionCode: RegionCode;
  readonly lastPostedAt: Date | null;
}

interface MemberRow {
  readonly family_id: FamilyId;
  /** Null for somebody who moved: the number leads to the family of today. */
  readonly billing_number: BillingNumber | null;
  readonly covered_from: string;
  readonly covered_through: string | null;
  readonly own_paid_through: string | null;
  readonly first_premium_from: CivilDate | null;
  readonly id: ParticipantId;
}

/** The ids of the wanted families as a subquery, which saves the round trip of reading the ids first. */
const IDS: Readonly<Record<Wanted['by'], Sql>> = {
  'billing-numbers': sql`(select family_id from ${MEMBERS} m where billing_number = any($1) and successor_id is null)`,
  'numbers-and-codes': sql`(select family_id from ${MEMBERS} m where billing_number = any($1) and successor_id is null
    union all select family_id from ${CODED_FAMILIES} c where code = any($1))`,
  id: sql`(select unnest($1::uuid[]))`,
};

/** A statement for each way of naming families. It numbers its own parameters; $1 is the array of values. */
export const byWanted = (statement: (ids: Sql) => Sql): Readonly<Record<Wanted['by'], string>> => ({
  'billing-numbers': textOf(statement(IDS['billing-numbers'])),
  'numbers-and-codes': textOf(statement(IDS['numbers-and-codes'])),
  id: textOf(statement(IDS.id)),
});

/** What becomes of a family that somebody else holds: it is waited for, or left out. */
export type Held = 'wait' | 'skip';

const LOCKS: Readonly<Record<Held, ReturnType<typeof byWanted>>> = {
  wait: byWanted((ids) => lockAccounts(ids, 'wait')),
  skip: byWanted((ids) => lockAccounts(ids, 'skip')),
};

const MEMBERS_OF = byWanted(
  (ids) => sql`
  select id, family_id, own_paid_through, first_premium_from, case when successor_id is null then billing_number end as billing_number, covered_from, covered_through
  from ${MEMBERS} m where family_id in ${ids} order by id`,
);

/** $2, $3 and $4: today in WIB, WITA and WIT; $5 and $6: the provinces of the latter two. */
const CADRES_OF = byWanted(
  (ids) => sql`
  select f.family_id, a.cadre_id
  from ${FAMILY_HOMES} f
  cross join lateral (select case
    when left(f.region_code, 2) = any($5) then $3::date
    when left(f.region_code, 2) = any($6) then $4::date
    else $2::date end as today) d
  join ${ASSIGNED_DAYS} a on a.family_id = f.family_id and ${inForce('a', sql`d.today`)}
  join ${APPOINTED_DAYS} c on c.cadre_id = a.cadre_id and ${inForce('c', sql`d.today`)}
  where f.family_id in ${ids}`,
);

/**
 * Locks and reads families. All statements are sent at once and the connection keeps their order, so what is read after
 * the locks stays true until the commit.
 */
export async function lockFamilies(
  connection: Connection,
  wanted: Wanted,
  { now, held }: { readonly now: Date; readonly held: Held },
): Promise<LockedFamilies> {
  const [locked, members, cadres] = await Promise.all([
    readLocked(connection, wanted, held),
    readMembers(connection, wanted),
    readCadres(connection, wanted, now),
  ]);
  const membersOf = Map.groupBy(members, (member) => member.family_id);
  return {
    families: new Map(
      locked.map((row) => [row.id, toLockedFamily(row, membersOf.get(row.id) ?? [], cadres.get(row.id) ?? null)]),
    ),
    familyByBillingNumber: new Map(
      members.flatMap(({ billing_number: number, family_id: id }) => (number === null ? [] : [[number, id] as const])),
    ),
  };
}

async function readLocked(connection: Connection, { by, values }: Wanted, held: Held): Promise<readonly FamilyRow[]> {
  const query = { name: `posting-lock-families-by-${by}-${held}`, text: LOCKS[held][by], values: [values] };
  return (await connection.query<FamilyRow>(query)).rows;
}

async function readMembers(connection: Connection, { by, values }: Wanted): Promise<readonly MemberRow[]> {
  const query = { name: `posting-members-by-${by}`, text: MEMBERS_OF[by], values: [values] };
  return (await connection.query<MemberRow>(query)).rows;
}

async function readCadres(
  connection: Connection,
  { by, values }: Wanted,
  now: Date,
): Promise<ReadonlyMap<FamilyId, CadreId>> {
  const days = TIME_ZONES.map((zone) => civilDateIn(now, zone));
  const { rows } = await connection.query<{ family_id: FamilyId; cadre_id: CadreId }>({
    name: `posting-cadres-by-${by}`,
    text: CADRES_OF[by],
    values: [values, ...days, WITA_PROVINCES, WIT_PROVINCES],
  });
  return new Map(rows.map((row) => [row.family_id, row.cadre_id]));
}

const coverOf = (member: MemberRow): MemberCover => [
  member.covered_from,
  member.covered_through,
  member.own_paid_through,
  member.first_premium_from,
  member.id,
];

const toLockedFamily = (row: FamilyRow, members: readonly MemberRow[], cadreId: CadreId | null): LockedFamily => ({
  id: row.id,
  regionCode: row.regionCode,
  cadreId,
  lastPostedAt: row.lastPostedAt,
  account: toFamilyAccount({ ...row, cover: members.map(coverOf) }),
});

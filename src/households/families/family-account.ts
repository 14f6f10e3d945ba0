/** Reads what a bill needs of a family: the columns of `families f`, and the account from a row of them. */
import { type BilledMember, type FamilyAccount, termsOfRow } from '../arrears/index.js';
import { type BilledAccount, type InstalmentsInJson, instalmentsOf, toInstalments } from '../bills/index.js';
import { sql } from '../../platform/db/sql.js';
import { monthOfRow } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { ParticipantId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';

/** The columns of the family alone, for callers that read its members in another statement. */
export const ACCOUNT_COLUMNS = sql`f.care_class as "careClass", f.segment, f.terms, f.paid_through as "paidThrough", f.credit,
  f.first_premium_from as "firstPremiumFrom"`;

/** The open plan of the family and its money. */
export const INSTALMENTS = sql`${instalmentsOf(sql`f.id`)} as instalments`;

/** The account's columns with its instalments and, as one JSON value, the first and last month of each member. */
export const FAMILY_ACCOUNT = sql`${ACCOUNT_COLUMNS}, ${INSTALMENTS}, (
    select coalesce(json_agg(json_build_array(p.covered_from, p.covered_through, p.own_paid_through, p.first_premium_from, p.id)), '[]')
    from participants p where p.family_id = f.id) as cover`;

/** A row of these columns, in which a month is its first day. */
export interface AccountRow {
  readonly careClass: CareClass;
  readonly segment: Segment;
  /** The terms by month; null for a family without a change. */
  readonly terms: readonly string[] | null;
  readonly paidThrough: string;
  readonly credit: bigint;
  readonly firstPremiumFrom: CivilDate | null;
}

/** A member's months, the last one paid for the person while it is behind the family's, and the day of its first premium. */
export type MemberCover = readonly [
  from: string,
  through: string | null,
  ownPaidThrough: string | null,
  firstPremiumFrom: CivilDate | null,
  id: ParticipantId,
];

interface CoverRow extends AccountRow {
  readonly cover: readonly MemberCover[];
}

export interface FamilyAccountRow extends CoverRow {
  readonly instalments: InstalmentsInJson;
}

/** The account alone, for posting, which reads instalments beside it. */
export const toFamilyAccount = (row: CoverRow): FamilyAccount => ({
  terms: termsOfRow(row.terms, row),
  paidThrough: monthOfRow(row.paidThrough),
  credit: rupiah(row.credit),
  firstPremiumFrom: row.firstPremiumFrom,
  members: row.cover.map(toBilledMember),
});

function toBilledMember([from, through, own, firstPremiumFrom, id]: MemberCover): BilledMember {
  const coveredFrom = monthOfRow(from);
  const coveredThrough = through === null ? null : monthOfRow(through);
  const paidThrough = own === null ? null : monthOfRow(own);
  return { id, coveredFrom, coveredThrough, paidThrough, firstPremiumFrom };
}

export const toBilledAccount = (row: FamilyAccountRow): BilledAccount => ({
  ...toFamilyAccount(row),
  instalments: toInstalments(row.instalments),
});

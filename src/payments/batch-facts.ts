/** Locks the families of a batch and gathers everything its decisions depend on. */
import type { BilledMember, FamilyAccount } from '../arrears/index.js';
import type { Connection } from '../db/pool.js';
import { type BillingMonth, billingMonth } from '../kernel/billing-month.js';
import type { BillingNumber } from '../kernel/card-number.js';
import type { CareClass } from '../kernel/care-class.js';
import { type CivilDate, civilDateIn } from '../kernel/civil-date.js';
import type { InstalmentAccount } from '../instalments/index.js';
import type { CadreId, FamilyId, InstalmentPlanId, PartnerId, PaymentId, ReceiptId } from '../kernel/ids.js';
import type { RegionCode } from '../kernel/region-code.js';
import { rupiah } from '../kernel/rupiah.js';
import { TIME_ZONES, WITA_PROVINCES, WIT_PROVINCES } from '../kernel/time-zone.js';
import type { PaymentDelivery } from './posting/delivery.js';
import type { PostingOutcomeKind } from './posting/index.js';

/** A family whose row is locked until the batch commits. */
export interface LockedFamily {
  readonly id: FamilyId;
  readonly regionCode: RegionCode;
  readonly cadreId: CadreId | null;
  readonly account: FamilyAccount;
  /** What it pays in stages; null when it has neither a plan nor money of one. */
  readonly instalments: InstalmentAccount | null;
}

/** What an earlier delivery was decided to be. */
export interface DecidedReceipt {
  readonly id: ReceiptId;
  readonly partnerId: PartnerId;
  readonly deliveryKey: string;
  readonly reference: string;
  readonly accountText: string;
  readonly amount: bigint;
  readonly state: 'posted' | 'refused' | 'repeated';
  readonly outcome: PostingOutcomeKind;
  readonly firstOutcome: PostingOutcomeKind;
  readonly expectedAmount: bigint | null;
  readonly paymentId: PaymentId | null;
  readonly familyId: FamilyId | null;
}

export interface BatchFacts {
  readonly families: ReadonlyMap<FamilyId, LockedFamily>;
  readonly familyByBillingNumber: ReadonlyMap<BillingNumber, FamilyId>;
  /** By `receiptKey(partner, delivery key)`. */
  readonly byDelivery: ReadonlyMap<string, DecidedReceipt>;
  /** The first decision on a payment, by `receiptKey(partner, reference)`. */
  readonly byReference: ReadonlyMap<string, DecidedReceipt>;
}

export const receiptKey = (partnerId: PartnerId, key: string): string => `${partnerId} ${key}`;

interface FamilyRow {
  readonly id: FamilyId;
  readonly region_code: RegionCode;
  readonly care_class: CareClass;
  readonly paid_through: string;
  readonly credit: bigint;
  readonly first_premium_from: CivilDate | null;
}

interface MemberRow {
  readonly family_id: FamilyId;
  readonly billing_number: BillingNumber;
  readonly covered_from: string;
  readonly covered_through: string | null;
}

/** In id order, so that two batches with the same families wait for each other and never deadlock. */
const LOCK_FAMILIES = `
  select id, region_code, care_class, paid_through, credit, first_premium_from from families
  where id in (select family_id from participants where billing_number = any($1))
  order by id for no key update`;

/** The same families by the same numbers: whoever waits for their ids first pays a round trip for it. */
const MEMBERS = `
  select family_id, billing_number, covered_from, covered_through from participants
  where family_id in (select family_id from participants where billing_number = any($1)) order by id`;

/** $2, $3 and $4: today in WIB, WITA and WIT; $5 and $6: the provinces of the latter two. */
const CADRES = `
  select f.id as family_id, a.cadre_id
  from families f
  cross join lateral (select case
    when left(f.region_code, 2) = any($5) then $3::date
    when left(f.region_code, 2) = any($6) then $4::date
    else $2::date end as today) d
  join portfolio_assignments a on a.family_id = f.id
    and a.valid_from <= d.today and (a.valid_through is null or a.valid_through >= d.today)
  join cadre_appointments c on c.cadre_id = a.cadre_id
    and c.valid_from <= d.today and (c.valid_through is null or c.valid_through >= d.today)
  where f.id in (select family_id from participants where billing_number = any($1))`;

/** Families with an open plan, or with money of one that was not applied. */
const INSTALMENTS = `
  select f.id as family_id, p.id as plan_id, p.total, p.stages, p.first_month, h.held
  from (select distinct family_id as id from participants where billing_number = any($1)) f
  left join lateral (
    select id, total, stages, first_month from instalment_plans where family_id = f.id and ended_at is null) p on true
  cross join lateral (
    select coalesce(sum(case side when 'credit' then amount else -amount end), 0) as held
    from journal_lines where family_id = f.id and account = 'instalment-plan') h
  where p.id is not null or h.held > 0`;

const RECEIPT_COLUMNS = `r.id, r.partner_id as "partnerId", r.delivery_key as "deliveryKey", r.reference, r.account_text as "accountText",
  r.amount, r.state, r.outcome, r.first_outcome as "firstOutcome", r.expected_amount as "expectedAmount",
  r.payment_id as "paymentId", r.family_id as "familyId"`;

/** Lateral, so that each is one look into an index, however little PostgreSQL knows of the table yet. */
const RECEIPTS = `
  select 'delivery' as by, found.*
  from unnest($1::uuid[], $2::text[]) d(partner_id, delivery_key) cross join lateral (
    select ${RECEIPT_COLUMNS} from receipts r
    where r.partner_id = d.partner_id and r.delivery_key = d.delivery_key and r.state in ('posted', 'refused', 'repeated')
    limit 1) found
  union all
  select 'reference', found.*
  from unnest($1::uuid[], $3::text[]) d(partner_id, reference) cross join lateral (
    select ${RECEIPT_COLUMNS} from receipts r
    where r.partner_id = d.partner_id and r.reference = d.reference and r.state in ('posted', 'refused')
    limit 1) found`;

const monthOfDate = (date: string): BillingMonth => billingMonth(date.slice(0, 7));

/**
 * Must run first in its transaction. All statements are sent at once; the connection keeps their order, so what is read
 * behind the locks cannot change before the commit.
 */
export async function gatherFacts(
  connection: Connection,
  deliveries: readonly PaymentDelivery[],
  now: Date,
): Promise<BatchFacts> {
  const billingNumbers = deliveries.flatMap(({ notice }) => notice.billingNumber ?? []);
  const [locked, members, cadres, instalments, receipts] = await Promise.all([
    lockFamilies(connection, billingNumbers),
    readMembers(connection, billingNumbers),
    readCadres(connection, billingNumbers, now),
    readInstalments(connection, billingNumbers),
    readReceipts(connection, deliveries),
  ]);
  const membersOf = Map.groupBy(members, (member) => member.family_id);
  return {
    families: new Map(
      locked.map((row) => [
        row.id,
        {
          id: row.id,
          regionCode: row.region_code,
          cadreId: cadres.get(row.id) ?? null,
          account: toAccount(row, membersOf.get(row.id) ?? []),
          instalments: instalments.get(row.id) ?? null,
        },
      ]),
    ),
    familyByBillingNumber: new Map(members.map((member) => [member.billing_number, member.family_id])),
    ...receipts,
  };
}

type Numbers = readonly BillingNumber[];

async function lockFamilies(connection: Connection, numbers: Numbers): Promise<readonly FamilyRow[]> {
  const query = { name: 'posting-lock-families', text: LOCK_FAMILIES, values: [numbers] };
  return (await connection.query<FamilyRow>(query)).rows;
}

async function readMembers(connection: Connection, numbers: Numbers): Promise<readonly MemberRow[]> {
  const query = { name: 'posting-members', text: MEMBERS, values: [numbers] };
  return (await connection.query<MemberRow>(query)).rows;
}

async function readCadres(
  connection: Connection,
  numbers: Numbers,
  now: Date,
): Promise<ReadonlyMap<FamilyId, CadreId>> {
  const days = TIME_ZONES.map((zone) => civilDateIn(now, zone));
  const { rows } = await connection.query<{ family_id: FamilyId; cadre_id: CadreId }>({
    name: 'posting-cadres',
    text: CADRES,
    values: [numbers, ...days, WITA_PROVINCES, WIT_PROVINCES],
  });
  return new Map(rows.map((row) => [row.family_id, row.cadre_id]));
}

interface InstalmentsRow {
  readonly family_id: FamilyId;
  readonly plan_id: InstalmentPlanId | null;
  readonly total: bigint;
  readonly stages: number;
  readonly first_month: string;
  readonly held: bigint;
}

async function readInstalments(
  connection: Connection,
  numbers: Numbers,
): Promise<ReadonlyMap<FamilyId, InstalmentAccount>> {
  const query = { name: 'posting-instalments', text: INSTALMENTS, values: [numbers] };
  const { rows } = await connection.query<InstalmentsRow>(query);
  return new Map(rows.map((row) => [row.family_id, toInstalments(row)]));
}

const toInstalments = ({ plan_id: id, total, stages, first_month: firstMonth, held }: InstalmentsRow) => ({
  held: rupiah(held),
  plan: id === null ? null : { id, total: rupiah(total), stages, firstMonth: monthOfDate(firstMonth) },
});

async function readReceipts(
  connection: Connection,
  deliveries: readonly PaymentDelivery[],
): Promise<Pick<BatchFacts, 'byDelivery' | 'byReference'>> {
  const { rows } = await connection.query<DecidedReceipt & { by: 'delivery' | 'reference' }>({
    name: 'posting-receipts',
    text: RECEIPTS,
    values: [
      deliveries.map(({ notice }) => notice.partnerId),
      deliveries.map(({ deliveryKey }) => deliveryKey),
      deliveries.map(({ notice }) => notice.reference),
    ],
  });
  const byDelivery = new Map<string, DecidedReceipt>();
  const byReference = new Map<string, DecidedReceipt>();
  for (const receipt of rows) {
    if (receipt.by === 'delivery') byDelivery.set(receiptKey(receipt.partnerId, receipt.deliveryKey), receipt);
    else byReference.set(receiptKey(receipt.partnerId, receipt.reference), receipt);
  }
  return { byDelivery, byReference };
}

const toAccount = (row: FamilyRow, members: readonly MemberRow[]): FamilyAccount => ({
  careClass: row.care_class,
  paidThrough: monthOfDate(row.paid_through),
  credit: rupiah(row.credit),
  members: members.map(toBilledMember),
  firstPremiumFrom: row.first_premium_from,
});

const toBilledMember = (row: MemberRow): BilledMember => ({
  coveredFrom: monthOfDate(row.covered_from),
  coveredThrough: row.covered_through === null ? null : monthOfDate(row.covered_through),
});

/**
 * The queue of a campaign. Its index holds the order, so that taking a turn reads one row however many wait; what has
 * changed for a family since it was queued is checked when its turn comes.
 */
import type { Connection } from '../../platform/db/pool.js';
import { type Sql, execute, selectRows, sql } from '../../platform/db/sql.js';
import {
  FAMILY_ACCOUNT,
  type FamilyAccountRow,
  arrearsCondition,
  careClassOn,
  segmentOn,
  FAMILY_ACCOUNTS,
  FAMILY_HOMES,
} from '../../households/families/index.js';
import type { CampaignId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { FAMILY_REFUSES_CONTACT, REFUSES_CONTACT } from '../messages/index.js';
import { type ZoneDays, regionCondition } from '../../households/regions/index.js';
import type { CampaignPlan } from './campaign.js';

/** The facts that decide on a call, read while the queue's row is locked. */
export interface QueuedFamily extends FamilyAccountRow {
  readonly familyId: FamilyId;
  readonly region: RegionCode;
  readonly recentCalls: readonly Date[];
  readonly refusesCalls: boolean;
  readonly assignedUntil: Date | null;
}

const FACTS = sql`f.id as "familyId", f.region_code as region, ${FAMILY_ACCOUNT},
  ${REFUSES_CONTACT} as "refusesCalls",
  (select o.lease_until from call_assignments o where o.family_id = f.id and o.closed_at is null) as "assignedUntil"`;

const recentCalls = (since: Date): Sql =>
  sql`array(select c.called_at from calls c where c.family_id = f.id and c.called_at > ${since}) as "recentCalls"`;

export interface Turn {
  readonly campaign: CampaignId;
  /** The region in which families are taken; null for all of the campaign. */
  readonly region: RegionCode | null;
  readonly now: Date;
  /** Calls after this moment count towards the family's calls of the week. */
  readonly since: Date;
}

/** Narrows the queue to families of a region: rows of others are passed over, without a lock on them. */
const within = (region: RegionCode | null): Sql =>
  region === null
    ? sql``
    : sql`and exists (select from ${FAMILY_HOMES} h where h.family_id = q.family_id and ${regionCondition('h.region_code', [region])})`;

/**
 * Locks the next row that no other operator holds: first families to be called again, in the order they fell due, then
 * those never called, the longest in arrears first. Returns null when nobody may be called now.
 */
export async function lockNext(
  connection: Connection,
  { campaign, region, now, since }: Turn,
): Promise<QueuedFamily | null> {
  const [row] = await selectRows<QueuedFamily>(
    connection,
    sql`
    with due as materialized (
      select q.family_id from call_queue q
      where q.campaign_id = ${campaign}::uuid and q.call_from > '-infinity' and q.call_from <= ${now} ${within(region)}
      order by q.call_from, q.paid_through, q.family_id limit 1 for update skip locked
    ), fresh as materialized (
      select q.family_id from call_queue q
      where q.campaign_id = ${campaign}::uuid and q.call_from = '-infinity' ${within(region)} and not exists (select from due)
      order by q.paid_through, q.family_id limit 1 for update skip locked
    )
    select ${FACTS}, ${recentCalls(since)}
    from (select family_id from due union all select family_id from fresh) as turn join ${FAMILY_ACCOUNTS} f on f.id = turn.family_id`,
  );
  return row ?? null;
}

export async function readFamily(
  connection: Connection,
  { familyId, since }: { familyId: FamilyId; since: Date },
): Promise<QueuedFamily | null> {
  const [row] = await selectRows<QueuedFamily>(
    connection,
    sql`select ${FACTS}, ${recentCalls(since)} from ${FAMILY_ACCOUNTS} f where f.id = ${familyId}::uuid`,
  );
  return row ?? null;
}

export type QueueFilter = Pick<CampaignPlan, 'id' | 'region' | 'segment' | 'careClass' | 'months'>;

/** Queues every family that meets the campaign's conditions today and is not in its queue yet. */
export async function fillQueue(connection: Connection, campaign: QueueFilter, days: ZoneDays): Promise<void> {
  await execute(
    connection,
    sql`insert into call_queue (campaign_id, family_id, paid_through)
      select ${campaign.id}::uuid, f.id, f.paid_through from ${FAMILY_ACCOUNTS} f
      where ${regionCondition('f.region_code', [campaign.region])} and ${arrearsCondition(campaign.months, days)}
        and ${segmentOn(days)} = ${campaign.segment}
        and (${campaign.careClass}::text is null or ${careClassOn(days)} = ${campaign.careClass})
        and not ${FAMILY_REFUSES_CONTACT}
      order by f.paid_through, f.id
      on conflict do nothing`,
  );
}

/** Queues one family, whom another part of the programme wants called; one that is queued already keeps its turn. */
export async function queueFamily(connection: Connection, { campaign, familyId }: QueueEntry): Promise<void> {
  await execute(
    connection,
    sql`insert into call_queue (campaign_id, family_id, paid_through)
      select ${campaign}::uuid, f.id, f.paid_through from ${FAMILY_ACCOUNTS} f where f.id = ${familyId}::uuid
      on conflict do nothing`,
  );
}

export interface QueueEntry {
  readonly campaign: CampaignId;
  readonly familyId: FamilyId;
}

export async function leaveQueue(connection: Connection, { campaign, familyId }: QueueEntry): Promise<void> {
  await execute(
    connection,
    sql`delete from call_queue where campaign_id = ${campaign}::uuid and family_id = ${familyId}::uuid`,
  );
}

export async function postpone(
  connection: Connection,
  { campaign, familyId, until }: QueueEntry & { readonly until: Date },
): Promise<void> {
  await execute(
    connection,
    sql`update call_queue set call_from = ${until} where campaign_id = ${campaign}::uuid and family_id = ${familyId}::uuid`,
  );
}

/** The number of rows at the head of the queue that are checked at once. */
const SWEEP = 200;

/** Removes paid families from the head of the queue at once, because after the 10th of a month many have paid. */
export async function removePaid(
  connection: Connection,
  { campaign, days }: { campaign: CampaignPlan; days: ZoneDays },
): Promise<void> {
  await execute(
    connection,
    sql`delete from call_queue where (campaign_id, family_id) in (
      select q.campaign_id, q.family_id from call_queue q
      join (select campaign_id, family_id from call_queue where campaign_id = ${campaign.id}::uuid
        order by call_from, paid_through, family_id limit ${SWEEP}) as head using (campaign_id, family_id)
      join ${FAMILY_ACCOUNTS} f on f.id = q.family_id
      where not (${arrearsCondition({ min: campaign.months.min, max: null }, days)}) for update of q skip locked)`,
  );
}

/** Returns when the next family may be called; null when no family waits for a later moment. */
export async function nextTurn(
  connection: Connection,
  { campaign, region, now }: Omit<Turn, 'since'>,
): Promise<Date | null> {
  const [row] = await selectRows<{ next: Date | null }>(
    connection,
    sql`select min(q.call_from) as next from call_queue q
      where q.campaign_id = ${campaign}::uuid and q.call_from > ${now} and q.call_from < 'infinity' ${within(region)}`,
  );
  return row?.next ?? null;
}

/**
 * Counts the call in the queue and sets the family's next turn; a null `next` means that this campaign never calls the
 * family again.
 */
export async function countAttempt(
  connection: Connection,
  { campaign, familyId, next }: QueueEntry & { readonly next: Date | null },
): Promise<void> {
  await execute(
    connection,
    sql`update call_queue set attempts = attempts + 1, call_from = coalesce(${next}::timestamptz, 'infinity')
      where campaign_id = ${campaign}::uuid and family_id = ${familyId}::uuid`,
  );
}

export async function attemptsSoFar(connection: Connection, { campaign, familyId }: QueueEntry): Promise<number> {
  const [row] = await selectRows<{ attempts: number }>(
    connection,
    sql`select attempts from call_queue where campaign_id = ${campaign}::uuid and family_id = ${familyId}::uuid for update`,
  );
  return row?.attempts ?? 0;
}

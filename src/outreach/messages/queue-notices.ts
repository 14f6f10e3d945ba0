/**
 * Tells families what happened to their cover and their money, each event once: run by one instance, as often as one
 * likes.
 */
import { addDays, civilDateIn } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { NOTICES, type NoticeName } from './message-words.js';
import type { Messaging } from './messaging.js';
import {
  type FindHappenings,
  type Happening,
  findFirstPremiums,
  findHeldMoney,
  findReactivations,
  findStagesDue,
} from './notice-sources.js';
import { queueOnOccasion } from './queue-on-occasion.js';

/** A source that is read by time looks back so far, for what was committed late; what it finds again is not told again. */
const OVERLAP_MS = 10 * 60_000;
/** How far back a source looks that was never read. */
const FIRST_LOOK_MS = 60 * 60_000;

const SOURCES: Readonly<Partial<Record<NoticeName, FindHappenings>>> = {
  CARD_ACTIVE: findReactivations,
  MONEY_HELD: findHeldMoney,
  FIRST_PREMIUM: findFirstPremiums,
  STAGE_DUE: findStagesDue,
};

type Telling = Pick<Messaging, 'pool' | 'newId' | 'now' | 'notices'>;

/** Queues every notice whose occasion came since the last run, and returns their number. */
export async function queueNotices(telling: Telling): Promise<number> {
  let queued = 0;
  for (const [name, find] of Object.entries(SOURCES) as [NoticeName, FindHappenings][])
    queued += await queueFrom(telling, name, find);
  return queued;
}

interface CursorRow {
  readonly reached: bigint | null;
  readonly lookedThrough: Date;
}

const queueFrom = (telling: Telling, name: NoticeName, find: FindHappenings): Promise<number> =>
  inTransaction(telling.pool, async (connection) => {
    const now = telling.now();
    const [cursor] = await selectRows<CursorRow>(
      connection,
      sql`select reached, looked_through as "lookedThrough" from notice_cursors where source = ${name} for update`,
    );
    const since = new Date(
      cursor === undefined ? now.getTime() - FIRST_LOOK_MS : cursor.lookedThrough.getTime() - OVERLAP_MS,
    );
    const place = { reached: cursor?.reached ?? null, since, now, policies: telling.notices() };
    const { happenings, reached } = await find(connection, place);
    let queued = 0;
    for (const happening of happenings) queued += await tell(connection, telling, { name, happening });
    await execute(
      connection,
      sql`insert into notice_cursors (source, reached, looked_through) values (${name}, ${reached}::bigint, ${now})
        on conflict (source) do update set reached = excluded.reached, looked_through = excluded.looked_through`,
    );
    return queued;
  });

async function tell(
  connection: Pick<Pool | Connection, 'query'>,
  telling: Telling,
  { name, happening }: { name: NoticeName; happening: Happening },
): Promise<number> {
  const { subject, familyId, regionCode, amount, at, knownAt } = happening;
  const zone = timeZoneOf(regionCode);
  const { usefulDays } = policyOn(telling.notices(), civilDateIn(telling.now(), zone));
  const queued = await queueOnOccasion(connection, telling, {
    occasion: `${name.toLowerCase().replaceAll('_', '-')}:${subject}`,
    familyId,
    kind: 'NOTICE',
    templateCode: NOTICES[name],
    event: { amount, date: civilDateIn(at, zone) },
    // What has waited for days, because nothing ran, is told only as long as it is of use.
    lastDay: addDays(civilDateIn(knownAt, zone), usefulDays[name]),
    requestedBy: 'sigap:notices',
  });
  return queued === null ? 0 : 1;
}

export interface DebitFailed {
  readonly attemptId: string;
  readonly familyId: FamilyId;
  readonly regionCode: RegionCode;
  readonly amount: Rupiah;
  readonly failedAt: Date;
}

/** Tells a family that its bank could not debit; told again of the same attempt, it writes nothing. */
export async function noticeDebitFailure(telling: Telling, failed: DebitFailed): Promise<void> {
  const { attemptId: subject, familyId, regionCode, amount, failedAt: at } = failed;
  const happening = { subject, familyId, regionCode, amount, at, knownAt: telling.now() };
  await tell(telling.pool, telling, { name: 'DEBIT_FAILED', happening });
}

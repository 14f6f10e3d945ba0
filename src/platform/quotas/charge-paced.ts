/**
 * Counts a question about a subject that strangers may ask about and that must never be locked, such as a family's card:
 * one caller has few questions about it, and beyond some free ones of all callers together there is a pause between two
 * questions, which grows up to a bound. It depends on counts alone, never on whether there is such a subject.
 */
import type { Pool } from '../db/pool.js';
import { type Sql, selectRows, sql } from '../db/sql.js';
import { type Budget, type Caller, type Pace, callerKey, subjectKey } from './question-quota.js';

export interface PacedQuestion {
  readonly kind: string;
  readonly ofCaller: Budget;
  readonly pace: Pace;
  readonly caller: Caller;
  readonly subject: string;
  readonly now: Date;
}

interface Row {
  readonly callerAsked: number;
  readonly callerEnds: Date;
  /** The questions of this caller about this subject; null when its own quota was spent. */
  readonly pairAsked: number | null;
  readonly pairEnds: Date | null;
  /** Null when the question was not counted: a quota was spent, or the pause is not over. */
  readonly subjectAsked: number | null;
  /** When the subject was to be forgotten, as it was before this question. */
  readonly forgottenAt: Date | null;
}

const COUNT_MAX = 1_000_000;
/** The old counts that each question deletes, as many as it may add. */
const CLEARED_PER_QUESTION = 3;

/** Adds one to a count whose window is fixed; one that is over begins again. */
const counted = (now: Date): Sql => {
  const isOver = sql`(b.window_ends_at <= ${now}::timestamptz or b.window_ends_at > excluded.window_ends_at)`;
  return sql`on conflict (asker) do update set
    asked = case when ${isOver} then 1 else least(b.asked + 1, ${COUNT_MAX}::int) end,
    window_ends_at = case when ${isOver} then excluded.window_ends_at else b.window_ends_at end
    returning asked, window_ends_at`;
};

const ms = (milliseconds: number): Sql => sql`(${milliseconds}::int8 * interval '1 millisecond')`;

/** The pause before the next question, once so many were asked: none, then twice as long each time, up to the bound. */
const pauseAfter = (asked: Sql, { free, firstPauseMs, pauseMaxMs }: Pace): Sql =>
  sql`case when ${asked} < ${free}::int then interval '0'
    else least(power(2, least(${asked} - ${free}::int, 30)) * ${ms(firstPauseMs)}, ${ms(pauseMaxMs)}) end`;

/** The row of the subject holds when it is forgotten: that long after the end of its pause. */
function askedAbout(now: Date, pace: Pace): Sql {
  const { forgottenAfterMs, pauseMaxMs } = pace;
  const latest = sql`${now}::timestamptz + ${ms(forgottenAfterMs)} + ${ms(pauseMaxMs)}`;
  const isOver = sql`(b.window_ends_at <= ${now}::timestamptz or b.window_ends_at > ${latest})`;
  const asked = sql`(case when ${isOver} then 1 else least(b.asked + 1, ${COUNT_MAX}::int) end)`;
  return sql`on conflict (asker) do update set asked = ${asked},
      window_ends_at = ${now}::timestamptz + ${pauseAfter(asked, pace)} + ${ms(forgottenAfterMs)}
    where ${isOver} or b.window_ends_at - ${ms(forgottenAfterMs)} <= ${now}::timestamptz
    returning asked`;
}

function statementOf({ kind, ofCaller, pace, caller, subject, now }: PacedQuestion): Sql {
  const ofWhom = `${kind}:${callerKey(caller)}`;
  const about = `${kind}:${subjectKey(subject)}`;
  const pair = `${ofWhom}:${subjectKey(subject)}`;
  return sql`with cleared as (
      delete from quota_counts where asker in (
        select asker from quota_counts
        where window_ends_at <= ${now}::timestamptz and asker not in (${ofWhom}, ${pair}, ${about})
        order by window_ends_at limit ${CLEARED_PER_QUESTION}::int for update skip locked)
    ), caller as (
      insert into quota_counts as b (asker, asked, window_ends_at)
      values (${ofWhom}, 1, ${now}::timestamptz + ${ms(ofCaller.windowMs)}) ${counted(now)}
    ), pair as (
      insert into quota_counts as b (asker, asked, window_ends_at)
      select ${pair}, 1, ${now}::timestamptz + ${ms(pace.forgottenAfterMs)}
      from caller where caller.asked <= ${ofCaller.questionsMax}::int ${counted(now)}
    ), subject as (
      insert into quota_counts as b (asker, asked, window_ends_at)
      select ${about}, 1, ${now}::timestamptz + ${ms(pace.forgottenAfterMs)}
      from pair where pair.asked <= ${pace.ofOneCaller}::int ${askedAbout(now, pace)}
    )
    select caller.asked as "callerAsked", caller.window_ends_at as "callerEnds",
      pair.asked as "pairAsked", pair.window_ends_at as "pairEnds", subject.asked as "subjectAsked",
      (select window_ends_at from quota_counts where asker = ${about}) as "forgottenAt"
    from caller left join pair on true left join subject on true`;
}

/** When the question may be asked again; null when it is allowed. */
export async function chargePaced(pool: Pool, question: PacedQuestion): Promise<Date | null> {
  const { pace, now } = question;
  const inTime = (later: number): Date => new Date(now.getTime() + later);
  const [row] = await selectRows<Row>(pool, statementOf(question));
  if (row === undefined) return inTime(pace.pauseMaxMs);
  if (row.subjectAsked !== null) return null;
  if (row.pairAsked === null || row.pairEnds === null) return row.callerEnds;
  if (row.pairAsked > pace.ofOneCaller) return row.pairEnds;
  // Questions at the same moment began before the pause of the one that was counted could be seen.
  const pauseEnds = row.forgottenAt === null ? 0 : row.forgottenAt.getTime() - pace.forgottenAfterMs;
  return pauseEnds > now.getTime() ? new Date(pauseEnds) : inTime(pace.firstPauseMs);
}

/** Counts a question against the quotas of its caller and its subject, in the database that all instances share. */
import type { Pool } from '../db/pool.js';
import { type Sql, selectRows, sql } from '../db/sql.js';
import { chargePaced } from './charge-paced.js';
import { type Budget, type Caller, type QuestionQuotas, callerKey, subjectKey } from './question-quota.js';

export type Charge = { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly retryAt: Date };

interface ChargeRow {
  readonly callerAsked: number;
  readonly callerEnds: Date;
  /** The questions about the subject; null when the caller's quota was spent, since such a question does not count. */
  readonly subjectAsked: number | null;
  readonly subjectEnds: Date | null;
}

/** The highest count that is stored; a higher one would mean the same. */
const COUNT_MAX = 1_000_000;
/** The old counts that each question deletes, as many as it may add, so that the table holds recent counts only. */
const CLEARED_PER_QUESTION = 2;

/** The condition that a window has ended, or that it began by a clock that has been set back since. */
const isOver = (now: Date): Sql =>
  sql`(b.window_ends_at <= ${now}::timestamptz or b.window_ends_at > excluded.window_ends_at)`;

/** Adds the question to its count. A window that is over begins again; a refused question never prolongs one. */
const counted = (now: Date): Sql => sql`on conflict (asker) do update set
  asked = case when ${isOver(now)} then 1 else least(b.asked + 1, ${COUNT_MAX}::int) end,
  window_ends_at = case when ${isOver(now)} then excluded.window_ends_at else b.window_ends_at end
  returning asked, window_ends_at`;

const windowEnd = (now: Date, windowMs: number): Date => new Date(now.getTime() + windowMs);

export interface CountedQuestion {
  readonly quotas: QuestionQuotas;
  readonly caller: Caller;
  /** The card or code that the question is about; only its hash is stored. */
  readonly subject: string;
  readonly now: Date;
}

function chargeStatement({ quotas, caller, subject, now }: CountedQuestion, ofSubject: Budget): Sql {
  const { kind, ofCaller } = quotas;
  const keys = { caller: `${kind}:${callerKey(caller)}`, subject: `${kind}:${subjectKey(subject)}` };
  return sql`with cleared as (
      delete from quota_counts where asker in (
        select asker from quota_counts
        where window_ends_at <= ${now}::timestamptz and asker not in (${keys.caller}, ${keys.subject})
        order by window_ends_at limit ${CLEARED_PER_QUESTION}::int for update skip locked)
    ), caller as (
      insert into quota_counts as b (asker, asked, window_ends_at)
      values (${keys.caller}, 1, ${windowEnd(now, ofCaller.windowMs)}::timestamptz) ${counted(now)}
    ), subject as (
      insert into quota_counts as b (asker, asked, window_ends_at)
      select ${keys.subject}, 1, ${windowEnd(now, ofSubject.windowMs)}::timestamptz
      from caller where caller.asked <= ${ofCaller.questionsMax}::int ${counted(now)}
    )
    select caller.asked as "callerAsked", caller.window_ends_at as "callerEnds",
      subject.asked as "subjectAsked", subject.window_ends_at as "subjectEnds"
    from caller left join subject on true`;
}

/** Counts the question before it decides, so that one asked elsewhere at the same time cannot exceed the quota. */
export async function chargeQuestion(pool: Pool, question: CountedQuestion): Promise<Charge> {
  const { ofSubject, ...quotas } = question.quotas;
  if ('pauseMaxMs' in ofSubject) {
    const retryAt = await chargePaced(pool, { ...quotas, ...question, pace: ofSubject });
    return retryAt === null ? { kind: 'allowed' } : { kind: 'refused', retryAt };
  }
  const [row] = await selectRows<ChargeRow>(pool, chargeStatement(question, ofSubject));
  if (row === undefined) return { kind: 'refused', retryAt: windowEnd(question.now, ofSubject.windowMs) };
  if (row.subjectAsked === null || row.subjectEnds === null) return { kind: 'refused', retryAt: row.callerEnds };
  return row.subjectAsked <= ofSubject.questionsMax
    ? { kind: 'allowed' }
    : { kind: 'refused', retryAt: row.subjectEnds };
}

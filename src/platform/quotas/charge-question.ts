/** Counts a question against its caller and what it is about in one statement, in the database, so that all instances count together. */
import type { Pool } from '../db/pool.js';
import { type Sql, selectRows, sql } from '../db/sql.js';
import { type Caller, type QuestionBudgets, callerKey, subjectKey } from './question-budget.js';

export type Charge = { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly retryAt: Date };

interface ChargeRow {
  readonly callerAsked: number;
  readonly callerEnds: Date;
  /** Null when the caller's own budget was spent: then the subject is not charged, so that nobody can spend it for others. */
  readonly subjectAsked: number | null;
  readonly subjectEnds: Date | null;
}

/** Beyond it a count says nothing new. */
const COUNT_MAX = 1_000_000;
/** A question clears away as many old counts as it can leave behind: the table stays as small as what is asked of late. */
const CLEARED_PER_QUESTION = 2;

/** Ended, or begun by a clock that has been set back since. */
const isOver = (now: Date): Sql =>
  sql`(b.window_ends_at <= ${now}::timestamptz or b.window_ends_at > excluded.window_ends_at)`;

/** A window that is over begins again with this question; a refused question never prolongs one. */
const counted = (now: Date): Sql => sql`on conflict (asker) do update set
  asked = case when ${isOver(now)} then 1 else least(b.asked + 1, ${COUNT_MAX}::int) end,
  window_ends_at = case when ${isOver(now)} then excluded.window_ends_at else b.window_ends_at end
  returning asked, window_ends_at`;

const windowEnd = (now: Date, windowMs: number): Date => new Date(now.getTime() + windowMs);

export interface CountedQuestion {
  readonly budgets: QuestionBudgets;
  readonly caller: Caller;
  /** The card or code it is about; kept as a hash only. */
  readonly subject: string;
  readonly now: Date;
}

function chargeStatement({ budgets, caller, subject, now }: CountedQuestion): Sql {
  const { kind, ofCaller, ofSubject } = budgets;
  const keys = { caller: `${kind}:${callerKey(caller)}`, subject: `${kind}:${subjectKey(subject)}` };
  return sql`with cleared as (
      delete from question_budgets where asker in (
        select asker from question_budgets
        where window_ends_at <= ${now}::timestamptz and asker not in (${keys.caller}, ${keys.subject})
        order by window_ends_at limit ${CLEARED_PER_QUESTION}::int for update skip locked)
    ), caller as (
      insert into question_budgets as b (asker, asked, window_ends_at)
      values (${keys.caller}, 1, ${windowEnd(now, ofCaller.windowMs)}::timestamptz) ${counted(now)}
    ), subject as (
      insert into question_budgets as b (asker, asked, window_ends_at)
      select ${keys.subject}, 1, ${windowEnd(now, ofSubject.windowMs)}::timestamptz
      from caller where caller.asked <= ${ofCaller.questionsMax}::int ${counted(now)}
    )
    select caller.asked as "callerAsked", caller.window_ends_at as "callerEnds",
      subject.asked as "subjectAsked", subject.window_ends_at as "subjectEnds"
    from caller left join subject on true`;
}

/** Counts first, so that a question which is asked at the same time elsewhere cannot slip through. */
export async function chargeQuestion(pool: Pool, question: CountedQuestion): Promise<Charge> {
  const { ofSubject } = question.budgets;
  const [row] = await selectRows<ChargeRow>(pool, chargeStatement(question));
  if (row === undefined) return { kind: 'refused', retryAt: windowEnd(question.now, ofSubject.windowMs) };
  if (row.subjectAsked === null || row.subjectEnds === null) return { kind: 'refused', retryAt: row.callerEnds };
  return row.subjectAsked <= ofSubject.questionsMax
    ? { kind: 'allowed' }
    : { kind: 'refused', retryAt: row.subjectEnds };
}

/** Counts a question against its caller and its card in one statement, in the database, so that all instances count together. */
import type { Pool } from '../db/pool.js';
import { type Sql, selectRows, sql } from '../db/sql.js';
import { CARD_BUDGET, type Caller, callerBudget, callerKey, cardKey } from './question-budget.js';
import type { PublicQuestion } from './public-status.js';

export type Charge = { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly retryAt: Date };

interface ChargeRow {
  readonly callerAsked: number;
  readonly callerEnds: Date;
  /** Null when the caller's own budget was spent: then the card is not charged, so that nobody can spend it for others. */
  readonly cardAsked: number | null;
  readonly cardEnds: Date | null;
}

/** Beyond it a count says nothing new. */
const COUNT_MAX = 1_000_000;
/** A question clears away as many old counts as it can leave behind: the table stays as small as what is asked of late. */
const CLEARED_PER_QUESTION = 2;

/** A window that has ended begins again with this question; a refused question never prolongs one. */
const counted = (now: Date): Sql => sql`on conflict (asker) do update set
  asked = case when b.window_ends_at <= ${now}::timestamptz then 1 else least(b.asked + 1, ${COUNT_MAX}::int) end,
  window_ends_at = case when b.window_ends_at <= ${now}::timestamptz then excluded.window_ends_at else b.window_ends_at end
  returning asked, window_ends_at`;

const windowEnd = (now: Date, windowMs: number): Date => new Date(now.getTime() + windowMs);

function chargeStatement({ cardNumber }: PublicQuestion, caller: Caller, now: Date): Sql {
  const budget = callerBudget(caller);
  const keys = { caller: callerKey(caller), card: cardKey(cardNumber) };
  return sql`with cleared as (
      delete from public_status_budgets where asker in (
        select asker from public_status_budgets
        where window_ends_at <= ${now}::timestamptz and asker not in (${keys.caller}, ${keys.card})
        order by window_ends_at limit ${CLEARED_PER_QUESTION}::int for update skip locked)
    ), caller as (
      insert into public_status_budgets as b (asker, asked, window_ends_at)
      values (${keys.caller}, 1, ${windowEnd(now, budget.windowMs)}::timestamptz) ${counted(now)}
    ), card as (
      insert into public_status_budgets as b (asker, asked, window_ends_at)
      select ${keys.card}, 1, ${windowEnd(now, CARD_BUDGET.windowMs)}::timestamptz
      from caller where caller.asked <= ${budget.questionsMax}::int ${counted(now)}
    )
    select caller.asked as "callerAsked", caller.window_ends_at as "callerEnds",
      card.asked as "cardAsked", card.window_ends_at as "cardEnds"
    from caller left join card on true`;
}

/** Counts first and answers after: a question that is asked at the same time elsewhere cannot slip through. */
export async function chargeQuestion(
  pool: Pool,
  question: PublicQuestion,
  { caller, now }: { caller: Caller; now: Date },
): Promise<Charge> {
  const [row] = await selectRows<ChargeRow>(pool, chargeStatement(question, caller, now));
  if (row === undefined) return { kind: 'refused', retryAt: windowEnd(now, CARD_BUDGET.windowMs) };
  if (row.cardAsked === null || row.cardEnds === null) return { kind: 'refused', retryAt: row.callerEnds };
  return row.cardAsked <= CARD_BUDGET.questionsMax ? { kind: 'allowed' } : { kind: 'refused', retryAt: row.cardEnds };
}

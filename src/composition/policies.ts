/** Wires the book of policies: filled before anything is judged, and again by the clock and after each decision. */
import { ARREARS, TARIFFS, compileTariffs, jknCeilingsOn, tariffsOf } from '../households/arrears/index.js';
import { type Assess, createAssessor } from '../households/bills/index.js';
import { POSTING, type PostingRules } from '../money/payments/index.js';
import type { Pool } from '../platform/db/pool.js';
import { type PolicyBook, createPolicyBook, findEnteredRows, madeOf } from '../platform/policies/index.js';
import { POLICIES } from './schema/policies.js';

export interface Policies {
  readonly book: PolicyBook;
  /** Reads what was entered; a row that cannot be read leaves the book as it is, and fails. */
  readonly refill: () => Promise<void>;
  readonly rules: PostingRules;
  /** Assesses what is owed, with the tariffs and policies in force. */
  readonly assess: Assess;
}

/** Makes the book and fills it. @throws Error for an entered row that this release cannot read. */
export async function composePolicies(pool: Pool): Promise<Policies> {
  const book = createPolicyBook(POLICIES);
  const refill = async (): Promise<void> => book.take(await findEnteredRows(pool));
  await refill();
  const rules = rulesOf(book);
  return { book, refill, rules, assess: assessBy(rules) };
}

/** Assesses by the rules as they stand at each question. */
export const assessBy = (rules: PostingRules): Assess =>
  createAssessor({
    get tariffs() {
      return rules.tariffs;
    },
    get policies() {
      return rules.arrearsPolicies;
    },
  });

/** The rules of posting as they stand when they are read: a look into the book, which is in memory. */
export function rulesOf(book: PolicyBook): PostingRules {
  const tariffs = madeOf(book, TARIFFS, (rows) => compileTariffs(tariffsOf(rows)));
  return {
    get tariffs() {
      return tariffs();
    },
    get arrearsPolicies() {
      return book.rows(ARREARS);
    },
    get postingPolicies() {
      return book.rows(POSTING);
    },
    ceilingsOn: jknCeilingsOn,
  };
}

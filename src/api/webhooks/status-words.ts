/**
 * Sorts the words with which partners say what became of money. Each protocol has closed tables of them: a word that is
 * in none is kept, refused and told to an operator, because it may mean money.
 */

/** What a word says of the money. `taken-back`: money that had been there is gone, all or a part of it. */
export type MoneyMeaning = 'money' | 'not-yet' | 'no-money' | 'taken-back';

export type WordTable = Readonly<Record<string, MoneyMeaning>>;

/** A field of a protocol, and every word that its documents know. */
export interface StatusField {
  readonly field: string;
  readonly words: WordTable;
}

export const meaningIn = (table: WordTable, word: string | null | undefined): MoneyMeaning | 'unknown' =>
  typeof word === 'string' && Object.hasOwn(table, word) ? (table[word] ?? 'unknown') : 'unknown';

const NAMES_MONEY =
  /pay|paid|captur|settl|charge|debit|credit|refund|revers|transfer|invoice|order|transact|deposit|fund|top.?up|money|dana|bayar/i;
const AMOUNT = /amount|nominal|paid|gross|total|value|jumlah/i;

const holdsAmount = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, inner]) => AMOUNT.test(name) || (depth > 1 && holdsAmount(inner, depth - 1)));

/** Tells whether an event that is in no table could mean money: by its name, or because it states an amount. */
export const couldMeanMoney = (event: string, body: object): boolean => NAMES_MONEY.test(event) || holdsAmount(body, 4);

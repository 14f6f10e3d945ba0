/** SQL conditions on rows in force from `valid_from` through `valid_through`, both included; null is an open end. */
import { type Sql, constant, sql } from './sql.js';

/** The condition that the row `alias` does not end before the day: it is in force then, or begins later. */
export function notEndedBefore(alias: string, day: Sql): Sql {
  const row = constant(alias);
  return sql`(${row}.valid_through is null or ${row}.valid_through >= ${day})`;
}

/** The condition that the row `alias` is in force on the day. */
export const inForce = (alias: string, day: Sql): Sql =>
  sql`${constant(alias)}.valid_from <= ${day} and ${notEndedBefore(alias, day)}`;

/** The condition that the row `alias` is in force on some day of the span; `through` null is an open end. */
export function inForceWithin(
  alias: string,
  { from, through }: { readonly from: string; readonly through: string | null },
): Sql {
  const row = constant(alias);
  return sql`daterange(${row}.valid_from, ${row}.valid_through, '[]') && daterange(${from}::date, ${through}::date, '[]')`;
}

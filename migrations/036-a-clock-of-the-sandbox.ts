/**
 * Keeps by how much the clock of a sandbox is ahead of the real time, for every instance that shares the database. In
 * production nothing reads the table and nothing writes into it.
 */
import { Migration } from '@mikro-orm/migrations';

const TEN_YEARS_MS = 315_360_000_000;

export class AClockOfTheSandbox extends Migration {
  override up(): void {
    this.addSql(`create table sandbox_clock (
      id smallint primary key,
      ahead_ms bigint not null,
      moved_at timestamptz not null,
      moved_by text not null,
      constraint sandbox_clock_is_one check (id = 1),
      constraint sandbox_clock_is_within_reach check (ahead_ms >= 0 and ahead_ms <= ${TEN_YEARS_MS})
    )`);
  }
}

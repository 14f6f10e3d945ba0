/** For which branches and days an operator was called because far more was read in full than normal. Rows are only ever added. */
import { Migration } from '@mikro-orm/migrations';

export class BranchesThatReadTooMuch extends Migration {
  override up(): void {
    this.addSql(`create table branch_reading_alarms (
      branch_id uuid not null,
      day date not null,
      told_at timestamptz not null,
      primary key (branch_id, day)
    )`);
    this.addSql(`create trigger branch_reading_alarms_are_append_only before update or delete or truncate
      on branch_reading_alarms for each statement execute function refuse_change()`);
    this.addSql('grant select, insert on branch_reading_alarms to sigap_run');
  }
}

/** Which corrections an operator was called for because they waited longer than the law allows. Rows are only ever added. */
import { Migration } from '@mikro-orm/migrations';

export class OverdueCorrections extends Migration {
  override up(): void {
    this.addSql(`create table overdue_corrections (
      change_id uuid primary key references membership_changes (id),
      told_at timestamptz not null
    )`);
    this
      .addSql(`create trigger overdue_corrections_are_append_only before update or delete or truncate on overdue_corrections
      for each statement execute function refuse_change()`);
  }
}

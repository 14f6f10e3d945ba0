/** A family knows when money last moved for it, so that no later posting is dated before an earlier one. */
import { Migration } from '@mikro-orm/migrations';

export class WhenMoneyLastMovedForAFamily extends Migration {
  override up(): void {
    this.addSql('alter table families add column last_posted_at timestamptz;');
  }
}

/** Validates the kinds of changes while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateKindsOfChanges extends Migration {
  override up(): void {
    this.addSql('alter table membership_changes validate constraint membership_changes_kind_is_known');
  }
}

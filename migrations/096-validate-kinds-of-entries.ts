/** Validates the kinds of entries while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateKindsOfEntries extends Migration {
  override up(): void {
    this.addSql('alter table ledger_entries validate constraint ledger_entries_kind_is_known');
  }
}

/** Which banks debit is told by the partners that are registered, and no longer by a list. */
import { Migration } from '@mikro-orm/migrations';

export class BanksThatDebitAreData extends Migration {
  override up(): void {
    this.addSql('alter table mandates drop constraint if exists mandates_bank_is_known');
  }
}

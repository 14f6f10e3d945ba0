/** Indexes the access log by the families of its rows, and by the order in which rows are sealed. */
import { Migration } from '@mikro-orm/migrations';

export class TheLogByItsFamilies extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql('drop index concurrently if exists access_log_by_families');
    this.addSql('create index concurrently access_log_by_families on access_log using gin (family_ids)');
    this.addSql('drop index concurrently if exists access_log_by_transaction');
    this.addSql('create index concurrently access_log_by_transaction on access_log (written_in, id)');
  }
}

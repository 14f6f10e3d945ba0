/** What stands in clear since before values were sealed is found by an index, which is empty once all is sealed. */
import { Migration } from '@mikro-orm/migrations';

export class ValuesInClear extends Migration {
  override up(): void {
    this.addSql('drop index concurrently if exists webhook_deliveries_in_clear;');
    this.addSql(
      'create index concurrently webhook_deliveries_in_clear on webhook_deliveries (id) where raw_body is not null;',
    );
  }

  override isTransactional(): boolean {
    return false;
  }
}

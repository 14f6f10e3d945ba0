/** Rollups of arrears count families by their terms, too: this builds the index of it, and the next one of these rests on it. */
import { Migration } from '@mikro-orm/migrations';

export class RollupsByTerms extends Migration {
  override up(): void {
    this.addSql('drop index concurrently if exists arrears_rollups_by_account;');
    this.addSql(`create unique index concurrently arrears_rollups_by_account on arrears_rollups
      (regency_code, paid_through, care_class, credit, steady_members, other_cover, terms) nulls not distinct;`);
  }

  override isTransactional(): boolean {
    return false;
  }
}

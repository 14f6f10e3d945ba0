/** Families whose accounts are equal, their terms included, are one rollup; the index of it stands already. */
import { Migration } from '@mikro-orm/migrations';

export class OneRollupPerAccountAndTerms extends Migration {
  override up(): void {
    this.addSql(`alter table arrears_rollups drop constraint arrears_rollups_one_per_account,
      add constraint arrears_rollups_one_per_account unique using index arrears_rollups_by_account;`);
  }
}

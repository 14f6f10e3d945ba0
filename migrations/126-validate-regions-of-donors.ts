/** Validates the regions of donors while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateRegionsOfDonors extends Migration {
  override up(): void {
    this.addSql('alter table donors validate constraint donors_are_kept_in_some_region');
  }
}

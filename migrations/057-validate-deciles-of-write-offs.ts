/** Validates that a decile is one of ten, while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateDecilesOfWriteOffs extends Migration {
  override up(): void {
    this.addSql('alter table write_offs validate constraint write_offs_decile_is_one_of_ten');
  }
}

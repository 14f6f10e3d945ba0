/** Validates the classes of breaks while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateBreaksOfLines extends Migration {
  override up(): void {
    this.addSql('alter table settlement_breaks validate constraint settlement_breaks_class_is_known;');
  }
}

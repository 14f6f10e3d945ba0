/** Validates the classes of breaks while everybody works, and finds the unreadable lines of a file. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateBreaksOfLines extends Migration {
  override up(): void {
    this.addSql('alter table settlement_breaks validate constraint settlement_breaks_class_is_known;');
    this.addSql('drop index concurrently if exists settlement_breaks_of_unreadable_lines;');
    this.addSql(
      "create index concurrently settlement_breaks_of_unreadable_lines on settlement_breaks (file_no) where class = 'unreadable-line';",
    );
  }

  override isTransactional(): boolean {
    return false;
  }
}

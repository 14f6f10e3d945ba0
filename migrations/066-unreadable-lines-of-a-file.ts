/** The unreadable lines of a file are summed by its number. */
import { Migration } from '@mikro-orm/migrations';

export class UnreadableLinesOfAFile extends Migration {
  override up(): void {
    this.addSql('drop index concurrently if exists settlement_breaks_of_unreadable_lines;');
    this.addSql(
      "create index concurrently settlement_breaks_of_unreadable_lines on settlement_breaks (file_no) where class = 'unreadable-line';",
    );
  }

  override isTransactional(): boolean {
    return false;
  }
}

/** Complaints are listed by when they are to be closed, from either end. */
import { Migration } from '@mikro-orm/migrations';

export class ComplaintsByDeadline extends Migration {
  override up(): void {
    this.addSql('create index complaints_by_deadline on complaints (close_due_at, id);');
  }
}

/** Complaints about to miss a deadline are found by the next one that they have. */
import { Migration } from '@mikro-orm/migrations';

const NEXT_DUE =
  'case when answered_at is null and answer_due_at < close_due_at then answer_due_at else close_due_at end';

export class ComplaintsByNextDeadline extends Migration {
  override up(): void {
    this.addSql('drop index concurrently if exists complaints_open_by_next_deadline;');
    this.addSql(
      `create index concurrently complaints_open_by_next_deadline on complaints ((${NEXT_DUE}), id) where closed_at is null;`,
    );
  }

  override isTransactional(): boolean {
    return false;
  }
}

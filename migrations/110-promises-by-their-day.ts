/** Promises are found by their day, made at doors and on the telephone. */
import { Migration } from '@mikro-orm/migrations';

const INDEXES = {
  promises_to_pay_by_day: 'promises_to_pay (promised_for)',
  calls_by_promised_day: 'calls (promised_for) where promised_for is not null',
};

export class PromisesByTheirDay extends Migration {
  override up(): void {
    for (const [name, columns] of Object.entries(INDEXES)) {
      this.addSql(`drop index concurrently if exists ${name};`);
      this.addSql(`create index concurrently ${name} on ${columns};`);
    }
  }

  override isTransactional(): boolean {
    return false;
  }
}

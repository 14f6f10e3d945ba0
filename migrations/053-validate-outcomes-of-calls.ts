/** Validates what an outcome of a call may be, while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateOutcomesOfCalls extends Migration {
  override up(): void {
    this.addSql('alter table calls validate constraint calls_outcome_is_known;');
    this.addSql('alter table calls validate constraint calls_back_at_a_time;');
  }
}

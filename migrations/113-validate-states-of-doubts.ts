/** Validates the states of payments in doubt while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateStatesOfDoubts extends Migration {
  override up(): void {
    this.addSql('alter table payment_doubts validate constraint payment_doubts_state_is_known');
    this.addSql('alter table payment_doubts validate constraint payment_doubts_are_asked_by_reference');
  }
}

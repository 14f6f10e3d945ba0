/** Validates the states of reversals while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateStatesOfReversals extends Migration {
  override up(): void {
    this.addSql('alter table payment_reversals validate constraint payment_reversals_state_is_known');
  }
}

/**
 * A reversal that came before its payment may be overtaken: the partner's own books, asked later, have the payment as
 * paid, and it is booked. A later migration validates the check.
 */
import { Migration } from '@mikro-orm/migrations';

const STATES = ['waiting', 'booked', 'refused', 'met', 'overtaken'].map((state) => `'${state}'`).join(', ');

export class ReversalsThatAreOvertaken extends Migration {
  override up(): void {
    this.addSql(`alter table payment_reversals drop constraint payment_reversals_state_is_known,
      add constraint payment_reversals_state_is_known check (state in (${STATES})) not valid`);
  }
}

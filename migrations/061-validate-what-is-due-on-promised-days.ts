/** Validates the sums of promised days while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateWhatIsDueOnPromisedDays extends Migration {
  override up(): void {
    this.addSql('alter table promises_to_pay validate constraint promises_to_pay_due_is_money');
    this.addSql('alter table calls validate constraint calls_promised_due_is_money');
  }
}

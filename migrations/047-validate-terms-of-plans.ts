/** Validates the terms of plans while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateTermsOfPlans extends Migration {
  override up(): void {
    this.addSql('alter table instalment_plans validate constraint instalment_plans_include_premiums');
    this.addSql('alter table instalment_plans validate constraint instalment_plans_active_after_is_known');
  }
}

/** Validates the months of call campaigns while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateMonthsOfCallCampaigns extends Migration {
  override up(): void {
    this.addSql('alter table call_campaigns validate constraint call_campaigns_months_are_a_range');
  }
}

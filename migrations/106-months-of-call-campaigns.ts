/** The months whose families officers call are a dated rule: the database only holds that they are a range. */
import { Migration } from '@mikro-orm/migrations';

export class MonthsOfCallCampaigns extends Migration {
  override up(): void {
    this.addSql(`alter table call_campaigns add constraint call_campaigns_months_are_a_range
      check (months_min >= 1 and months_min <= months_max) not valid`);
    this.addSql('alter table call_campaigns drop constraint if exists call_campaigns_months_lie_in_the_officers_queue');
  }
}

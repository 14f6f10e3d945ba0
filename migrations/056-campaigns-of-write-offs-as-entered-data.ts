/** Whom a campaign of write-offs helps is entered with it; a campaign without a rule of its own keeps that of its day. */
import { Migration } from '@mikro-orm/migrations';

export class CampaignsOfWriteOffsAsEnteredData extends Migration {
  override up(): void {
    this.addSql('alter table write_off_campaigns add column rule jsonb;');
    this.addSql(`alter table write_offs add column decile smallint,
      add constraint write_offs_decile_is_one_of_ten check (decile between 1 and 10) not valid;`);
  }
}

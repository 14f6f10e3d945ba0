/** Validates the channels of complaints while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class ValidateChannelsOfComplaints extends Migration {
  override up(): void {
    this.addSql('alter table complaints validate constraint complaints_channel_is_known');
  }
}

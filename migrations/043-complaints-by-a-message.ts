/** Complaints that a family makes by the link in a message; the check is validated by a later migration. */
import { Migration } from '@mikro-orm/migrations';

export class ComplaintsByAMessage extends Migration {
  override up(): void {
    this.addSql(`alter table complaints drop constraint complaints_channel_is_known,
      add constraint complaints_channel_is_known
        check (channel in ('CADRE', 'BRANCH', 'CARE_CENTER', 'WHATSAPP', 'MOBILE_APP', 'MESSAGE_LINK')) not valid`);
  }
}

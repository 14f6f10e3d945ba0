/** The numbers of people are unique among their present rows alone, and what was added unchecked is validated. */
import { Migration } from '@mikro-orm/migrations';

export class PeopleAreKnownByWhoTheyAreNow extends Migration {
  override up(): void {
    this.addSql(`alter table participants
      drop constraint participants_one_per_billing_number,
      drop constraint participants_one_per_card,
      drop constraint participants_one_per_nik`);
    this.addSql('alter table participants validate constraint participants_ending_is_known');
    this.addSql('alter table participants validate constraint participants_cover_ends_after_it_begins');
    this.addSql('alter table ledger_entries validate constraint ledger_entries_kind_is_known');
  }
}

/**
 * Numbers are joined by their blind indexes. The indexes of the rows that lack one are empty once each has its own, so that
 * an instance asks often whether there is any.
 */
import { Migration } from '@mikro-orm/migrations';

const INDEXES: Readonly<Record<string, string>> = {
  participants_by_phone_index: 'participants (phone_index) where phone_index is not null',
  participants_without_phone_index: 'participants (id) where phone is not null and phone_index is null',
  contact_preferences_by_phone_index:
    'contact_preferences (phone_index, set_at desc, id desc) where phone_index is not null',
  contact_preferences_without_phone_index: 'contact_preferences (id) where phone is not null and phone_index is null',
};

export class PeopleBySealedNumber extends Migration {
  override up(): void {
    for (const [name, on] of Object.entries(INDEXES)) {
      this.addSql(`drop index concurrently if exists ${name};`);
      this.addSql(`create index concurrently ${name} on ${on};`);
    }
  }

  override isTransactional(): boolean {
    return false;
  }
}

/**
 * A sealed NIK belongs to one row of today, as one in clear does: two nulls are no duplicate, so that each index holds
 * the rows of its kind alone. The index of what stands in clear is empty once all is sealed.
 */
import { Migration } from '@mikro-orm/migrations';

export class PeopleBySealedNik extends Migration {
  override up(): void {
    this.addSql('drop index concurrently if exists participants_now_by_nik_index;');
    this.addSql(
      'create unique index concurrently participants_now_by_nik_index on participants (nik_index, successor_id) nulls not distinct where nik_index is not null;',
    );
    this.addSql('drop index concurrently if exists participants_now_by_nik_in_clear;');
    this.addSql(
      'create unique index concurrently participants_now_by_nik_in_clear on participants (nik, successor_id) nulls not distinct where nik is not null;',
    );
    this.addSql('drop index concurrently if exists participants_now_by_nik;');
  }

  override isTransactional(): boolean {
    return false;
  }
}

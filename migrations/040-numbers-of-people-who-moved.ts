/**
 * A number is unique among the rows that nobody follows. An index serves a question by number alone, so that the release
 * before finds people as quickly as it did.
 */
import { Migration } from '@mikro-orm/migrations';

const NUMBERS = ['billing_number', 'card_number', 'nik'];

export class NumbersOfPeopleWhoMoved extends Migration {
  override up(): void {
    for (const number of NUMBERS) {
      this.addSql(`drop index concurrently if exists participants_now_by_${number};`);
      this.addSql(
        `create unique index concurrently participants_now_by_${number} on participants (${number}, successor_id) nulls not distinct;`,
      );
    }
  }

  override isTransactional(): boolean {
    return false;
  }
}

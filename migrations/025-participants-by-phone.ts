/** Participants are found by their phone, so that a wish that came from a phone is told for every family it concerns. */
import { Migration } from '@mikro-orm/migrations';

export class ParticipantsByPhone extends Migration {
  override up(): void {
    this.addSql('drop index concurrently if exists participants_by_phone;');
    this.addSql('create index concurrently participants_by_phone on participants (phone) where phone is not null;');
  }

  override isTransactional(): boolean {
    return false;
  }
}

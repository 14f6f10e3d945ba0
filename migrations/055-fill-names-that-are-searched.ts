/** Fills the words of names that were there before the triggers, while everybody works. */
import { Migration } from '@mikro-orm/migrations';

export class FillNamesThatAreSearched extends Migration {
  override up(): void {
    this.addSql(`insert into participant_names (participant_id, words)
      select p.id, name_words(left(f.region_code, 5), p.name) from participants p join families f on f.id = p.family_id
      on conflict (participant_id) do nothing;`);
  }
}

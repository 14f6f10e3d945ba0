/** Makes the words by which people are found once for all rows of a statement: a branch and an import insert thousands. */
import { Migration } from '@mikro-orm/migrations';

const KEEP_NAMES = `
create function keep_participant_names() returns trigger language plpgsql as $$
begin
  insert into participant_names (participant_id, words)
  select n.id, name_words(left(f.region_code, 5), n.name) from new_rows n join families f on f.id = n.family_id
  on conflict (participant_id) do update set words = excluded.words;
  return null;
end $$`;

export class NamesOfManyAtOnce extends Migration {
  override up(): void {
    this.addSql(KEEP_NAMES);
    this.addSql('drop trigger if exists participants_name_inserts on participants');
    this.addSql(`create trigger participants_name_inserts after insert on participants
      referencing new table as new_rows for each statement execute function keep_participant_names()`);
  }
}

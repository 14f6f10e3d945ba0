/**
 * Names of participants by word, for a search within a regency: every word is kept with the regency before it, so that
 * one index finds the beginnings of words there and nowhere else. Triggers keep it; the next migration fills it.
 */
import { Migration } from '@mikro-orm/migrations';

const FUNCTIONS = `
create function name_words(regency text, name text) returns tsvector language sql immutable strict parallel safe as $$
  select array_to_tsvector(coalesce(array_agg(distinct regency || '/' || word), '{}'))
  from regexp_split_to_table(regexp_replace(normalize(lower(name), NFD), '[\\u0300-\\u036f''’ʼ]', '', 'g'), '[^[:alnum:]]+') as word
  where word <> ''
$$;

create table participant_names (
  participant_id uuid primary key references participants on delete cascade,
  words tsvector not null
);
create index participant_names_by_word on participant_names using gin (words);

create function keep_participant_name() returns trigger language plpgsql as $$
begin
  insert into participant_names (participant_id, words)
  select new.id, name_words(left(f.region_code, 5), new.name) from families f where f.id = new.family_id
  on conflict (participant_id) do update set words = excluded.words;
  return null;
end $$;
create trigger participants_name_inserts after insert on participants
  for each row execute function keep_participant_name();
create trigger participants_name_updates after update of name, family_id on participants
  for each row when (new.name <> old.name or new.family_id <> old.family_id) execute function keep_participant_name();

create function keep_names_of_family() returns trigger language plpgsql as $$
begin
  update participant_names n set words = name_words(left(new.region_code, 5), p.name)
  from participants p where p.family_id = new.id and n.participant_id = p.id;
  return null;
end $$;
create trigger families_names_move after update of region_code on families
  for each row when (left(new.region_code, 5) <> left(old.region_code, 5)) execute function keep_names_of_family();
`;

export class NamesThatAreSearched extends Migration {
  override up(): void {
    this.addSql(FUNCTIONS);
  }
}

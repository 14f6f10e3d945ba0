/**
 * Telephone numbers have a blind index, by which people and the preferences of numbers are joined, and places to be
 * sealed in. Nothing is sealed before every number from before has its index: until then a number stands in clear with its
 * index beside, so that it matches the rows with an index and those in clear. The checks stay unvalidated: what came
 * before had no sealed value.
 */
import { Migration } from '@mikro-orm/migrations';

const PARTICIPANTS = `
alter table participants add column sealed_phone bytea;
alter table participants add column phone_masked text;
alter table participants add column phone_index bytea;
alter table participants add constraint participants_have_one_phone check (num_nonnulls(phone, sealed_phone) <= 1
  and (sealed_phone is null or phone_masked is not null and phone_index is not null)
  and (sealed_phone is not null or phone_masked is null)
  and (phone_index is null or num_nonnulls(phone, sealed_phone) = 1)) not valid;
`;

const PREFERENCES = `
alter table contact_preferences add column sealed_phone bytea;
alter table contact_preferences add column phone_index bytea;
alter table contact_preferences drop constraint contact_preferences_are_of_a_family_or_a_phone;
alter table contact_preferences add constraint contact_preferences_are_of_a_family_or_a_phone check (
  num_nonnulls(family_id, phone, sealed_phone) = 1 and (sealed_phone is null or phone_index is not null)
  and (phone_index is null or num_nonnulls(phone, sealed_phone) = 1)) not valid;
`;

/** An instance of the release before gives a number without its index, or takes one away: the index of the old one goes. */
const STALE = `
create function forget_stale_phone_index() returns trigger language plpgsql as $$
begin
  new.phone_index := null;
  return new;
end $$;
`;
const staleOn = (table: string): string => `
create trigger ${table}_forget_stale_phone_index before update of phone on ${table} for each row
  when (new.sealed_phone is null and new.phone is distinct from old.phone and new.phone_index is not distinct from old.phone_index
    and new.phone_index is not null) execute function forget_stale_phone_index();
`;

/** It looks at all rows, whoever asks: a session that meets nobody would find that none lacks its index. */
const LACKING = `
create function phones_lack_index() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from participants where phone is not null and phone_index is null)
    or exists (select from contact_preferences where phone is not null and phone_index is null)
$$;
revoke execute on function phones_lack_index from public;
grant execute on function phones_lack_index to sigap_run;
`;

/** What is sealed anew is the same preference, of which no phone has to hear. */
const HEARD = `
create or replace function note_preference_change() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id)
  select family_id from new_rows where family_id is not null
  union select p.family_id from new_rows n join participants p on p.phone = n.phone
  union select p.family_id from new_rows n join participants p on p.phone_index = n.phone_index;
  return null;
end $$;
create or replace trigger contact_preferences_note_updates after update on contact_preferences referencing new table as new_rows
  for each statement when (current_setting('sigap.reseals', true) is distinct from 'on') execute function note_preference_change();
`;

export class NumbersWithAnIndex extends Migration {
  override up(): void {
    this.addSql(PARTICIPANTS);
    this.addSql(PREFERENCES);
    this.addSql(STALE);
    this.addSql(staleOn('participants'));
    this.addSql(staleOn('contact_preferences'));
    this.addSql(LACKING);
    this.addSql(HEARD);
  }
}

/**
 * A family's class and segment are dated: each change is kept with its evidence for ever, and the family's own row has
 * them by month, so that posting reads them with the account. A family that never changed has none.
 */
import { Migration } from '@mikro-orm/migrations';

const TABLES = `
alter table families add column terms text[];
alter table arrears_rollups add column terms text[];
alter table arrears_rollup_changes add column terms text[];

create table family_terms (
  id uuid primary key,
  family_id uuid not null references families,
  from_month date not null,
  care_class text not null,
  segment text not null,
  changes text not null,
  document_kind text,
  document_number text,
  document_date date,
  note text,
  recorded_by text not null,
  approved_by text,
  recorded_at timestamptz not null,
  constraint family_terms_from_a_month check (extract(day from from_month) = 1),
  constraint family_terms_care_class_is_known check (care_class in ('I', 'II', 'III')),
  constraint family_terms_segment_is_known check (segment in ('PBPU', 'BP', 'PBI', 'PBPU_PEMDA', 'PPU')),
  constraint family_terms_change_something check (changes in ('REGISTRATION', 'CARE_CLASS', 'SEGMENT', 'BOTH')),
  constraint family_terms_have_evidence check (changes = 'REGISTRATION' or (document_kind is not null and document_date is not null))
);
create index family_terms_by_family on family_terms (family_id, recorded_at, id);
create function refuse_change_of_terms() returns trigger language plpgsql as $$
begin
  raise exception 'the history of terms is only ever appended to';
end $$;
create trigger family_terms_never_change before update or delete on family_terms for each row
  execute function refuse_change_of_terms();
create trigger family_terms_note_inserts after insert on family_terms
  referencing new table as new_rows for each statement execute function note_family_change();

drop trigger families_note_updates on families;
create trigger families_note_updates after update of region_code, care_class, terms, family_card_number, segment, registered_at, first_premium_from
  on families for each row execute function note_own_change();

create function term_in(terms text[], month text) returns text language sql immutable parallel safe as $$
  select t from unnest(terms) t where left(t, 7) <= month order by t desc limit 1
$$;
`;

const ROLLUPS = `
create or replace function note_rollups_added() returns trigger language plpgsql as $$
begin
  insert into arrears_rollup_changes (regency_code, care_class, terms, paid_through, credit, steady_members, other_cover, families)
  select left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover, count(*)
  from added group by left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover;
  return null;
end $$;
create or replace function note_rollups_moved() returns trigger language plpgsql as $$
begin
  insert into arrears_rollup_changes (regency_code, care_class, terms, paid_through, credit, steady_members, other_cover, families)
  select left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover, sum(step)
  from (
    select region_code, care_class, terms, paid_through, credit, steady_members, other_cover, -1 as step from removed
    union all
    select region_code, care_class, terms, paid_through, credit, steady_members, other_cover, 1 from added
  ) steps
  group by left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover having sum(step) <> 0;
  return null;
end $$;
create or replace function note_rollups_removed() returns trigger language plpgsql as $$
begin
  insert into arrears_rollup_changes (regency_code, care_class, terms, paid_through, credit, steady_members, other_cover, families)
  select left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover, -count(*)
  from removed group by left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover;
  return null;
end $$;
`;

export class TermsOfAFamilyByMonth extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(ROLLUPS);
  }
}

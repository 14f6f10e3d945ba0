/**
 * People change: who requested which change of a family and its people by which document, and who decided it, is kept
 * and never edited. A person who moves keeps the numbers: the old row names the one that follows it.
 */
import { Migration } from '@mikro-orm/migrations';

const PEOPLE = `
alter table participants
  add column successor_id uuid,
  add column ending text,
  add constraint participants_ending_is_known check (ending in ('DIED', 'LEFT', 'MOVED', 'MERGED')) not valid,
  drop constraint participants_cover_ends_after_it_begins,
  add constraint participants_cover_ends_after_it_begins
    check (covered_through is null or covered_through >= covered_from - interval '1 month') not valid;
`;

const CHANGES = `
create table membership_changes (
  id uuid primary key,
  kind text not null,
  family_id uuid not null references families (id),
  other_family_id uuid,
  region_code text collate "C" not null,
  effective_on date not null,
  details jsonb not null,
  document_kind text not null,
  document_number text,
  document_date date not null,
  document_note text,
  requested_at timestamptz not null,
  requested_by text not null,
  requested_by_role text not null,
  request_hash text not null,
  constraint membership_changes_kind_is_known check (kind in
    ('CORRECTION', 'DEATH', 'LEAVING', 'MOVE', 'NEW_HEAD', 'MERGE_PEOPLE', 'MERGE_FAMILIES', 'SEGMENT')),
  constraint membership_changes_are_of_two_families check (other_family_id <> family_id)
);
create index membership_changes_by_family on membership_changes (family_id, requested_at desc, id desc);
create index membership_changes_by_other_family on membership_changes (other_family_id, requested_at desc, id desc)
  where other_family_id is not null;
create index membership_changes_by_region on membership_changes (region_code, requested_at desc, id desc);

create table membership_decisions (
  change_id uuid primary key references membership_changes (id),
  decision text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  decided_by_role text not null,
  reason text,
  lines jsonb not null,
  credited bigint not null default 0,
  constraint membership_decisions_are_known check (decision in ('APPLIED', 'REJECTED')),
  constraint membership_decisions_give_no_less_than_nothing check (credited >= 0)
);

create trigger membership_changes_are_append_only before update or delete or truncate on membership_changes
  for each statement execute function refuse_change();
create trigger membership_decisions_are_append_only before update or delete or truncate on membership_decisions
  for each statement execute function refuse_change();

create function note_membership_change() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id) select family_id from new_rows
  union select other_family_id from new_rows where other_family_id is not null;
  return null;
end $$;
create function note_membership_decision() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id)
  select c.family_id from new_rows n join membership_changes c on c.id = n.change_id
  union select c.other_family_id from new_rows n join membership_changes c on c.id = n.change_id
  where c.other_family_id is not null;
  return null;
end $$;
create trigger membership_changes_note_inserts after insert on membership_changes
  referencing new table as new_rows for each statement execute function note_membership_change();
create trigger membership_decisions_note_inserts after insert on membership_decisions
  referencing new table as new_rows for each statement execute function note_membership_decision();
`;

/** Money that was paid for months in which a person is covered no more becomes the family's credit. */
const ENTRIES = `
alter table ledger_entries
  drop constraint ledger_entries_kind_is_known,
  add constraint ledger_entries_kind_is_known check (kind in
    ('reversal', 'suspense-match', 'suspense-return', 'suspense-write-off', 'instalments-completed', 'instalments-released',
     'fund-received', 'sponsorship', 'fund-returned', 'write-off', 'cover-ended')) not valid;
`;

export class PeopleWhoChange extends Migration {
  override up(): void {
    this.addSql(PEOPLE);
    this.addSql(CHANGES);
    this.addSql(ENTRIES);
  }
}

/** Tele-collecting (campaigns, their queues, claims, calls, segments) and the cells that sums of arrears are read from. */
import { Migration } from '@mikro-orm/migrations';

/**
 * What a family's members are to its bill, kept beside how far it has paid: members billed in every month since are a
 * number, all others a list of `from/through` after that month. Families whose cells are equal owe the same.
 */
const FAMILY_COVER = `
alter table families
  add column segment text not null default 'PBPU',
  add column steady_members smallint not null default 0,
  add column other_cover text[],
  add constraint families_segment_is_known check (segment in ('PBPU', 'BP', 'PBI', 'PBPU_PEMDA', 'PPU'));

create function cover_of_family(family uuid, paid date) returns table (steady smallint, others text[])
language sql stable as $$
  select
    (count(*) filter (where p.covered_through is null and p.covered_from <= paid + interval '1 month'))::smallint,
    array_agg(to_char(greatest(p.covered_from, paid + interval '1 month'), 'YYYY-MM') || '/' || coalesce(to_char(p.covered_through, 'YYYY-MM'), '')
      order by greatest(p.covered_from, paid + interval '1 month'), p.covered_through)
      filter (where case when p.covered_through is null then p.covered_from > paid + interval '1 month' else p.covered_through > paid end)
  from participants p where p.family_id = family
$$;

update families f set steady_members = c.steady, other_cover = c.others
from families t cross join lateral cover_of_family(t.id, t.paid_through) c where f.id = t.id;
`;

/**
 * Families of a regency or city whose accounts are equal, counted. Smaller regions are few enough families to be counted
 * as they are asked for. Changes are only ever appended, so that postings never wait for each other here; they are folded
 * into the cells later.
 */
const CELLS = `
create table arrears_cells (
  regency_code text collate "C" not null,
  care_class text not null,
  paid_through date not null,
  credit bigint not null,
  steady_members smallint not null,
  other_cover text[],
  families bigint not null,
  constraint arrears_cells_one_per_account unique nulls not distinct
    (regency_code, paid_through, care_class, credit, steady_members, other_cover)
);
create index arrears_cells_emptied on arrears_cells (regency_code) where families = 0;
create table arrears_cell_changes (
  regency_code text collate "C" not null,
  care_class text not null,
  paid_through date not null,
  credit bigint not null,
  steady_members smallint not null,
  other_cover text[],
  families bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

insert into arrears_cells
select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, count(*)
from families group by left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover;
`;

const TRIGGERS = `
create function keep_cover_with_paid_through() returns trigger language plpgsql as $$
begin
  select c.steady, c.others into new.steady_members, new.other_cover from cover_of_family(new.id, new.paid_through) c;
  return new;
end $$;
create trigger families_keep_cover before update on families for each row
  when (new.paid_through <> old.paid_through and (old.other_cover is not null or new.paid_through < old.paid_through))
  execute function keep_cover_with_paid_through();

create function keep_cover_with_members() returns trigger language plpgsql as $$
declare
  ids uuid[] := array(select distinct family_id from changed order by family_id);
begin
  -- The lock first: the next statement then sees whatever a payment that held it has settled.
  perform from families where id = any(ids) order by id for no key update;
  update families f set steady_members = c.steady, other_cover = c.others
  from families t cross join lateral cover_of_family(t.id, t.paid_through) c
  where t.id = any(ids) and f.id = t.id and (f.steady_members, f.other_cover) is distinct from (c.steady, c.others);
  return null;
end $$;
create trigger participants_joined after insert on participants referencing new table as changed
  for each statement execute function keep_cover_with_members();
create trigger participants_changed_from after update on participants referencing old table as changed
  for each statement execute function keep_cover_with_members();
create trigger participants_changed_to after update on participants referencing new table as changed
  for each statement execute function keep_cover_with_members();
create trigger participants_removed after delete on participants referencing old table as changed
  for each statement execute function keep_cover_with_members();

create function note_cells_added() returns trigger language plpgsql as $$
begin
  insert into arrears_cell_changes
  select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, count(*)
  from added group by left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover;
  return null;
end $$;
create function note_cells_moved() returns trigger language plpgsql as $$
begin
  insert into arrears_cell_changes
  select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, sum(step)
  from (
    select region_code, care_class, paid_through, credit, steady_members, other_cover, -1 as step from removed
    union all
    select region_code, care_class, paid_through, credit, steady_members, other_cover, 1 from added
  ) steps
  group by left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover having sum(step) <> 0;
  return null;
end $$;
create function note_cells_removed() returns trigger language plpgsql as $$
begin
  insert into arrears_cell_changes
  select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, -count(*)
  from removed group by left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover;
  return null;
end $$;
create function empty_cells() returns trigger language plpgsql as $$
begin
  delete from arrears_cells;
  delete from arrears_cell_changes;
  return null;
end $$;
create trigger families_added_to_cells after insert on families referencing new table as added
  for each statement execute function note_cells_added();
create trigger families_moved_between_cells after update on families referencing old table as removed new table as added
  for each statement execute function note_cells_moved();
create trigger families_removed_from_cells after delete on families referencing old table as removed
  for each statement execute function note_cells_removed();
create trigger families_all_removed_from_cells after truncate on families for each statement execute function empty_cells();
`;

const CALLING = `
create table call_campaigns (
  id uuid primary key,
  name text not null,
  region_code text collate "C" not null references regions,
  segment text not null,
  care_class text,
  months_min smallint not null,
  months_max smallint not null,
  contact_from_hour smallint not null,
  contact_until_hour smallint not null,
  attempts_max smallint not null,
  daily_target smallint not null,
  valid_from date not null,
  valid_through date not null,
  opened_by text not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  queued_for date not null,
  constraint call_campaigns_months_lie_in_the_officers_queue check (months_min >= 2 and months_max <= 23 and months_min <= months_max),
  constraint call_campaigns_call_who_pays_alone check (segment in ('PBPU', 'BP')),
  constraint call_campaigns_care_class_is_known check (care_class in ('I', 'II', 'III')),
  constraint call_campaigns_hours_are_a_range check (contact_from_hour >= 0 and contact_from_hour < contact_until_hour and contact_until_hour <= 24),
  constraint call_campaigns_try_at_least_once check (attempts_max >= 1 and daily_target >= 1),
  constraint call_campaigns_end_after_they_begin check (valid_through >= valid_from)
);
create index call_campaigns_by_region on call_campaigns (region_code, opened_at desc);

-- Filled by the hundred thousand and derived from families: what a turn comes to stands in call_claims, with its references.
create table call_queue (
  family_id uuid not null,
  campaign_id uuid not null,
  call_from timestamptz not null default '-infinity',
  paid_through date not null,
  attempts smallint not null default 0,
  primary key (family_id, campaign_id)
);
create index call_queue_by_turn on call_queue (campaign_id, call_from, paid_through, family_id);

create table call_claims (
  id uuid primary key,
  campaign_id uuid not null references call_campaigns,
  family_id uuid not null references families,
  operator text not null,
  claimed_at timestamptz not null,
  lease_until timestamptz not null,
  closed_at timestamptz,
  ending text,
  constraint call_claims_ending_is_known check (ending in ('RECORDED', 'EXPIRED', 'RELEASED')),
  constraint call_claims_closed_have_an_ending check ((closed_at is null) = (ending is null)),
  constraint call_claims_lease_ends_after_it_begins check (lease_until > claimed_at)
);
create unique index call_claims_one_open_per_operator on call_claims (operator) where closed_at is null;
create unique index call_claims_one_open_per_family on call_claims (family_id) where closed_at is null;

create table calls (
  id uuid primary key,
  campaign_id uuid references call_campaigns,
  family_id uuid not null references families,
  caller text not null,
  caller_name text not null,
  caller_role text not null,
  purpose text not null,
  outcome text not null,
  note text,
  promised_amount bigint,
  promised_for date,
  called_at timestamptz not null,
  recorded_at timestamptz not null,
  constraint calls_purpose_is_known check (purpose in ('REMINDER', 'COLLECTION', 'EDUCATION')),
  constraint calls_outcome_is_known check (outcome in
    ('PROMISED_TO_PAY', 'PAID_ALREADY', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED', 'DECEASED', 'MOVED', 'CHANGED_SEGMENT', 'ASKS_REHAB')),
  constraint calls_promise_is_whole check ((promised_amount is null) = (promised_for is null)),
  constraint calls_promise_with_the_outcome check ((outcome = 'PROMISED_TO_PAY') = (promised_amount is not null)),
  constraint calls_promise_is_for_money check (promised_amount > 0)
);
create index calls_by_family on calls (family_id, called_at desc, id desc);
create index calls_by_campaign on calls (campaign_id, called_at) where campaign_id is not null;
create index calls_by_time on calls (called_at desc, id desc);

create table call_refusals (
  family_id uuid primary key references families,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
`;

const SEGMENTS = `
create table saved_segments (
  id uuid primary key,
  branch_id uuid not null references branches,
  owner text not null,
  owner_name text not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamptz not null,
  constraint saved_segments_one_per_branch_and_name unique (branch_id, name)
);

alter table access_log
  alter column family_id drop not null,
  add column filter jsonb,
  add column families integer,
  add constraint access_log_names_a_family_or_a_filter check ((family_id is null) = (filter is not null)),
  add constraint access_log_counts_what_a_filter_gave check ((filter is null) = (families is null));
create index access_log_of_exports on access_log (viewer, read_at) where filter is not null;
`;

export class CampaignsCallsAndCellsOfArrears extends Migration {
  override up(): void {
    for (const part of [FAMILY_COVER, CELLS, TRIGGERS, CALLING, SEGMENTS]) this.addSql(part);
  }
}

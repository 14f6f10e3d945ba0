/** Tables, columns and what belongs to them are called by the words of the field. Nothing but names changes: no row is touched. */
import { Migration } from '@mikro-orm/migrations';

const PARTS = `
alter table arrears_cells rename constraint arrears_cells_one_per_account to arrears_rollups_one_per_account;
alter table call_claims rename constraint call_claims_closed_have_an_ending to call_assignments_closed_have_an_ending;
alter table call_claims rename constraint call_claims_ending_is_known to call_assignments_ending_is_known;
alter table call_claims rename constraint call_claims_lease_ends_after_it_begins to call_assignments_lease_ends_after_it_begins;
alter table call_claims rename constraint call_claims_pkey to call_assignments_pkey;
alter table journal_seal_head rename constraint journal_seal_head_is_one_row to journal_checkpoint_head_is_one_row;
alter table journal_seal_head rename constraint journal_seal_head_pkey to journal_checkpoint_head_pkey;
alter table journal_seals rename constraint journal_seals_pkey to journal_checkpoints_pkey;
alter table journal_seals rename constraint journal_seals_seal_something to journal_checkpoints_cover_something;
alter table message_receipts rename constraint message_receipts_message_id_fkey to delivery_reports_message_id_fkey;
alter table message_receipts rename constraint message_receipts_one_per_message_and_state to delivery_reports_one_per_message_and_state;
alter table message_receipts rename constraint message_receipts_pkey to delivery_reports_pkey;
alter table message_receipts rename constraint message_receipts_state_is_known to delivery_reports_state_is_known;
alter table payment_points rename constraint payment_points_agents_have_a_deposit to acceptance_points_agents_have_a_deposit;
alter table payment_points rename constraint payment_points_cadre_id_fkey to acceptance_points_cadre_id_fkey;
alter table payment_points rename constraint payment_points_end_after_they_begin to acceptance_points_end_after_they_begin;
alter table payment_points rename constraint payment_points_kind_is_known to acceptance_points_kind_is_known;
alter table payment_points rename constraint payment_points_number_is_printable to acceptance_points_number_is_printable;
alter table payment_points rename constraint payment_points_one_per_partner_number_and_day to acceptance_points_one_per_partner_number_and_day;
alter table payment_points rename constraint payment_points_partner_id_fkey to acceptance_points_partner_id_fkey;
alter table payment_points rename constraint payment_points_pkey to acceptance_points_pkey;
alter table payment_points rename constraint payment_points_region_code_fkey to acceptance_points_region_code_fkey;
alter table payment_points rename constraint payment_points_revoked_by_somebody_for_a_reason to acceptance_points_revoked_by_somebody_for_a_reason;
alter table payment_points rename constraint payment_points_terminals_are_bound_to_a_cadre to acceptance_points_terminals_are_bound_to_a_cadre;
alter table payment_takers rename constraint payment_takers_partner_id_fkey to payment_acceptances_partner_id_fkey;
alter table payment_takers rename constraint payment_takers_pkey to payment_acceptances_pkey;
alter table payments rename constraint payments_settle_months_unless_in_suspense_or_instalment to payments_pay_months_unless_in_suspense_or_instalment;
alter table payments rename constraint payments_settled_months_are_a_range to payments_paid_months_are_a_range;
alter table payments rename constraint payments_that_settle_have_a_family to payments_that_pay_months_have_a_family;
alter table question_budgets rename constraint question_budgets_count_questions to quota_counts_count_questions;
alter table question_budgets rename constraint question_budgets_pkey to quota_counts_pkey;
alter table receipt_claims rename constraint receipt_claims_are_for_money to noted_receipts_are_for_money;
alter table receipt_claims rename constraint receipt_claims_family_id_fkey to noted_receipts_family_id_fkey;
alter table receipt_claims rename constraint receipt_claims_number_is_normal to noted_receipts_number_is_normal;
alter table receipt_claims rename constraint receipt_claims_one_per_receipt to noted_receipts_one_per_receipt;
alter table receipt_claims rename constraint receipt_claims_partner_id_fkey to noted_receipts_partner_id_fkey;
alter table receipt_claims rename constraint receipt_claims_pkey to noted_receipts_pkey;
alter table receipts rename constraint receipts_partner_id_fkey to webhook_deliveries_partner_id_fkey;
alter table receipts rename constraint receipts_pkey to webhook_deliveries_pkey;
alter table receipts rename constraint receipts_state_is_known to webhook_deliveries_state_is_known;
alter table status_desks rename constraint status_desks_partner_id_fkey to status_endpoints_partner_id_fkey;
alter table status_desks rename constraint status_desks_pkey to status_endpoints_pkey;
alter index arrears_cells_emptied rename to arrears_rollups_emptied;
alter index call_claims_one_open_per_family rename to call_assignments_one_open_per_family;
alter index call_claims_one_open_per_operator rename to call_assignments_one_open_per_operator;
alter index delivery_replays_by_receipt rename to delivery_replays_by_delivery;
alter index payment_doubts_by_receipt rename to payment_doubts_by_delivery;
alter index payment_points_by_cadre rename to acceptance_points_by_cadre;
alter index payment_points_by_number rename to acceptance_points_by_number;
alter index payment_points_by_region rename to acceptance_points_by_region;
alter index payment_takers_by_number rename to payment_acceptances_by_number;
alter index question_budgets_by_end rename to quota_counts_by_end;
alter index receipt_claims_by_family rename to noted_receipts_by_family;
alter index receipts_by_partner rename to webhook_deliveries_by_partner;
alter index receipts_by_reference rename to webhook_deliveries_by_reference;
alter index receipts_needing_eyes rename to webhook_deliveries_needing_eyes;
alter index receipts_one_decided_per_delivery rename to webhook_deliveries_one_decided_per_key;
alter index receipts_one_kept_per_delivery rename to webhook_deliveries_one_saved_per_key;
alter trigger families_added_to_cells on families rename to families_added_to_rollups;
alter trigger families_all_removed_from_cells on families rename to families_all_removed_from_rollups;
alter trigger families_moved_between_cells on families rename to families_moved_between_rollups;
alter trigger families_removed_from_cells on families rename to families_removed_from_rollups;
alter trigger journal_seals_are_append_only on journal_seals rename to journal_checkpoints_are_append_only;
alter trigger payment_takers_are_append_only on payment_takers rename to payment_acceptances_are_append_only;
alter trigger receipts_are_append_only on receipts rename to webhook_deliveries_are_append_only;
alter table call_claims rename column claimed_at to assigned_at;
alter table delivery_replays rename column receipt_id to delivery_id;
alter table journal_seals rename column sealed_at to made_at;
alter table mandates rename column sealed_account to encrypted_account;
alter table partner_secrets rename column sealed_secret to encrypted_secret;
alter table payment_doubts rename column receipt_id to delivery_id;
alter table payment_reversals rename column receipt_id to delivery_id;
alter table payments rename column receipt_id to delivery_id;
alter table payments rename column settled_from to applied_from;
alter table payments rename column settled_through to applied_through;
alter table sponsorship_lines rename column months_settled to months_paid;
alter table sponsorship_lines rename column settled_at to paid_at;
alter table status_desks rename column sealed_private_key to encrypted_private_key;
alter table status_desks rename column sealed_client_secret to encrypted_client_secret;
`;

const TABLES = `
alter table status_desks rename to status_endpoints;
alter table journal_seals rename to journal_checkpoints;
alter table journal_seal_head rename to journal_checkpoint_head;
alter table arrears_cells rename to arrears_rollups;
alter table arrears_cell_changes rename to arrears_rollup_changes;
alter table receipts rename to webhook_deliveries;
alter table message_receipts rename to delivery_reports;
alter table receipt_claims rename to noted_receipts;
alter table call_claims rename to call_assignments;
alter table question_budgets rename to quota_counts;
alter table payment_points rename to acceptance_points;
alter table payment_takers rename to payment_acceptances;
`;

/** Bodies of functions are text: they name the tables anew. */
const FUNCTIONS = `
alter function append_seal(date, uuid[], bytea[], timestamp with time zone) rename to append_checkpoint;
alter function empty_cells() rename to empty_rollups;
alter function note_cells_added() rename to note_rollups_added;
alter function note_cells_moved() rename to note_rollups_moved;
alter function note_cells_removed() rename to note_rollups_removed;
create or replace function append_checkpoint(day_of_posting date, ids uuid[], entry_digests bytea[], moment timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  content text;
begin
  select string_agg(id::text || ' ' || encode(digest, 'hex'), E'\\n' order by place) into content
  from unnest(ids, entry_digests) with ordinality as entry(id, digest, place);
  with head as (
    update journal_checkpoint_head h set
      day = greatest(h.day, day_of_posting),
      number = case when h.day < day_of_posting then 1 else h.number + 1 end,
      hash = sha256(h.hash || convert_to(concat_ws(E'\\n', to_char(greatest(h.day, day_of_posting), 'YYYY-MM-DD'),
        case when h.day < day_of_posting then 1 else h.number + 1 end, content), 'UTF8'))
    where h.id = 1
    returning old.hash as previous_hash, new.day, new.number, new.hash
  )
  insert into journal_checkpoints (day, number, entry_ids, digests, previous_hash, hash, made_at)
  select head.day, head.number, ids, entry_digests, head.previous_hash, head.hash, moment from head;
end $function$;
create or replace function empty_rollups()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from arrears_rollups;
  delete from arrears_rollup_changes;
  return null;
end $function$;
create or replace function note_rollups_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into arrears_rollup_changes
  select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, count(*)
  from added group by left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover;
  return null;
end $function$;
create or replace function note_rollups_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into arrears_rollup_changes
  select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, sum(step)
  from (
    select region_code, care_class, paid_through, credit, steady_members, other_cover, -1 as step from removed
    union all
    select region_code, care_class, paid_through, credit, steady_members, other_cover, 1 from added
  ) steps
  group by left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover having sum(step) <> 0;
  return null;
end $function$;
create or replace function note_rollups_removed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into arrears_rollup_changes
  select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, -count(*)
  from removed group by left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover;
  return null;
end $function$;
`;

export class TablesByTheWordsOfTheField extends Migration {
  override up(): void {
    this.addSql(PARTS);
    this.addSql(TABLES);
    this.addSql(FUNCTIONS);
  }
}

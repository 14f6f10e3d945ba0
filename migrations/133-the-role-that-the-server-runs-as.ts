/**
 * The role as which sessions of the server run. It owns nothing, so it can neither change the structure nor switch a
 * trigger off; it adds to the tables of the journal, of evidence and of logs, and changes and deletes nothing there.
 */
import { Migration } from '@mikro-orm/migrations';

const RIGHTS = `
grant usage on schema public to sigap_run;
grant select, insert on all tables in schema public to sigap_run;
grant usage on all sequences in schema public to sigap_run;
alter default privileges in schema public grant select, insert on tables to sigap_run;
alter default privileges in schema public grant usage on sequences to sigap_run;
revoke insert on migrations from sigap_run;
`;

/** The tables of which rows are changed: all but those that only ever grow. */
const CHANGED = [
  'acceptance_points',
  'appointments',
  'arrears_rollup_changes',
  'arrears_rollups',
  'background_jobs',
  'branch_regions',
  'branches',
  'cadre_appointments',
  'cadres',
  'call_assignments',
  'call_campaigns',
  'call_queue',
  'calls',
  'collection_policies',
  'complaints',
  'contact_preferences',
  'counter_days',
  'counters',
  'credential_freezes',
  'credentials',
  'debit_attempts',
  'debit_files',
  'delivery_reports',
  'donor_fund_returns',
  'donors',
  'dunning_actions',
  'dunning_audience',
  'dunning_plans',
  'dunning_steps',
  'education_attendance',
  'education_sessions',
  'facilities',
  'facility_choices',
  'families',
  'family_refunds',
  'family_terms',
  'field_changes',
  'hardship_assessments',
  'health_writes',
  'inquiries',
  'instalment_plans',
  'job_workers',
  'joiner_movements',
  'journal_checkpoint_head',
  'known_people',
  'live_streams',
  'mandates',
  'message_campaigns',
  'message_links',
  'message_occasions',
  'message_templates',
  'messages',
  'noted_receipts',
  'notice_cursors',
  'participant_names',
  'participants',
  'partner_secrets',
  'partners',
  'payment_codes',
  'payment_doubts',
  'payment_intents',
  'payment_reversals',
  'pledges',
  'populations',
  'portfolio_assignments',
  'portfolio_proposal_lines',
  'portfolio_proposals',
  'promises_to_pay',
  'push_cursor',
  'push_subscriptions',
  'quota_counts',
  'regions',
  'registrations',
  'reimbursement_claims',
  'reimbursement_days',
  'sandbox_clock',
  'sandbox_message_faults',
  'sandbox_messages',
  'saved_segments',
  'service_restrictions',
  'settlement_breaks',
  'settlement_day_closes',
  'settlement_file_days',
  'settlement_files',
  'settlement_formats',
  'settlement_lines',
  'settlement_matches',
  'settlement_postings',
  'settlement_unreadable_lines',
  'sign_in_requests',
  'sponsorship_batches',
  'sponsorship_lines',
  'sponsorship_programmes',
  'status_endpoints',
  'suspense_owners',
  'suspense_proposals',
  'village_notices',
  'visits',
  'write_off_campaigns',
  'write_offs',
];

/** Whoever locks a row needs the right to change some column of it; that these do not change is held by their triggers. */
const LOCKED = 'grant update (id) on payments, destination_changes to sigap_run';

/** The tables of which rows are deleted, because they hold what is in force now, or a queue, and no history. */
const DELETED = [
  'arrears_rollup_changes',
  'arrears_rollups',
  'branch_regions',
  'cadre_appointments',
  'call_queue',
  'destination_keys',
  'job_workers',
  'participant_names',
  'push_subscriptions',
  'quota_counts',
  'reimbursement_days',
  'saved_segments',
  'settlement_lines',
];

/** Views are read with the rights of whoever reads them, not with those of their owner. */
const VIEWS = ['csr_candidates', 'journal_imbalances', 'money_conservation', 'open_instalments'];

/** Only an owner may take statistics, and whoever has just filled tables needs plans that fit them. */
const STATISTICS = `
create function refresh_statistics(tables regclass[]) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare relation regclass;
begin
  foreach relation in array tables loop execute format('analyze %s', relation); end loop;
end $$;
revoke execute on function refresh_statistics from public;
grant execute on function refresh_statistics to sigap_run;
`;

const LOG = `
create trigger access_log_is_append_only before update or delete or truncate on access_log
  for each statement execute function refuse_change();
`;

export class TheRoleThatTheServerRunsAs extends Migration {
  override up(): void {
    this.addSql(RIGHTS);
    this.addSql(`grant update on ${CHANGED.join(', ')} to sigap_run`);
    this.addSql(LOCKED);
    this.addSql(`grant delete on ${DELETED.join(', ')} to sigap_run`);
    for (const view of VIEWS) this.addSql(`alter view ${view} set (security_invoker = true)`);
    this.addSql(STATISTICS);
    this.addSql(LOG);
  }
}

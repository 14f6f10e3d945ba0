-- The structure that migrations/ build, for reviewing. Written by "npm run db:structure"; never run, never edited by hand.

-- extensions

create extension btree_gist;

-- sequences

create sequence card_numbers as bigint increment 1;

create sequence donor_fund_numbers as bigint increment 1;

create sequence hardship_referral_steps_place_seq as bigint increment 1;

create sequence job_workers_id_seq as integer increment 1;

create sequence settlement_file_numbers as bigint increment 1;

-- tables

create table acceptance_points (
  id uuid not null,
  kind text not null,
  partner_id uuid not null,
  number text not null,
  name text not null,
  region_code text collate "C" not null,
  cadre_id uuid,
  deposit_account text,
  valid_from date not null,
  valid_through date,
  registered_by text not null,
  registered_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revoked_by text,
  revoked_reason text
);

create table access_log (
  id uuid not null,
  viewer text not null,
  role text not null,
  family_id uuid,
  fields text[] not null,
  purpose text not null,
  read_at timestamp with time zone not null,
  filter jsonb,
  families integer,
  family_ids uuid[],
  searched_by text[],
  operation text,
  branch_id uuid,
  written_in xid8 default pg_current_xact_id()
);

create table access_log_seals (
  number bigint not null,
  row_ids uuid[] not null,
  through_written_in xid8 not null,
  through_id uuid not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null
);

create table access_restorations (
  revocation_id uuid not null,
  reason text not null,
  restored_by text not null,
  restored_at timestamp with time zone not null
);

create table access_revocations (
  id uuid not null,
  kind text not null,
  about text not null,
  issued_before timestamp with time zone,
  reason text not null,
  revoked_by text not null,
  revoked_by_role text not null,
  revoked_at timestamp with time zone not null
);

create table appointment_steps (
  id uuid not null,
  appointment_id uuid not null,
  place smallint not null,
  state text not null,
  from_day date not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  recorded_role text not null,
  note text
);

create table appointments (
  id uuid not null,
  cadre_id uuid not null,
  branch_id uuid not null,
  home_region_code text collate "C" not null,
  name text not null,
  phone text not null,
  photo_reference text not null,
  state text not null,
  applied_at timestamp with time zone not null,
  recommended_by text,
  recommendation_number text,
  recommended_on date,
  trained_on date,
  trainer text,
  credential_id uuid,
  valid_from date,
  valid_through date
);

create table arrears_rollup_changes (
  regency_code text collate "C" not null,
  care_class text not null,
  paid_through date not null,
  credit bigint not null,
  steady_members smallint not null,
  other_cover text[],
  families bigint not null,
  terms text[]
);

create table arrears_rollups (
  regency_code text collate "C" not null,
  care_class text not null,
  paid_through date not null,
  credit bigint not null,
  steady_members smallint not null,
  other_cover text[],
  families bigint not null,
  terms text[]
);

create table background_jobs (
  name text not null,
  every_ms integer not null,
  due_at timestamp with time zone not null,
  worker_id integer,
  started_at timestamp with time zone,
  succeeded_at timestamp with time zone,
  failed_at timestamp with time zone
);

create table branch_reading_alarms (
  branch_id uuid not null,
  day date not null,
  told_at timestamp with time zone not null
);

create table branch_regions (
  branch_id uuid not null,
  region_code text collate "C" not null
);

create table branches (
  id uuid not null,
  code text not null,
  name text not null
);

create table cadre_appointments (
  id uuid not null,
  cadre_id uuid not null,
  valid_from date not null,
  valid_through date,
  appointment_id uuid
);

create table cadre_photos (
  id uuid not null,
  appointment_id uuid not null,
  media_type text not null,
  content bytea not null,
  added_by text not null,
  added_at timestamp with time zone not null
);

create table cadres (
  id uuid not null,
  branch_id uuid not null,
  home_region_code text collate "C" not null,
  name text not null,
  phone text not null
);

create table call_assignments (
  id uuid not null,
  campaign_id uuid not null,
  family_id uuid not null,
  operator text not null,
  assigned_at timestamp with time zone not null,
  lease_until timestamp with time zone not null,
  closed_at timestamp with time zone,
  ending text
);

create table call_campaigns (
  id uuid not null,
  name text not null,
  region_code text collate "C" not null,
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
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  queued_for date not null
);

create table call_queue (
  family_id uuid not null,
  campaign_id uuid not null,
  call_from timestamp with time zone not null default '-infinity'::timestamp with time zone,
  paid_through date not null,
  attempts smallint not null default 0
);

create table calls (
  id uuid not null,
  campaign_id uuid,
  family_id uuid not null,
  caller text not null,
  caller_name text not null,
  caller_role text not null,
  purpose text not null,
  outcome text not null,
  note text,
  promised_amount bigint,
  promised_for date,
  called_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  cadre_id uuid,
  call_back_at timestamp with time zone,
  promised_due bigint
);

create table collection_policies (
  id uuid not null,
  region_code text collate "C" not null,
  valid_from date not null,
  valid_through date,
  allows_edc boolean not null,
  allows_agent boolean not null,
  reason text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  ended_by text,
  ended_at timestamp with time zone
);

create table complaint_steps (
  id uuid not null,
  complaint_id uuid not null,
  kind text not null,
  by_viewer text not null,
  by_role text not null,
  taken_at timestamp with time zone not null,
  note text not null
);

create table complaints (
  id uuid not null,
  category text not null,
  level text not null,
  channel text not null,
  state text not null,
  family_id uuid,
  about_cadre_id uuid,
  region_code text collate "C" not null,
  description text not null,
  filed_by text not null,
  filed_by_cadre_id uuid,
  filed_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  answer_due_at timestamp with time zone,
  close_due_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  escalated_at timestamp with time zone,
  closed_at timestamp with time zone,
  escalation_announced_at timestamp with time zone
);

create table conduct_breaches (
  id uuid not null,
  contact_kind text not null,
  contact_id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  cadre_id uuid,
  committed_by text not null,
  rules text[] not null,
  contacted_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null
);

create table contact_preferences (
  id uuid not null,
  family_id uuid,
  phone text,
  preference text not null,
  reason text,
  set_by text not null,
  set_at timestamp with time zone not null,
  sealed_phone bytea,
  phone_index bytea
);

create table counter_days (
  id uuid not null,
  partner_id uuid not null,
  day date not null,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  closed_by text,
  closed_at timestamp with time zone,
  declared_payments integer,
  declared_total bigint,
  posted_payments integer,
  posted_total bigint,
  explanation text
);

create table counters (
  partner_id uuid not null,
  region_code text collate "C" not null,
  placed_by text not null,
  placed_at timestamp with time zone not null
);

create table credential_freezes (
  id uuid not null,
  cadre_id uuid not null,
  reason text not null,
  frozen_at timestamp with time zone not null,
  frozen_by text not null,
  interrupted datemultirange not null,
  decision text,
  decided_at timestamp with time zone,
  decided_by text,
  note text,
  complaint_id uuid,
  confirm_by timestamp with time zone,
  confirmed_at timestamp with time zone,
  confirmed_by text
);

create table credentials (
  id uuid not null,
  appointment_id uuid not null,
  cadre_id uuid not null,
  region_code text collate "C" not null,
  valid_from date not null,
  valid_through date not null,
  issued_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revocation_reason text
);

create table data_imports (
  id uuid not null,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  imported_by text not null,
  imported_at timestamp with time zone not null,
  is_kept boolean not null,
  lines integer not null,
  added integer not null,
  updated integer not null,
  unchanged integer not null,
  faults integer not null,
  differences integer not null
);

create table data_keys (
  version smallint not null,
  purpose text not null,
  wrapped_key text not null,
  created_at timestamp with time zone not null,
  active_from timestamp with time zone not null,
  retired_at timestamp with time zone
);

create table data_requests (
  id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  kind text not null,
  participant_id uuid,
  field text,
  wanted text,
  subject text,
  reason text not null,
  state text not null,
  requested_by text not null,
  requested_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  decided_by text,
  decided_by_role text,
  decided_at timestamp with time zone,
  answer text,
  change_id uuid,
  sealed_wanted bytea
);

create table debit_attempts (
  id uuid not null,
  mandate_id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  bank text not null,
  debit_day date not null,
  reference text not null,
  virtual_account text not null,
  amount bigint not null,
  failed_at timestamp with time zone,
  failure_reason text
);

create table debit_files (
  bank text not null,
  debit_day date not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  attempts integer not null,
  total bigint not null
);

create table delivery_replays (
  id uuid not null,
  delivery_id uuid not null,
  partner_id uuid not null,
  replayed_by text not null,
  replayed_at timestamp with time zone not null,
  http_status smallint not null
);

create table delivery_reports (
  id uuid not null,
  message_id uuid not null,
  state text not null,
  occurred_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  detail text
);

create table destination_changes (
  id uuid not null,
  partner_id uuid not null,
  purpose text not null,
  address text not null,
  replaces text not null,
  settings jsonb not null,
  proposed_by text not null,
  proposed_at timestamp with time zone not null
);

create table destination_decisions (
  change_id uuid not null,
  decision text not null,
  proposed_by text not null,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  reason text
);

create table destination_keys (
  change_id uuid not null,
  sealed text not null
);

create table donor_fund_movements (
  entry_key text not null,
  donor_id uuid not null,
  kind text not null,
  amount bigint not null,
  payment_id uuid,
  moved_at timestamp with time zone not null
);

create table donor_fund_returns (
  id uuid not null,
  donor_id uuid not null,
  amount bigint not null,
  reason text not null,
  state text not null,
  requested_by text not null,
  requested_at timestamp with time zone not null,
  decided_by text,
  decided_at timestamp with time zone
);

create table donors (
  id uuid not null,
  name text not null,
  fund_number text not null,
  fund_balance bigint not null default 0,
  added_at timestamp with time zone not null,
  added_by text not null,
  region_codes text[]
);

create table dunning_actions (
  id uuid not null,
  plan_id uuid not null,
  step_id uuid not null,
  family_id uuid not null,
  cycle date not null,
  acted_at timestamp with time zone not null,
  message_id uuid
);

create table dunning_audience (
  plan_id uuid not null,
  family_id uuid not null,
  cycle date not null,
  seen_at timestamp with time zone not null
);

create table dunning_plans (
  id uuid not null,
  name text not null,
  region_code text collate "C" not null,
  months_min smallint,
  months_max smallint,
  care_class text,
  call_campaign_id uuid,
  effect_days smallint not null,
  drafted_by text not null,
  drafted_at timestamp with time zone not null,
  switched_on_by text,
  switched_on_at timestamp with time zone,
  stopped_by text,
  stopped_at timestamp with time zone,
  ran_on date
);

create table dunning_steps (
  id uuid not null,
  plan_id uuid not null,
  place smallint not null,
  day smallint not null,
  channel text not null,
  template_code text
);

create table education_attendance (
  session_id uuid not null,
  family_id uuid not null
);

create table education_sessions (
  id uuid not null,
  cadre_id uuid not null,
  region_code text collate "C" not null,
  topic text not null,
  place text not null,
  held_on date not null,
  others_present integer not null default 0,
  recorded_at timestamp with time zone not null
);

create table facilities (
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  region_code text collate "C" not null,
  latitude double precision not null,
  longitude double precision not null,
  capacity integer not null,
  open_from date not null,
  open_through date
);

create table facility_choices (
  id uuid not null,
  participant_id uuid not null,
  facility_id uuid not null,
  valid_from date not null,
  reason text not null,
  documents text[] not null default '{}'::text[],
  chosen_by text not null,
  chosen_at timestamp with time zone not null
);

create table families (
  id uuid not null,
  family_card_number text not null,
  region_code text collate "C" not null,
  care_class text not null,
  paid_through date not null,
  credit bigint not null default 0,
  registered_at timestamp with time zone not null,
  segment text not null default 'PBPU'::text,
  steady_members smallint not null default 0,
  other_cover text[],
  first_premium_from date,
  last_posted_at timestamp with time zone,
  terms text[]
);

create table family_addresses (
  id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  street text not null,
  house_number text,
  rt text,
  rw text,
  note text,
  recorded_by text not null,
  recorded_at timestamp with time zone not null
);

create table family_claims (
  id uuid not null,
  viewer text not null,
  role text not null,
  family_id uuid not null,
  purpose text not null,
  reason text,
  claimed_at timestamp with time zone not null,
  holds_until timestamp with time zone not null
);

create table family_places (
  id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  latitude double precision,
  longitude double precision,
  accuracy_meters integer,
  measured_at timestamp with time zone,
  visit_id uuid,
  reason text,
  recorded_by text not null,
  recorded_at timestamp with time zone not null
);

create table family_refunds (
  id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  amount bigint not null,
  payee text not null,
  reason text not null,
  state text not null,
  requested_by text not null,
  requested_at timestamp with time zone not null,
  decided_by text,
  decided_at timestamp with time zone,
  decision_reason text
);

create table family_terms (
  id uuid not null,
  family_id uuid not null,
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
  recorded_at timestamp with time zone not null
);

create table field_changes (
  written_in xid8 not null default pg_current_xact_id(),
  family_id uuid not null,
  cadre_id uuid
);

create table field_uses (
  day date not null,
  client text not null,
  version text not null,
  coordinate text not null,
  uses bigint not null
);

create table full_readings (
  viewer text not null,
  day date not null,
  family_id uuid not null,
  role text not null,
  branch_id uuid,
  first_read_at timestamp with time zone not null,
  is_taken_along boolean not null
);

create table hardship_assessments (
  id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  cadre_id uuid,
  contact text not null,
  contact_id uuid,
  answers jsonb not null,
  months_in_arrears smallint not null,
  policy_from date not null,
  ability text not null,
  route text not null,
  reasons jsonb not null,
  referral text,
  made_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  recorded_by_role text not null
);

create table hardship_referral_steps (
  id uuid not null,
  place bigint not null generated always as identity,
  assessment_id uuid not null,
  state text not null,
  taken_at timestamp with time zone not null,
  by_viewer text not null,
  by_role text not null,
  note text not null
);

create table health_writes (
  id smallint not null,
  written_at timestamp with time zone not null,
  filler text not null
);

create table inquiries (
  partner_id uuid not null,
  asked_on date not null,
  external_id text not null,
  body_hash text not null,
  asked_at timestamp with time zone,
  reference text,
  account_text text,
  shown_amount bigint
);

create table instalment_payments (
  payment_id uuid not null,
  plan_id uuid not null,
  first_stage smallint not null,
  last_stage smallint not null,
  paid_after bigint not null
);

create table instalment_plans (
  id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  total bigint not null,
  stages smallint not null,
  first_month date not null,
  arrears_months smallint not null,
  registered_at timestamp with time zone not null,
  registered_by text not null,
  ended_at timestamp with time zone,
  ending text,
  end_reason text,
  running_premiums bigint not null default 0,
  active_after text not null default 'LAST_STAGE'::text
);

create table job_workers (
  id integer not null generated always as identity,
  locker_ids text[] not null default '{}'::text[],
  started_at timestamp with time zone not null
);

create table joiner_movements (
  entry_id uuid not null,
  participant_id uuid not null,
  family_id uuid not null,
  paid_through_before date not null,
  paid_through_after date,
  posted_at timestamp with time zone not null
);

create table journal_checkpoint_head (
  id smallint not null,
  day date not null,
  number bigint not null,
  hash bytea not null
);

create table journal_checkpoints (
  day date not null,
  number bigint not null,
  entry_ids uuid[] not null,
  digests bytea[] not null,
  previous_hash bytea not null,
  hash bytea not null,
  made_at timestamp with time zone not null
);

create table journal_lines (
  entry_id uuid not null,
  line smallint not null,
  payment_id uuid,
  partner_id uuid,
  family_id uuid,
  account text not null,
  side text not null,
  amount bigint not null,
  first_month date,
  last_month date,
  posted_at timestamp with time zone not null
);

create table knowledge_article_versions (
  id uuid not null,
  article text not null,
  version integer not null,
  category text not null,
  title text not null,
  body text not null,
  withdrawn boolean not null default false,
  published_by text not null,
  published_at timestamp with time zone not null
);

create table known_people (
  subject text not null,
  name text not null,
  role text not null,
  regions text[],
  known_since timestamp with time zone not null
);

create table ledger_entries (
  id uuid not null,
  entry_key text not null,
  kind text not null,
  family_id uuid,
  partner_id uuid,
  payment_id uuid,
  region_code text collate "C",
  cadre_id uuid,
  amount bigint not null,
  reason text not null,
  requested_by text not null,
  approved_by text,
  posted_at timestamp with time zone not null,
  paid_through_before date,
  paid_through_after date,
  credit_before bigint,
  credit_after bigint
);

create table live_events (
  stream_id smallint not null,
  number bigint not null,
  kind text not null,
  family_id uuid,
  payment_id uuid,
  region_code text collate "C",
  cadre_id uuid,
  occurred_at timestamp with time zone not null,
  details jsonb not null
);

create table live_streams (
  id smallint not null,
  head bigint not null
);

create table mandates (
  id uuid not null,
  family_id uuid not null,
  bank text not null,
  account_masked text not null,
  encrypted_account text not null,
  holder_name text not null,
  consented_at timestamp with time zone not null,
  enrolled_at timestamp with time zone not null,
  enrolled_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  end_reason text
);

create table membership_changes (
  id uuid not null,
  kind text not null,
  family_id uuid not null,
  other_family_id uuid,
  region_code text collate "C" not null,
  effective_on date not null,
  details jsonb,
  document_kind text not null,
  document_number text,
  document_date date not null,
  document_note text,
  requested_at timestamp with time zone not null,
  requested_by text not null,
  requested_by_role text not null,
  request_hash text not null,
  sealed_details bytea,
  reasons jsonb
);

create table membership_decisions (
  change_id uuid not null,
  decision text not null,
  decided_at timestamp with time zone not null,
  decided_by text not null,
  decided_by_role text not null,
  reason text,
  lines jsonb,
  credited bigint not null default 0,
  sealed_lines bytea,
  lines_masked jsonb
);

create table message_campaigns (
  id uuid not null,
  template_id uuid not null,
  region_code text collate "C" not null,
  months_min smallint,
  months_max smallint,
  care_class text,
  send_from timestamp with time zone not null,
  last_day date not null,
  started_by text not null,
  started_at timestamp with time zone not null,
  filled_to_month date,
  filled_to_family uuid,
  filled_at timestamp with time zone,
  stopped_at timestamp with time zone
);

create table message_links (
  code_hash bytea not null,
  message_id uuid not null,
  family_id uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table message_occasions (
  occasion text not null,
  message_id uuid not null,
  kind text not null,
  amount bigint,
  event_date date
);

create table message_templates (
  id uuid not null,
  code text not null,
  version integer not null,
  channel text not null,
  text text not null,
  provider_template text,
  saved_by text not null,
  saved_at timestamp with time zone not null
);

create table messages (
  id uuid not null,
  campaign_id uuid,
  family_id uuid not null,
  template_id uuid not null,
  channel text not null,
  state text not null,
  reason text,
  send_after timestamp with time zone not null,
  last_day date,
  requested_by text not null,
  queued_at timestamp with time zone not null,
  enqueued_at timestamp with time zone,
  claimed_by integer,
  attempts smallint not null default 0,
  is_uncertain boolean not null default false,
  phone text,
  body text,
  provider text,
  provider_message_id text,
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  ended_at timestamp with time zone,
  cadre_id uuid,
  sealed_phone bytea,
  phone_masked text,
  are_words_forgotten boolean not null default false
);

create table noted_receipts (
  id uuid not null,
  family_id uuid not null,
  partner_id uuid not null,
  receipt_number text not null,
  amount bigint not null,
  paid_on date not null,
  noted_by text not null,
  noted_at timestamp with time zone not null
);

create table notice_cursors (
  source text not null,
  reached bigint,
  looked_through timestamp with time zone not null
);

create table overdue_corrections (
  change_id uuid not null,
  told_at timestamp with time zone not null
);

create table participant_names (
  participant_id uuid not null,
  words tsvector not null
);

create table participants (
  id uuid not null,
  family_id uuid not null,
  card_number text not null,
  billing_number text generated always as ("right"(card_number, 11)) stored,
  nik text,
  name text not null,
  birth_date date not null,
  sex text not null,
  relation text not null,
  phone text,
  covered_from date not null,
  covered_through date,
  successor_id uuid,
  ending text,
  own_paid_through date,
  first_premium_from date,
  sealed_nik bytea,
  nik_masked text,
  nik_index bytea,
  forgotten_at timestamp with time zone,
  sealed_phone bytea,
  phone_masked text,
  phone_index bytea
);

create table partner_client_steps (
  client_id text not null,
  number integer not null,
  partner_id uuid not null,
  step text not null,
  reason text,
  taken_by text not null,
  taken_at timestamp with time zone not null
);

create table partner_secrets (
  id uuid not null,
  partner_id uuid not null,
  encrypted_secret text not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone
);

create table partners (
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  channel text not null,
  protocol text not null,
  settings jsonb not null default '{}'::jsonb,
  active boolean not null default true,
  created_at timestamp with time zone not null
);

create table payment_acceptances (
  payment_id uuid not null,
  partner_id uuid not null,
  number text not null,
  posted_at timestamp with time zone not null
);

create table payment_cashiers (
  payment_id uuid not null,
  cashier text not null,
  posted_at timestamp with time zone not null
);

create table payment_codes (
  id uuid not null,
  code text not null,
  family_id uuid not null,
  partner_id uuid not null,
  amount bigint not null,
  issued_by text not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  payment_id uuid,
  paid_at timestamp with time zone
);

create table payment_doubt_attempts (
  id uuid not null,
  doubt_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  outcome text not null,
  detail text,
  http_status smallint,
  response_code text,
  raw_answer bytea,
  sealed_answer bytea
);

create table payment_doubt_closings (
  doubt_id uuid not null,
  finding text not null,
  note text not null,
  payment_id uuid,
  closed_by text not null,
  closed_at timestamp with time zone not null
);

create table payment_doubts (
  id uuid not null,
  partner_id uuid not null,
  source text not null,
  source_key text not null,
  reference text,
  account_text text,
  amount bigint,
  delivery_id uuid,
  raised_at timestamp with time zone not null,
  state text not null,
  attempts smallint not null default 0,
  ask_after timestamp with time zone,
  asking_until timestamp with time zone,
  closed_at timestamp with time zone,
  payment_id uuid
);

create table payment_intents (
  id uuid not null,
  family_id uuid not null,
  cadre_id uuid not null,
  mode text not null,
  point_id uuid,
  policy_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  cancelled_at timestamp with time zone
);

create table payment_reversals (
  id uuid not null,
  partner_id uuid not null,
  reference text not null,
  reversal_key text not null,
  amount bigint,
  cause text not null,
  reversed_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  delivery_id uuid,
  state text not null,
  entry_id uuid
);

create table payments (
  id uuid not null,
  partner_id uuid not null,
  reference text not null,
  delivery_id uuid not null,
  family_id uuid,
  region_code text collate "C",
  cadre_id uuid,
  account_text text not null,
  channel text not null,
  amount bigint not null,
  outcome text not null,
  suspense_reason text,
  applied_from date,
  applied_through date,
  months_ahead smallint not null default 0,
  paid_at timestamp with time zone not null,
  posted_at timestamp with time zone not null,
  paid_through_before date,
  paid_through_after date,
  credit_before bigint,
  credit_after bigint
);

create table pledges (
  id uuid not null,
  donor_id uuid not null,
  amount bigint not null,
  pledged_at timestamp with time zone not null,
  pledged_by text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_amount bigint
);

create table policy_decisions (
  proposal_id uuid not null,
  decision text not null,
  proposed_by text not null,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  reason text
);

create table policy_proposals (
  id uuid not null,
  policy text not null,
  effective_from date not null,
  policy_values jsonb not null,
  basis text,
  assumption text,
  proposed_by text not null,
  proposed_at timestamp with time zone not null
);

create table populations (
  region_code text collate "C" not null,
  counted_on date not null,
  population integer not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null
);

create table portfolio_assignments (
  id uuid not null,
  cadre_id uuid not null,
  family_id uuid not null,
  valid_from date not null,
  valid_through date,
  assigned_by text,
  assigned_at timestamp with time zone,
  reason text
);

create table portfolio_proposal_lines (
  proposal_id uuid not null,
  place integer not null,
  family_id uuid not null,
  cadre_id uuid,
  months_in_arrears smallint not null,
  amount bigint not null,
  promised_for date,
  days_since_contact integer,
  nearness text,
  points_age smallint not null,
  points_amount smallint not null,
  points_promise smallint not null,
  points_contact smallint not null,
  points_nearness smallint not null
);

create table portfolio_proposals (
  id uuid not null,
  region_code text collate "C" not null,
  effective_from date not null,
  computed_for date not null,
  state text not null,
  families_placed integer not null,
  families_waiting integer not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  approved_by text,
  approved_at timestamp with time zone
);

create table promises_to_pay (
  id uuid not null,
  visit_id uuid not null,
  family_id uuid not null,
  promised_for date not null,
  amount bigint not null,
  due_amount bigint
);

create table push_cursor (
  id smallint not null,
  reached bigint not null
);

create table push_subscriptions (
  id text not null,
  cadre_id uuid not null,
  service text not null,
  encrypted text not null,
  key_id text not null,
  language text not null,
  renewed_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table quota_counts (
  asker text not null,
  asked integer not null,
  window_ends_at timestamp with time zone not null
);

create table region_centres (
  id uuid not null,
  region_code text collate "C" not null,
  latitude double precision not null,
  longitude double precision not null,
  radius_meters integer not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null
);

create table regions (
  code text collate "C" not null,
  parent_code text collate "C",
  name text not null,
  decree text
);

create table registrations (
  id uuid not null,
  kind text not null,
  family_id uuid not null,
  persons smallint not null,
  cadre_id uuid,
  registered_by text not null,
  registered_on date not null,
  registered_at timestamp with time zone not null,
  request_hash text not null
);

create table reimbursement_claims (
  id uuid not null,
  cadre_id uuid not null,
  month date not null,
  state text not null,
  amount bigint not null,
  drafted_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by text,
  decision_reason text
);

create table reimbursement_days (
  claim_id uuid not null,
  day date not null,
  visits integer not null,
  amount bigint not null
);

create table sandbox_clock (
  id smallint not null,
  ahead_ms bigint not null,
  moved_at timestamp with time zone not null,
  moved_by text not null
);

create table sandbox_message_faults (
  phone text not null,
  fault text not null,
  times_left integer not null
);

create table sandbox_messages (
  id uuid not null,
  channel text not null,
  phone text not null,
  body text not null,
  accepted_at timestamp with time zone not null
);

create table saved_segments (
  id uuid not null,
  branch_id uuid not null,
  owner text not null,
  owner_name text not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamp with time zone not null
);

create table service_restrictions (
  id uuid not null,
  region_code text collate "C" not null,
  valid_from date not null,
  valid_through date,
  mode text not null,
  reason text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  ended_by text,
  ended_at timestamp with time zone
);

create table settlement_break_steps (
  id uuid not null,
  break_id uuid not null,
  kind text not null,
  by_whom text not null,
  note text not null,
  taken_at timestamp with time zone not null
);

create table settlement_breaks (
  id uuid not null,
  partner_id uuid not null,
  subject text not null,
  class text not null,
  state text not null,
  reason text not null,
  owner text not null,
  day date not null,
  file_no bigint,
  line integer,
  payment_id uuid,
  reference text not null,
  account_text text not null,
  amount_here bigint,
  amount_in_file bigint,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  asked_at timestamp with time zone,
  reversal_proposed_by text,
  reversal_proposed_at timestamp with time zone,
  reversal_approved_by text
);

create table settlement_day_closes (
  partner_id uuid not null,
  day date not null,
  file_no bigint not null,
  payments integer not null,
  amount bigint not null,
  closed_at timestamp with time zone not null
);

create table settlement_file_days (
  file_no bigint not null,
  partner_id uuid not null,
  kind text not null,
  day date not null,
  lines integer not null,
  amount bigint not null,
  fee bigint not null
);

create table settlement_files (
  id uuid not null,
  file_no bigint not null,
  partner_id uuid not null,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  state text not null,
  refusal text,
  lines integer not null,
  amount bigint not null,
  stated_lines bigint,
  stated_amount bigint,
  unreadable_lines integer not null default 0,
  repeated_lines integer not null default 0,
  duplicate_lines integer not null default 0,
  matched_lines integer not null default 0,
  covers_from date,
  covers_through date,
  received_by text not null,
  received_at timestamp with time zone not null,
  finished_at timestamp with time zone
);

create table settlement_formats (
  id uuid not null,
  partner_id uuid not null,
  kind text not null,
  effective_from date not null,
  format jsonb not null,
  set_by text not null,
  set_at timestamp with time zone not null
);

create table settlement_lines (
  file_no bigint not null,
  line integer not null,
  reference text not null,
  account_text text not null,
  amount bigint not null,
  fee bigint not null,
  paid_at timestamp with time zone not null,
  paid_on date not null,
  is_paid boolean not null
);

create table settlement_matches (
  payment_id uuid not null,
  file_no bigint not null,
  line integer not null,
  matched_by text not null
);

create table settlement_postings (
  file_no bigint not null,
  line integer not null,
  break_id uuid,
  reference text not null,
  account_text text not null,
  amount bigint not null,
  paid_at timestamp with time zone not null,
  is_surplus boolean not null default false,
  posted_at timestamp with time zone,
  payment_id uuid,
  outcome text
);

create table settlement_unreadable_lines (
  file_id uuid not null,
  line integer not null,
  raw_line bytea not null,
  problem text not null
);

create table sign_in_requests (
  id uuid not null,
  participant_id uuid,
  family_id uuid,
  phone text,
  tries smallint not null default 0,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  sealed_phone bytea
);

create table sponsorship_batches (
  id uuid not null,
  programme_id uuid not null,
  state text not null,
  budget bigint not null,
  considered integer not null,
  beyond_budget integer not null,
  candidates_first integer not null,
  proposed_on date not null,
  proposed_at timestamp with time zone not null,
  proposed_by text not null,
  decided_at timestamp with time zone,
  decided_by text
);

create table sponsorship_lines (
  batch_id uuid not null,
  family_id uuid not null,
  place integer not null,
  region_code text collate "C" not null,
  persons smallint not null,
  months smallint not null,
  months_ahead smallint not null,
  amount bigint not null,
  is_candidate boolean not null,
  state text not null default 'OPEN'::text,
  skipped_because text,
  spent bigint,
  months_paid smallint,
  paid_at timestamp with time zone
);

create table sponsorship_programmes (
  id uuid not null,
  donor_id uuid not null,
  name text not null,
  region_codes text[] not null,
  care_class text,
  months_min smallint not null,
  months_max smallint not null,
  months_ahead smallint not null,
  valid_from date not null,
  valid_through date not null,
  opened_at timestamp with time zone not null,
  opened_by text not null
);

create table status_endpoints (
  partner_id uuid not null,
  base_url text not null,
  token_path text not null,
  status_path text not null,
  client_id text not null,
  partner_id_header text not null,
  channel_id text not null,
  encrypted_private_key text not null,
  encrypted_client_secret text,
  changed_at timestamp with time zone not null,
  changed_by text not null
);

create table suspense_owners (
  payment_id uuid not null,
  owner text,
  assigned_by text not null,
  assigned_at timestamp with time zone not null
);

create table suspense_proposals (
  id uuid not null,
  payment_id uuid not null,
  resolution text not null,
  family_id uuid,
  reason text not null,
  proposed_by text not null,
  proposed_at timestamp with time zone not null,
  state text not null,
  decided_by text,
  decided_at timestamp with time zone,
  note text
);

create table trusted_documents (
  id text not null,
  body text not null,
  client text not null,
  version text not null,
  registered_at timestamp with time zone not null
);

create table village_notices (
  id uuid not null,
  appointment_id uuid not null,
  region_code text collate "C" not null,
  given_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by text,
  acknowledged_name text,
  acknowledged_role text
);

create table visit_confirmations (
  id uuid not null,
  visit_id uuid not null,
  step text not null,
  evidence text,
  taken_by text not null,
  taken_at timestamp with time zone not null
);

create table visits (
  id uuid not null,
  cadre_id uuid not null,
  family_id uuid not null,
  state text not null,
  planned_for date,
  visited_at timestamp with time zone,
  outcome text,
  note text,
  latitude double precision,
  longitude double precision,
  recorded_at timestamp with time zone not null,
  accuracy_meters integer,
  verification text,
  verification_reasons text[],
  distance_meters integer
);

create table webhook_deliveries (
  id uuid not null,
  partner_id uuid not null,
  delivery_key text not null,
  protocol text not null,
  received_at timestamp with time zone not null,
  raw_body bytea,
  state text not null,
  reference text,
  account_text text,
  amount bigint,
  outcome text,
  reason text,
  first_outcome text,
  expected_amount bigint,
  payment_id uuid,
  family_id uuid,
  sealed_body bytea
);

create table write_off_campaigns (
  id uuid not null,
  name text not null,
  region_code text collate "C" not null,
  valid_from date not null,
  valid_through date not null,
  policy_from date not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  rule jsonb
);

create table write_offs (
  id uuid not null,
  campaign_id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  persons smallint not null,
  verification text not null,
  verified_on date not null,
  state text not null,
  proposed_at timestamp with time zone not null,
  proposed_by text not null,
  decided_at timestamp with time zone,
  decided_by text,
  decision_reason text,
  first_month date,
  last_month date,
  months smallint,
  amount bigint,
  decile smallint
);

-- constraints

alter table acceptance_points add constraint acceptance_points_agents_have_a_deposit CHECK (((kind = 'AGENT'::text) = (deposit_account IS NOT NULL)));

alter table acceptance_points add constraint acceptance_points_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table acceptance_points add constraint acceptance_points_end_after_they_begin CHECK (((valid_through IS NULL) OR (valid_through >= valid_from)));

alter table acceptance_points add constraint acceptance_points_kind_is_known CHECK ((kind = ANY (ARRAY['TERMINAL'::text, 'AGENT'::text])));

alter table acceptance_points add constraint acceptance_points_number_is_printable CHECK ((number ~ '^[A-Z0-9-]{4,32}$'::text));

alter table acceptance_points add constraint acceptance_points_one_per_partner_number_and_day EXCLUDE USING gist (partner_id WITH =, number WITH =, daterange(valid_from, valid_through, '[]'::text) WITH &&) WHERE ((revoked_at IS NULL));

alter table acceptance_points add constraint acceptance_points_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table acceptance_points add constraint acceptance_points_pkey PRIMARY KEY (id);

alter table acceptance_points add constraint acceptance_points_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table acceptance_points add constraint acceptance_points_revoked_by_somebody_for_a_reason CHECK ((((revoked_at IS NULL) = (revoked_by IS NULL)) AND ((revoked_at IS NULL) = (revoked_reason IS NULL))));

alter table acceptance_points add constraint acceptance_points_terminals_are_bound_to_a_cadre CHECK (((kind <> 'TERMINAL'::text) OR (cadre_id IS NOT NULL)));

alter table access_log add constraint access_log_counts_what_a_filter_gave CHECK (((filter IS NULL) = (families IS NULL)));

alter table access_log add constraint access_log_pkey PRIMARY KEY (id);

alter table access_log_seals add constraint access_log_seals_are_numbered CHECK ((number > 0));

alter table access_log_seals add constraint access_log_seals_are_sha_256 CHECK ((length(hash) = 32));

alter table access_log_seals add constraint access_log_seals_hold_rows CHECK ((cardinality(row_ids) > 0));

alter table access_log_seals add constraint access_log_seals_pkey PRIMARY KEY (number);

alter table access_restorations add constraint access_restorations_pkey PRIMARY KEY (revocation_id);

alter table access_restorations add constraint access_restorations_revocation_id_fkey FOREIGN KEY (revocation_id) REFERENCES access_revocations(id);

alter table access_restorations add constraint access_restorations_say_why CHECK (((length(reason) >= 1) AND (length(reason) <= 500)));

alter table access_revocations add constraint access_revocations_are_known CHECK ((kind = ANY (ARRAY['PERSON'::text, 'TOKENS_SO_FAR'::text, 'SESSION'::text, 'TOKEN'::text])));

alter table access_revocations add constraint access_revocations_are_of_somebody_else CHECK (((about <> revoked_by) OR (kind <> ALL (ARRAY['PERSON'::text, 'TOKENS_SO_FAR'::text]))));

alter table access_revocations add constraint access_revocations_of_tokens_say_until_when CHECK (((kind = 'TOKENS_SO_FAR'::text) = (issued_before IS NOT NULL)));

alter table access_revocations add constraint access_revocations_pkey PRIMARY KEY (id);

alter table access_revocations add constraint access_revocations_say_whom_and_why CHECK ((((length(about) >= 1) AND (length(about) <= 400)) AND ((length(reason) >= 1) AND (length(reason) <= 500))));

alter table appointment_steps add constraint appointment_steps_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id);

alter table appointment_steps add constraint appointment_steps_one_per_place UNIQUE (appointment_id, place);

alter table appointment_steps add constraint appointment_steps_pkey PRIMARY KEY (id);

alter table appointment_steps add constraint appointment_steps_state_is_known CHECK ((state = ANY (ARRAY['APPLIED'::text, 'SELECTED'::text, 'TRAINED'::text, 'ACTIVE'::text, 'SUSPENDED'::text, 'ENDED'::text])));

alter table appointments add constraint appointments_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branches(id);

alter table appointments add constraint appointments_credential_exists FOREIGN KEY (credential_id) REFERENCES credentials(id) DEFERRABLE INITIALLY DEFERRED;

alter table appointments add constraint appointments_home_is_a_village CHECK ((length(home_region_code) = 13));

alter table appointments add constraint appointments_home_region_code_fkey FOREIGN KEY (home_region_code) REFERENCES regions(code);

alter table appointments add constraint appointments_need_recommendation_training_and_credential CHECK (((state <> ALL (ARRAY['ACTIVE'::text, 'SUSPENDED'::text])) OR (num_nulls(recommended_on, trained_on, credential_id, valid_from) = 0)));

alter table appointments add constraint appointments_phone_is_62_form CHECK ((phone ~ '^62\d{9,13}$'::text));

alter table appointments add constraint appointments_pkey PRIMARY KEY (id);

alter table appointments add constraint appointments_recommendation_is_whole CHECK ((num_nulls(recommended_by, recommendation_number, recommended_on) = ANY (ARRAY[0, 3])));

alter table appointments add constraint appointments_state_is_known CHECK ((state = ANY (ARRAY['APPLIED'::text, 'SELECTED'::text, 'TRAINED'::text, 'ACTIVE'::text, 'SUSPENDED'::text, 'ENDED'::text])));

alter table appointments add constraint appointments_term_is_whole CHECK ((((valid_from IS NULL) = (valid_through IS NULL)) AND (valid_through >= valid_from)));

alter table appointments add constraint appointments_terms_never_overlap EXCLUDE USING gist (cadre_id WITH =, daterange(valid_from, valid_through, '[]'::text) WITH &&) WHERE ((state = ANY (ARRAY['ACTIVE'::text, 'SUSPENDED'::text])));

alter table appointments add constraint appointments_training_is_whole CHECK (((trained_on IS NULL) = (trainer IS NULL)));

alter table arrears_rollups add constraint arrears_rollups_one_per_account UNIQUE NULLS NOT DISTINCT (regency_code, paid_through, care_class, credit, steady_members, other_cover, terms);

alter table background_jobs add constraint background_jobs_pkey PRIMARY KEY (name);

alter table background_jobs add constraint background_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES job_workers(id) ON DELETE SET NULL;

alter table branch_reading_alarms add constraint branch_reading_alarms_pkey PRIMARY KEY (branch_id, day);

alter table branch_regions add constraint branch_regions_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branches(id);

alter table branch_regions add constraint branch_regions_pkey PRIMARY KEY (branch_id, region_code);

alter table branch_regions add constraint branch_regions_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table branches add constraint branches_one_per_code UNIQUE (code);

alter table branches add constraint branches_pkey PRIMARY KEY (id);

alter table cadre_appointments add constraint cadre_appointments_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id);

alter table cadre_appointments add constraint cadre_appointments_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table cadre_appointments add constraint cadre_appointments_end_after_they_begin CHECK (((valid_through IS NULL) OR (valid_through >= valid_from)));

alter table cadre_appointments add constraint cadre_appointments_never_overlap EXCLUDE USING gist (cadre_id WITH =, daterange(valid_from, valid_through, '[]'::text) WITH &&);

alter table cadre_appointments add constraint cadre_appointments_pkey PRIMARY KEY (id);

alter table cadre_photos add constraint cadre_photos_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id);

alter table cadre_photos add constraint cadre_photos_are_pictures CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text])));

alter table cadre_photos add constraint cadre_photos_are_small CHECK (((length(content) >= 1) AND (length(content) <= 204800)));

alter table cadre_photos add constraint cadre_photos_pkey PRIMARY KEY (id);

alter table cadres add constraint cadres_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branches(id);

alter table cadres add constraint cadres_home_region_code_fkey FOREIGN KEY (home_region_code) REFERENCES regions(code);

alter table cadres add constraint cadres_phone_is_62_form CHECK ((phone ~ '^62\d{9,13}$'::text));

alter table cadres add constraint cadres_pkey PRIMARY KEY (id);

alter table call_assignments add constraint call_assignments_closed_have_an_ending CHECK (((closed_at IS NULL) = (ending IS NULL)));

alter table call_assignments add constraint call_assignments_ending_is_known CHECK ((ending = ANY (ARRAY['RECORDED'::text, 'EXPIRED'::text, 'RELEASED'::text])));

alter table call_assignments add constraint call_assignments_lease_ends_after_it_begins CHECK ((lease_until > assigned_at));

alter table call_assignments add constraint call_assignments_pkey PRIMARY KEY (id);

alter table call_campaigns add constraint call_campaigns_call_who_pays_alone CHECK ((segment = ANY (ARRAY['PBPU'::text, 'BP'::text])));

alter table call_campaigns add constraint call_campaigns_care_class_is_known CHECK ((care_class = ANY (ARRAY['I'::text, 'II'::text, 'III'::text])));

alter table call_campaigns add constraint call_campaigns_end_after_they_begin CHECK ((valid_through >= valid_from));

alter table call_campaigns add constraint call_campaigns_hours_are_a_range CHECK (((contact_from_hour >= 0) AND (contact_from_hour < contact_until_hour) AND (contact_until_hour <= 24)));

alter table call_campaigns add constraint call_campaigns_months_are_a_range CHECK (((months_min >= 1) AND (months_min <= months_max)));

alter table call_campaigns add constraint call_campaigns_pkey PRIMARY KEY (id);

alter table call_campaigns add constraint call_campaigns_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table call_campaigns add constraint call_campaigns_try_at_least_once CHECK (((attempts_max >= 1) AND (daily_target >= 1)));

alter table call_queue add constraint call_queue_pkey PRIMARY KEY (family_id, campaign_id);

alter table calls add constraint calls_back_at_a_time CHECK (((outcome = 'CALL_BACK'::text) = (call_back_at IS NOT NULL)));

alter table calls add constraint calls_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table calls add constraint calls_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES call_campaigns(id);

alter table calls add constraint calls_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table calls add constraint calls_outcome_is_known CHECK ((outcome = ANY (ARRAY['PROMISED_TO_PAY'::text, 'PAID_ALREADY'::text, 'NO_ANSWER'::text, 'WRONG_NUMBER'::text, 'REFUSED'::text, 'DECEASED'::text, 'MOVED'::text, 'CHANGED_SEGMENT'::text, 'ASKS_REHAB'::text, 'CALL_BACK'::text])));

alter table calls add constraint calls_pkey PRIMARY KEY (id);

alter table calls add constraint calls_promise_is_for_money CHECK (((promised_amount > 0) AND (promised_amount <= 300000000)));

alter table calls add constraint calls_promise_is_whole CHECK (((promised_amount IS NULL) = (promised_for IS NULL)));

alter table calls add constraint calls_promise_with_the_outcome CHECK (((outcome = 'PROMISED_TO_PAY'::text) = (promised_amount IS NOT NULL)));

alter table calls add constraint calls_promised_due_is_money CHECK (((promised_due >= 0) AND (promised_due <= 300000000)));

alter table calls add constraint calls_purpose_is_known CHECK ((purpose = ANY (ARRAY['REMINDER'::text, 'COLLECTION'::text, 'EDUCATION'::text])));

alter table collection_policies add constraint collection_policies_end_after_they_begin CHECK (((valid_through IS NULL) OR (valid_through >= valid_from)));

alter table collection_policies add constraint collection_policies_ended_by_somebody CHECK (((ended_by IS NULL) = (ended_at IS NULL)));

alter table collection_policies add constraint collection_policies_give_a_reason CHECK ((reason <> ''::text));

alter table collection_policies add constraint collection_policies_of_a_region_never_overlap EXCLUDE USING gist (region_code WITH =, daterange(valid_from, valid_through, '[]'::text) WITH &&);

alter table collection_policies add constraint collection_policies_pkey PRIMARY KEY (id);

alter table collection_policies add constraint collection_policies_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table complaint_steps add constraint complaint_steps_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints(id);

alter table complaint_steps add constraint complaint_steps_kind_is_known CHECK ((kind = ANY (ARRAY['ANSWERED'::text, 'ESCALATED'::text, 'CLOSED'::text])));

alter table complaint_steps add constraint complaint_steps_pkey PRIMARY KEY (id);

alter table complaints add constraint complaints_about_cadre_id_fkey FOREIGN KEY (about_cadre_id) REFERENCES cadres(id);

alter table complaints add constraint complaints_answered_were_answered CHECK (((state <> 'ANSWERED'::text) OR (answered_at IS NOT NULL)));

alter table complaints add constraint complaints_category_is_known CHECK ((category = ANY (ARRAY['CASH_REQUEST_FRAUD'::text, 'DATA_CONFIDENTIALITY'::text, 'CARE_REFUSED'::text, 'PAYMENT_NOT_POSTED'::text, 'CARD_NOT_ACTIVE'::text, 'CADRE_CONDUCT'::text, 'CONTACT_TOO_OFTEN'::text, 'REGISTRATION_DATA'::text, 'CLINIC_CHANGE'::text, 'SERVICE_INFORMATION'::text, 'OTHER'::text])));

alter table complaints add constraint complaints_channel_is_known CHECK ((channel = ANY (ARRAY['CADRE'::text, 'BRANCH'::text, 'CARE_CENTER'::text, 'WHATSAPP'::text, 'MOBILE_APP'::text, 'MESSAGE_LINK'::text])));

alter table complaints add constraint complaints_close_once_answered CHECK ((((state = 'CLOSED'::text) = (closed_at IS NOT NULL)) AND ((closed_at IS NULL) OR (answered_at IS NOT NULL))));

alter table complaints add constraint complaints_escalated_were_escalated CHECK (((state <> 'ESCALATED'::text) OR (escalated_at IS NOT NULL)));

alter table complaints add constraint complaints_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table complaints add constraint complaints_filed_by_cadre_id_fkey FOREIGN KEY (filed_by_cadre_id) REFERENCES cadres(id);

alter table complaints add constraint complaints_level_is_known CHECK ((level = ANY (ARRAY['RED'::text, 'YELLOW'::text, 'GREEN'::text])));

alter table complaints add constraint complaints_pkey PRIMARY KEY (id);

alter table complaints add constraint complaints_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table complaints add constraint complaints_state_is_known CHECK ((state = ANY (ARRAY['FILED'::text, 'ANSWERED'::text, 'ESCALATED'::text, 'CLOSED'::text])));

alter table conduct_breaches add constraint conduct_breaches_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table conduct_breaches add constraint conduct_breaches_contact_is_known CHECK ((contact_kind = ANY (ARRAY['VISIT'::text, 'CALL'::text, 'MESSAGE'::text])));

alter table conduct_breaches add constraint conduct_breaches_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table conduct_breaches add constraint conduct_breaches_name_a_rule CHECK ((cardinality(rules) > 0));

alter table conduct_breaches add constraint conduct_breaches_one_per_contact UNIQUE (contact_id);

alter table conduct_breaches add constraint conduct_breaches_pkey PRIMARY KEY (id);

alter table contact_preferences add constraint contact_preferences_are_known CHECK ((preference = ANY (ARRAY['ALL_MESSAGES'::text, 'NO_BLASTS'::text, 'DO_NOT_CONTACT'::text])));

alter table contact_preferences add constraint contact_preferences_are_of_a_family_or_a_phone CHECK (((num_nonnulls(family_id, phone, sealed_phone) = 1) AND ((sealed_phone IS NULL) OR (phone_index IS NOT NULL)) AND ((phone_index IS NULL) OR (num_nonnulls(phone, sealed_phone) = 1)))) NOT VALID;

alter table contact_preferences add constraint contact_preferences_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table contact_preferences add constraint contact_preferences_phone_is_62_form CHECK ((phone ~ '^62\d{9,13}$'::text));

alter table contact_preferences add constraint contact_preferences_pkey PRIMARY KEY (id);

alter table counter_days add constraint counter_days_are_within_reach CHECK ((declared_total <= '20000000000'::bigint));

alter table counter_days add constraint counter_days_closed_by_somebody_else CHECK (((closed_by IS NULL) OR (closed_by <> opened_by)));

alter table counter_days add constraint counter_days_closed_with_all_figures CHECK ((((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) = (declared_payments IS NULL)) AND ((closed_at IS NULL) = (declared_total IS NULL)) AND ((closed_at IS NULL) = (posted_payments IS NULL)) AND ((closed_at IS NULL) = (posted_total IS NULL))));

alter table counter_days add constraint counter_days_differences_are_explained CHECK (((closed_at IS NULL) OR (explanation IS NOT NULL) OR ((declared_payments = posted_payments) AND (declared_total = posted_total))));

alter table counter_days add constraint counter_days_figures_are_never_negative CHECK (((declared_payments >= 0) AND (declared_total >= 0) AND (posted_payments >= 0) AND (posted_total >= 0)));

alter table counter_days add constraint counter_days_one_per_counter_and_day UNIQUE (partner_id, day);

alter table counter_days add constraint counter_days_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES counters(partner_id);

alter table counter_days add constraint counter_days_pkey PRIMARY KEY (id);

alter table counters add constraint counters_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table counters add constraint counters_pkey PRIMARY KEY (partner_id);

alter table counters add constraint counters_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table credential_freezes add constraint credential_freezes_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table credential_freezes add constraint credential_freezes_decision_is_known CHECK ((decision = ANY (ARRAY['LIFTED'::text, 'REVOKED'::text])));

alter table credential_freezes add constraint credential_freezes_decision_is_whole CHECK ((num_nulls(decision, decided_at, decided_by, note) = ANY (ARRAY[0, 4])));

alter table credential_freezes add constraint credential_freezes_pkey PRIMARY KEY (id);

alter table credentials add constraint credentials_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id);

alter table credentials add constraint credentials_end_after_they_begin CHECK ((valid_through >= valid_from));

alter table credentials add constraint credentials_pkey PRIMARY KEY (id);

alter table credentials add constraint credentials_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table credentials add constraint credentials_revoked_have_a_reason CHECK (((revoked_at IS NULL) = (revocation_reason IS NULL)));

alter table data_imports add constraint data_imports_pkey PRIMARY KEY (id);

alter table data_imports add constraint data_imports_with_faults_are_refused CHECK (((NOT is_kept) OR (faults = 0)));

alter table data_keys add constraint data_keys_are_for_a_known_purpose CHECK ((purpose = ANY (ARRAY['VALUES'::text, 'INDEX'::text])));

alter table data_keys add constraint data_keys_are_numbered CHECK ((version > 0));

alter table data_keys add constraint data_keys_pkey PRIMARY KEY (version);

alter table data_requests add constraint data_requests_are_answered_in_words CHECK (((state = ANY (ARRAY['ACCEPTED'::text, 'REFUSED'::text])) = (answer IS NOT NULL)));

alter table data_requests add constraint data_requests_due_after_requested CHECK ((due_at > requested_at));

alter table data_requests add constraint data_requests_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table data_requests add constraint data_requests_field_is_known CHECK ((field = ANY (ARRAY['NAME'::text, 'PHONE'::text, 'BIRTH_DATE'::text, 'SEX'::text, 'ADDRESS'::text, 'OTHER'::text])));

alter table data_requests add constraint data_requests_kind_is_known CHECK ((kind = ANY (ARRAY['CORRECTION'::text, 'OBJECTION'::text])));

alter table data_requests add constraint data_requests_of_corrections_say_what CHECK ((((kind = 'CORRECTION'::text) = (field IS NOT NULL)) AND (num_nonnulls(field) = num_nonnulls(wanted, sealed_wanted)))) NOT VALID;

alter table data_requests add constraint data_requests_of_objections_say_to_what CHECK (((kind = 'OBJECTION'::text) = (subject IS NOT NULL)));

alter table data_requests add constraint data_requests_pkey PRIMARY KEY (id);

alter table data_requests add constraint data_requests_say_when_decided CHECK (((state = 'REQUESTED'::text) = (decided_at IS NULL)));

alter table data_requests add constraint data_requests_state_is_known CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'ACCEPTED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])));

alter table data_requests add constraint data_requests_subject_is_known CHECK ((subject = ANY (ARRAY['AUTOMATED_REMINDERS'::text, 'COLLECTION_CONTACT'::text])));

alter table debit_attempts add constraint debit_attempts_are_for_money CHECK (((amount > 0) AND (amount <= 300000000)));

alter table debit_attempts add constraint debit_attempts_bank_debit_day_fkey FOREIGN KEY (bank, debit_day) REFERENCES debit_files(bank, debit_day) DEFERRABLE INITIALLY DEFERRED;

alter table debit_attempts add constraint debit_attempts_fail_for_a_reason CHECK (((failed_at IS NULL) = (failure_reason IS NULL)));

alter table debit_attempts add constraint debit_attempts_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table debit_attempts add constraint debit_attempts_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES mandates(id);

alter table debit_attempts add constraint debit_attempts_one_per_mandate_and_day UNIQUE (mandate_id, debit_day);

alter table debit_attempts add constraint debit_attempts_one_per_reference UNIQUE (reference);

alter table debit_attempts add constraint debit_attempts_pkey PRIMARY KEY (id);

alter table debit_files add constraint debit_files_pkey PRIMARY KEY (bank, debit_day);

alter table delivery_replays add constraint delivery_replays_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table delivery_replays add constraint delivery_replays_pkey PRIMARY KEY (id);

alter table delivery_reports add constraint delivery_reports_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);

alter table delivery_reports add constraint delivery_reports_one_per_message_and_state UNIQUE (message_id, state);

alter table delivery_reports add constraint delivery_reports_pkey PRIMARY KEY (id);

alter table delivery_reports add constraint delivery_reports_state_is_known CHECK ((state = ANY (ARRAY['SENT'::text, 'FAILED'::text, 'DELIVERED'::text, 'READ'::text])));

alter table destination_changes add constraint destination_changes_by_proposer UNIQUE (id, proposed_by);

alter table destination_changes add constraint destination_changes_lead_elsewhere CHECK ((address <> replaces));

alter table destination_changes add constraint destination_changes_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table destination_changes add constraint destination_changes_pkey PRIMARY KEY (id);

alter table destination_changes add constraint destination_changes_purpose_is_known CHECK ((purpose = ANY (ARRAY['api'::text, 'status-endpoint'::text])));

alter table destination_changes add constraint destination_changes_settings_are_named CHECK ((jsonb_typeof(settings) = 'object'::text));

alter table destination_decisions add constraint destination_decisions_approved_by_somebody_else CHECK (((decision <> 'APPROVED'::text) OR (decided_by <> proposed_by)));

alter table destination_decisions add constraint destination_decisions_are_known CHECK ((decision = ANY (ARRAY['APPROVED'::text, 'REJECTED'::text, 'OVERTAKEN'::text, 'EXPIRED'::text])));

alter table destination_decisions add constraint destination_decisions_change_id_fkey FOREIGN KEY (change_id) REFERENCES destination_changes(id);

alter table destination_decisions add constraint destination_decisions_of_its_proposer FOREIGN KEY (change_id, proposed_by) REFERENCES destination_changes(id, proposed_by);

alter table destination_decisions add constraint destination_decisions_pkey PRIMARY KEY (change_id);

alter table destination_decisions add constraint destination_decisions_rejected_say_why CHECK (((decision = 'REJECTED'::text) = (reason IS NOT NULL)));

alter table destination_keys add constraint destination_keys_change_id_fkey FOREIGN KEY (change_id) REFERENCES destination_changes(id);

alter table destination_keys add constraint destination_keys_pkey PRIMARY KEY (change_id);

alter table donor_fund_movements add constraint donor_fund_movements_are_for_money CHECK (((amount > 0) AND (amount <= '200000000000'::bigint)));

alter table donor_fund_movements add constraint donor_fund_movements_donor_id_fkey FOREIGN KEY (donor_id) REFERENCES donors(id);

alter table donor_fund_movements add constraint donor_fund_movements_kind_is_known CHECK ((kind = ANY (ARRAY['fund-received'::text, 'sponsorship'::text, 'fund-returned'::text])));

alter table donor_fund_movements add constraint donor_fund_movements_pkey PRIMARY KEY (entry_key);

alter table donor_fund_returns add constraint donor_fund_returns_are_for_money CHECK (((amount > 0) AND (amount <= '200000000000'::bigint)));

alter table donor_fund_returns add constraint donor_fund_returns_decided_by_somebody_else CHECK ((decided_by <> requested_by));

alter table donor_fund_returns add constraint donor_fund_returns_donor_id_fkey FOREIGN KEY (donor_id) REFERENCES donors(id);

alter table donor_fund_returns add constraint donor_fund_returns_pkey PRIMARY KEY (id);

alter table donor_fund_returns add constraint donor_fund_returns_say_who_decided CHECK (((state = 'REQUESTED'::text) = (decided_by IS NULL)));

alter table donor_fund_returns add constraint donor_fund_returns_state_is_known CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'RETURNED'::text, 'REJECTED'::text])));

alter table donors add constraint donors_are_kept_in_some_region CHECK (((cardinality(region_codes) > 0) AND (array_position(region_codes, NULL::text) IS NULL)));

alter table donors add constraint donors_fund_is_never_negative CHECK ((fund_balance >= 0));

alter table donors add constraint donors_fund_number_begins_with_99 CHECK ((fund_number ~ '^99[0-9]{9}$'::text));

alter table donors add constraint donors_one_per_fund_number UNIQUE (fund_number);

alter table donors add constraint donors_pkey PRIMARY KEY (id);

alter table dunning_actions add constraint dunning_actions_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table dunning_actions add constraint dunning_actions_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);

alter table dunning_actions add constraint dunning_actions_one_per_step_and_cycle UNIQUE (step_id, family_id, cycle);

alter table dunning_actions add constraint dunning_actions_pkey PRIMARY KEY (id);

alter table dunning_actions add constraint dunning_actions_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES dunning_plans(id);

alter table dunning_actions add constraint dunning_actions_step_id_fkey FOREIGN KEY (step_id) REFERENCES dunning_steps(id);

alter table dunning_audience add constraint dunning_audience_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table dunning_audience add constraint dunning_audience_pkey PRIMARY KEY (plan_id, family_id, cycle);

alter table dunning_audience add constraint dunning_audience_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES dunning_plans(id);

alter table dunning_plans add constraint dunning_plans_call_campaign_id_fkey FOREIGN KEY (call_campaign_id) REFERENCES call_campaigns(id);

alter table dunning_plans add constraint dunning_plans_care_class_is_known CHECK ((care_class = ANY (ARRAY['I'::text, 'II'::text, 'III'::text])));

alter table dunning_plans add constraint dunning_plans_effect_days_are_few CHECK (((effect_days >= 1) AND (effect_days <= 60)));

alter table dunning_plans add constraint dunning_plans_need_two_people CHECK ((switched_on_by <> drafted_by));

alter table dunning_plans add constraint dunning_plans_pkey PRIMARY KEY (id);

alter table dunning_plans add constraint dunning_plans_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table dunning_plans add constraint dunning_plans_stop_is_whole CHECK (((stopped_at IS NULL) = (stopped_by IS NULL)));

alter table dunning_plans add constraint dunning_plans_switch_is_whole CHECK (((switched_on_at IS NULL) = (switched_on_by IS NULL)));

alter table dunning_steps add constraint dunning_steps_channel_is_known CHECK ((channel = ANY (ARRAY['SMS'::text, 'WHATSAPP'::text, 'CALL'::text, 'VISIT'::text])));

alter table dunning_steps add constraint dunning_steps_day_is_near CHECK (((day >= '-9'::integer) AND (day <= 730)));

alter table dunning_steps add constraint dunning_steps_messages_have_words CHECK (((channel = ANY (ARRAY['SMS'::text, 'WHATSAPP'::text])) = (template_code IS NOT NULL)));

alter table dunning_steps add constraint dunning_steps_one_per_day UNIQUE (plan_id, day);

alter table dunning_steps add constraint dunning_steps_one_per_place UNIQUE (plan_id, place);

alter table dunning_steps add constraint dunning_steps_pkey PRIMARY KEY (id);

alter table dunning_steps add constraint dunning_steps_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES dunning_plans(id);

alter table education_attendance add constraint education_attendance_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table education_attendance add constraint education_attendance_pkey PRIMARY KEY (session_id, family_id);

alter table education_attendance add constraint education_attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES education_sessions(id);

alter table education_sessions add constraint education_sessions_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table education_sessions add constraint education_sessions_others_are_counted CHECK ((others_present >= 0));

alter table education_sessions add constraint education_sessions_pkey PRIMARY KEY (id);

alter table education_sessions add constraint education_sessions_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table education_sessions add constraint education_sessions_topic_is_known CHECK ((topic = ANY (ARRAY['WHY_PAY'::text, 'HOW_TO_PAY'::text, 'RIGHTS'::text, 'FIRST_LEVEL_CARE'::text, 'REFERRAL'::text, 'REGISTRATION'::text, 'INSTALMENTS'::text])));

alter table facilities add constraint facilities_close_after_they_open CHECK (((open_through IS NULL) OR (open_through >= open_from)));

alter table facilities add constraint facilities_have_room CHECK ((capacity > 0));

alter table facilities add constraint facilities_kind_is_known CHECK ((kind = ANY (ARRAY['PUSKESMAS'::text, 'KLINIK'::text, 'DOKTER'::text])));

alter table facilities add constraint facilities_one_per_code UNIQUE (code);

alter table facilities add constraint facilities_pkey PRIMARY KEY (id);

alter table facilities add constraint facilities_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table facilities add constraint facilities_stand_on_earth CHECK ((((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)) AND ((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))));

alter table facility_choices add constraint facility_choices_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(id);

alter table facility_choices add constraint facility_choices_one_per_participant_and_day UNIQUE (participant_id, valid_from);

alter table facility_choices add constraint facility_choices_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id);

alter table facility_choices add constraint facility_choices_pkey PRIMARY KEY (id);

alter table facility_choices add constraint facility_choices_reason_is_known CHECK ((reason = ANY (ARRAY['REGISTRATION'::text, 'OWN_WISH'::text, 'MOVED_DOMICILE'::text, 'DUTY_ELSEWHERE'::text, 'REDISTRIBUTION'::text])));

alter table families add constraint families_care_class_is_known CHECK ((care_class = ANY (ARRAY['I'::text, 'II'::text, 'III'::text])));

alter table families add constraint families_credit_is_within_reach CHECK (((credit >= 0) AND (credit <= 600000000)));

alter table families add constraint families_family_card_has_16_digits CHECK ((family_card_number ~ '^\d{16}$'::text));

alter table families add constraint families_one_per_family_card UNIQUE (family_card_number);

alter table families add constraint families_paid_through_is_a_month CHECK ((EXTRACT(day FROM paid_through) = (1)::numeric));

alter table families add constraint families_pkey PRIMARY KEY (id);

alter table families add constraint families_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table families add constraint families_segment_is_known CHECK ((segment = ANY (ARRAY['PBPU'::text, 'BP'::text, 'PBI'::text, 'PBPU_PEMDA'::text, 'PPU'::text])));

alter table family_addresses add constraint family_addresses_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table family_addresses add constraint family_addresses_name_a_street CHECK ((street <> ''::text));

alter table family_addresses add constraint family_addresses_pkey PRIMARY KEY (id);

alter table family_addresses add constraint family_addresses_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table family_addresses add constraint family_addresses_rt_has_three_digits CHECK ((rt ~ '^[0-9]{3}$'::text));

alter table family_addresses add constraint family_addresses_rw_has_three_digits CHECK ((rw ~ '^[0-9]{3}$'::text));

alter table family_claims add constraint family_claims_end CHECK ((holds_until > claimed_at));

alter table family_claims add constraint family_claims_of_audits_say_why CHECK (((purpose <> 'AUDIT'::text) OR (reason IS NOT NULL)));

alter table family_claims add constraint family_claims_pkey PRIMARY KEY (id);

alter table family_claims add constraint family_claims_purpose_is_known CHECK ((purpose = ANY (ARRAY['CALL'::text, 'COUNTER'::text, 'AUDIT'::text])));

alter table family_places add constraint family_places_accuracy_is_a_radius CHECK (((accuracy_meters >= 1) AND (accuracy_meters <= 100000)));

alter table family_places add constraint family_places_are_measured_or_forgotten CHECK ((((latitude IS NULL) = (longitude IS NULL)) AND ((latitude IS NULL) = (accuracy_meters IS NULL)) AND ((latitude IS NULL) = (measured_at IS NULL)) AND ((latitude IS NULL) = (reason IS NOT NULL))));

alter table family_places add constraint family_places_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table family_places add constraint family_places_latitude_is_one CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)));

alter table family_places add constraint family_places_longitude_is_one CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)));

alter table family_places add constraint family_places_pkey PRIMARY KEY (id);

alter table family_places add constraint family_places_reason_is_known CHECK ((reason = ANY (ARRAY['MOVED'::text, 'CONSENT_WITHDRAWN'::text, 'WRONG'::text])));

alter table family_places add constraint family_places_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table family_refunds add constraint family_refunds_are_for_money CHECK (((amount > 0) AND (amount <= 300000000)));

alter table family_refunds add constraint family_refunds_decided_by_somebody_else CHECK ((decided_by <> requested_by));

alter table family_refunds add constraint family_refunds_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table family_refunds add constraint family_refunds_pkey PRIMARY KEY (id);

alter table family_refunds add constraint family_refunds_say_when_decided CHECK (((decided_by IS NULL) = (decided_at IS NULL)));

alter table family_refunds add constraint family_refunds_say_who_decided CHECK (((state = 'REQUESTED'::text) = (decided_by IS NULL)));

alter table family_refunds add constraint family_refunds_state_is_known CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'REFUNDED'::text, 'REJECTED'::text])));

alter table family_terms add constraint family_terms_care_class_is_known CHECK ((care_class = ANY (ARRAY['I'::text, 'II'::text, 'III'::text])));

alter table family_terms add constraint family_terms_change_something CHECK ((changes = ANY (ARRAY['REGISTRATION'::text, 'CARE_CLASS'::text, 'SEGMENT'::text, 'BOTH'::text])));

alter table family_terms add constraint family_terms_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table family_terms add constraint family_terms_from_a_month CHECK ((EXTRACT(day FROM from_month) = (1)::numeric));

alter table family_terms add constraint family_terms_have_evidence CHECK (((changes = 'REGISTRATION'::text) OR ((document_kind IS NOT NULL) AND (document_date IS NOT NULL))));

alter table family_terms add constraint family_terms_pkey PRIMARY KEY (id);

alter table family_terms add constraint family_terms_segment_is_known CHECK ((segment = ANY (ARRAY['PBPU'::text, 'BP'::text, 'PBI'::text, 'PBPU_PEMDA'::text, 'PPU'::text])));

alter table field_uses add constraint field_uses_are_bounded CHECK (((length(client) <= 60) AND (length(version) <= 60) AND (length(coordinate) <= 300)));

alter table field_uses add constraint field_uses_are_counted CHECK ((uses > 0));

alter table field_uses add constraint field_uses_pkey PRIMARY KEY (day, client, version, coordinate);

alter table full_readings add constraint full_readings_pkey PRIMARY KEY (viewer, day, family_id);

alter table hardship_assessments add constraint hardship_assessments_ability_is_known CHECK ((ability = ANY (ARRAY['UNABLE'::text, 'STRAINED'::text, 'ABLE'::text])));

alter table hardship_assessments add constraint hardship_assessments_are_told_after_they_are_made CHECK ((recorded_at >= made_at));

alter table hardship_assessments add constraint hardship_assessments_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table hardship_assessments add constraint hardship_assessments_contact_is_known CHECK ((contact = ANY (ARRAY['VISIT'::text, 'CALL'::text, 'COUNTER'::text])));

alter table hardship_assessments add constraint hardship_assessments_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table hardship_assessments add constraint hardship_assessments_pkey PRIMARY KEY (id);

alter table hardship_assessments add constraint hardship_assessments_refer_who_needs_help CHECK (((referral IS NOT NULL) = (route = ANY (ARRAY['PBI_REFERRAL'::text, 'REHAB_INSTALMENTS'::text, 'CSR'::text]))));

alter table hardship_assessments add constraint hardship_assessments_referral_is_known CHECK ((referral = ANY (ARRAY['OPEN'::text, 'SENT'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])));

alter table hardship_assessments add constraint hardship_assessments_route_is_known CHECK ((route = ANY (ARRAY['PBI_REFERRAL'::text, 'REHAB_INSTALMENTS'::text, 'CSR'::text, 'WILLING_TO_PAY'::text, 'UNWILLING_TO_PAY'::text])));

alter table hardship_referral_steps add constraint hardship_referral_steps_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES hardship_assessments(id);

alter table hardship_referral_steps add constraint hardship_referral_steps_pkey PRIMARY KEY (id);

alter table hardship_referral_steps add constraint hardship_referral_steps_state_is_known CHECK ((state = ANY (ARRAY['OPEN'::text, 'SENT'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])));

alter table health_writes add constraint health_writes_is_one_row CHECK ((id = 1));

alter table health_writes add constraint health_writes_pkey PRIMARY KEY (id);

alter table inquiries add constraint inquiries_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table inquiries add constraint inquiries_pkey PRIMARY KEY (partner_id, asked_on, external_id);

alter table instalment_payments add constraint instalment_payments_are_for_money CHECK (((paid_after > 0) AND (paid_after <= 300000000)));

alter table instalment_payments add constraint instalment_payments_pkey PRIMARY KEY (payment_id);

alter table instalment_payments add constraint instalment_payments_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES instalment_plans(id);

alter table instalment_payments add constraint instalment_payments_stages_are_a_range CHECK (((first_stage >= 1) AND (first_stage <= last_stage)));

alter table instalment_plans add constraint instalment_plans_active_after_is_known CHECK ((active_after = ANY (ARRAY['FIRST_STAGE'::text, 'LAST_STAGE'::text])));

alter table instalment_plans add constraint instalment_plans_are_for_money CHECK ((total > 0));

alter table instalment_plans add constraint instalment_plans_are_within_reach CHECK ((total <= 300000000));

alter table instalment_plans add constraint instalment_plans_begin_with_a_month CHECK ((EXTRACT(day FROM first_month) = (1)::numeric));

alter table instalment_plans add constraint instalment_plans_end_in_one_way CHECK (((ended_at IS NULL) = (ending IS NULL)));

alter table instalment_plans add constraint instalment_plans_ending_is_known CHECK ((ending = ANY (ARRAY['COMPLETED'::text, 'CANCELLED'::text, 'DEFAULTED'::text])));

alter table instalment_plans add constraint instalment_plans_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table instalment_plans add constraint instalment_plans_have_stages CHECK ((((stages >= 1) AND (stages <= 36)) AND (stages <= total)));

alter table instalment_plans add constraint instalment_plans_include_premiums CHECK (((running_premiums >= 0) AND (running_premiums < total)));

alter table instalment_plans add constraint instalment_plans_pkey PRIMARY KEY (id);

alter table job_workers add constraint job_workers_pkey PRIMARY KEY (id);

alter table joiner_movements add constraint joiner_movements_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table joiner_movements add constraint joiner_movements_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id);

alter table joiner_movements add constraint joiner_movements_pkey PRIMARY KEY (entry_id, participant_id);

alter table journal_checkpoint_head add constraint journal_checkpoint_head_is_one_row CHECK ((id = 1));

alter table journal_checkpoint_head add constraint journal_checkpoint_head_pkey PRIMARY KEY (id);

alter table journal_checkpoints add constraint journal_checkpoints_cover_something CHECK (((cardinality(entry_ids) > 0) AND (cardinality(entry_ids) = cardinality(digests))));

alter table journal_checkpoints add constraint journal_checkpoints_pkey PRIMARY KEY (day, number);

alter table journal_lines add constraint journal_lines_account_is_known CHECK ((account = ANY (ARRAY['partner-clearing'::text, 'premium'::text, 'family-credit'::text, 'suspense'::text, 'returned'::text, 'unclaimed'::text, 'instalment-plan'::text, 'donor-fund'::text, 'write-off'::text, 'forgiven-premium'::text])));

alter table journal_lines add constraint journal_lines_are_for_money CHECK ((amount > 0));

alter table journal_lines add constraint journal_lines_pkey PRIMARY KEY (entry_id, line);

alter table journal_lines add constraint journal_lines_premium_names_its_months CHECK (((account = ANY (ARRAY['premium'::text, 'forgiven-premium'::text])) = ((first_month IS NOT NULL) AND (last_month IS NOT NULL))));

alter table journal_lines add constraint journal_lines_side_is_known CHECK ((side = ANY (ARRAY['debit'::text, 'credit'::text])));

alter table knowledge_article_versions add constraint knowledge_article_versions_article_is_a_slug CHECK ((article ~ '^[a-z0-9][a-z0-9-]{1,60}$'::text));

alter table knowledge_article_versions add constraint knowledge_article_versions_begin_at_one CHECK ((version >= 1));

alter table knowledge_article_versions add constraint knowledge_article_versions_category_is_known CHECK ((category = ANY (ARRAY['FIRST_LEVEL_CARE'::text, 'REFERRAL'::text, 'PAYMENT'::text, 'RIGHTS'::text])));

alter table knowledge_article_versions add constraint knowledge_article_versions_count_up UNIQUE (article, version);

alter table knowledge_article_versions add constraint knowledge_article_versions_pkey PRIMARY KEY (id);

alter table known_people add constraint known_people_pkey PRIMARY KEY (subject);

alter table ledger_entries add constraint ledger_entries_approved_by_somebody_else CHECK (((approved_by IS NULL) OR (approved_by <> requested_by)));

alter table ledger_entries add constraint ledger_entries_are_for_money CHECK (((amount > 0) AND (amount <=
CASE
    WHEN (kind = ANY (ARRAY['reversal'::text, 'suspense-return'::text, 'suspense-write-off'::text])) THEN '9007199254740991'::bigint
    WHEN (kind = ANY (ARRAY['fund-received'::text, 'fund-returned'::text])) THEN '200000000000'::bigint
    ELSE (300000000)::bigint
END)));

alter table ledger_entries add constraint ledger_entries_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table ledger_entries add constraint ledger_entries_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table ledger_entries add constraint ledger_entries_kind_is_known CHECK ((kind = ANY (ARRAY['reversal'::text, 'suspense-match'::text, 'suspense-return'::text, 'suspense-write-off'::text, 'instalments-completed'::text, 'instalments-released'::text, 'fund-received'::text, 'sponsorship'::text, 'fund-returned'::text, 'write-off'::text, 'cover-ended'::text, 'credit-refunded'::text])));

alter table ledger_entries add constraint ledger_entries_one_per_key UNIQUE (entry_key);

alter table ledger_entries add constraint ledger_entries_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table ledger_entries add constraint ledger_entries_pkey PRIMARY KEY (id);

alter table live_events add constraint live_events_kind_is_known CHECK ((kind = ANY (ARRAY['payment-confirmed'::text, 'payment-withdrawn'::text, 'account-changed'::text, 'complaint-updated'::text, 'suspense-changed'::text])));

alter table live_events add constraint live_events_only_payments_name_a_payment CHECK (((kind = ANY (ARRAY['payment-confirmed'::text, 'payment-withdrawn'::text, 'suspense-changed'::text])) OR (payment_id IS NULL)));

alter table live_events add constraint live_events_payments_name_family_and_payment CHECK (((kind <> ALL (ARRAY['payment-confirmed'::text, 'payment-withdrawn'::text])) OR ((family_id IS NOT NULL) AND (payment_id IS NOT NULL))));

alter table live_events add constraint live_events_pkey PRIMARY KEY (stream_id, number);

alter table live_events add constraint live_events_suspense_alone_has_no_region CHECK (((kind = 'suspense-changed'::text) OR (region_code IS NOT NULL)));

alter table live_streams add constraint live_streams_head_never_negative CHECK ((head >= 0));

alter table live_streams add constraint live_streams_pkey PRIMARY KEY (id);

alter table mandates add constraint mandates_consent_comes_first CHECK ((consented_at <= enrolled_at));

alter table mandates add constraint mandates_end_with_a_reason CHECK (((ended_at IS NULL) = (end_reason IS NULL)));

alter table mandates add constraint mandates_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table mandates add constraint mandates_pkey PRIMARY KEY (id);

alter table membership_changes add constraint membership_changes_are_of_two_families CHECK ((other_family_id <> family_id));

alter table membership_changes add constraint membership_changes_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table membership_changes add constraint membership_changes_have_details CHECK (((num_nonnulls(details, sealed_details) = 1) AND (num_nonnulls(sealed_details, reasons) = ANY (ARRAY[0, 2])))) NOT VALID;

alter table membership_changes add constraint membership_changes_kind_is_known CHECK ((kind = ANY (ARRAY['CORRECTION'::text, 'DEATH'::text, 'LEAVING'::text, 'MOVE'::text, 'NEW_HEAD'::text, 'MERGE_PEOPLE'::text, 'MERGE_FAMILIES'::text, 'SEGMENT'::text, 'CARE_CLASS'::text])));

alter table membership_changes add constraint membership_changes_pkey PRIMARY KEY (id);

alter table membership_decisions add constraint membership_decisions_are_known CHECK ((decision = ANY (ARRAY['APPLIED'::text, 'REJECTED'::text])));

alter table membership_decisions add constraint membership_decisions_change_id_fkey FOREIGN KEY (change_id) REFERENCES membership_changes(id);

alter table membership_decisions add constraint membership_decisions_give_no_less_than_nothing CHECK ((credited >= 0));

alter table membership_decisions add constraint membership_decisions_have_lines CHECK (((num_nonnulls(lines, sealed_lines) = 1) AND (num_nonnulls(sealed_lines, lines_masked) = ANY (ARRAY[0, 2])))) NOT VALID;

alter table membership_decisions add constraint membership_decisions_pkey PRIMARY KEY (change_id);

alter table message_campaigns add constraint message_campaigns_care_class_is_known CHECK ((care_class = ANY (ARRAY['I'::text, 'II'::text, 'III'::text])));

alter table message_campaigns add constraint message_campaigns_pkey PRIMARY KEY (id);

alter table message_campaigns add constraint message_campaigns_place_is_whole CHECK (((filled_to_month IS NULL) = (filled_to_family IS NULL)));

alter table message_campaigns add constraint message_campaigns_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table message_campaigns add constraint message_campaigns_template_id_fkey FOREIGN KEY (template_id) REFERENCES message_templates(id);

alter table message_links add constraint message_links_expire CHECK ((expires_at > made_at));

alter table message_links add constraint message_links_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table message_links add constraint message_links_hold_a_hash CHECK ((length(code_hash) = 32));

alter table message_links add constraint message_links_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);

alter table message_links add constraint message_links_pkey PRIMARY KEY (code_hash);

alter table message_occasions add constraint message_occasions_are_for_money CHECK ((amount > 0));

alter table message_occasions add constraint message_occasions_are_named CHECK (((length(occasion) >= 3) AND (length(occasion) <= 200)));

alter table message_occasions add constraint message_occasions_kind_is_known CHECK ((kind = ANY (ARRAY['NOTICE'::text, 'DUNNING'::text])));

alter table message_occasions add constraint message_occasions_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);

alter table message_occasions add constraint message_occasions_message_id_key UNIQUE (message_id);

alter table message_occasions add constraint message_occasions_pkey PRIMARY KEY (occasion);

alter table message_templates add constraint message_templates_channel_is_known CHECK ((channel = ANY (ARRAY['SMS'::text, 'WHATSAPP'::text])));

alter table message_templates add constraint message_templates_code_fits_a_url CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,47}$'::text));

alter table message_templates add constraint message_templates_one_per_code_and_version UNIQUE (code, version);

alter table message_templates add constraint message_templates_pkey PRIMARY KEY (id);

alter table message_templates add constraint message_templates_versions_begin_at_one CHECK ((version > 0));

alter table messages add constraint messages_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table messages add constraint messages_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES message_campaigns(id);

alter table messages add constraint messages_channel_is_known CHECK ((channel = ANY (ARRAY['SMS'::text, 'WHATSAPP'::text])));

alter table messages add constraint messages_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table messages add constraint messages_have_one_phone CHECK ((num_nonnulls(phone, sealed_phone) <= 1)) NOT VALID;

alter table messages add constraint messages_one_per_campaign_and_family UNIQUE (campaign_id, family_id);

alter table messages add constraint messages_phone_is_62_form CHECK ((phone ~ '^62\d{9,13}$'::text));

alter table messages add constraint messages_pkey PRIMARY KEY (id);

alter table messages add constraint messages_state_is_known CHECK ((state = ANY (ARRAY['QUEUED'::text, 'SUPPRESSED'::text, 'SENT'::text, 'FAILED'::text, 'DELIVERED'::text, 'READ'::text])));

alter table messages add constraint messages_template_id_fkey FOREIGN KEY (template_id) REFERENCES message_templates(id);

alter table messages add constraint messages_that_stopped_say_why CHECK (((state <> ALL (ARRAY['SUPPRESSED'::text, 'FAILED'::text])) OR (reason IS NOT NULL)));

alter table messages add constraint messages_that_went_out_have_words CHECK (((state = ANY (ARRAY['QUEUED'::text, 'SUPPRESSED'::text, 'FAILED'::text])) OR are_words_forgotten OR ((num_nonnulls(phone, sealed_phone) = 1) AND (body IS NOT NULL)))) NOT VALID;

alter table noted_receipts add constraint noted_receipts_are_for_money CHECK (((amount > 0) AND (amount <= 300000000)));

alter table noted_receipts add constraint noted_receipts_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table noted_receipts add constraint noted_receipts_number_is_normal CHECK ((receipt_number ~ '^[A-Z0-9][A-Z0-9./-]{2,63}$'::text));

alter table noted_receipts add constraint noted_receipts_one_per_receipt UNIQUE (partner_id, receipt_number);

alter table noted_receipts add constraint noted_receipts_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table noted_receipts add constraint noted_receipts_pkey PRIMARY KEY (id);

alter table notice_cursors add constraint notice_cursors_pkey PRIMARY KEY (source);

alter table overdue_corrections add constraint overdue_corrections_change_id_fkey FOREIGN KEY (change_id) REFERENCES membership_changes(id);

alter table overdue_corrections add constraint overdue_corrections_pkey PRIMARY KEY (change_id);

alter table participant_names add constraint participant_names_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id) ON DELETE CASCADE;

alter table participant_names add constraint participant_names_pkey PRIMARY KEY (participant_id);

alter table participants add constraint participants_card_has_13_digits CHECK ((card_number ~ '^\d{13}$'::text));

alter table participants add constraint participants_card_is_no_donor_fund CHECK ((card_number !~ '^[0-9]{2}99'::text));

alter table participants add constraint participants_cover_ends_after_it_begins CHECK (((covered_through IS NULL) OR (covered_through >= (covered_from - '1 mon'::interval))));

alter table participants add constraint participants_ending_is_known CHECK ((ending = ANY (ARRAY['DIED'::text, 'LEFT'::text, 'MOVED'::text, 'MERGED'::text])));

alter table participants add constraint participants_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table participants add constraint participants_have_one_nik CHECK (((num_nonnulls(nik, sealed_nik) = 1) AND (num_nonnulls(sealed_nik, nik_masked, nik_index) = ANY (ARRAY[0, 3])))) NOT VALID;

alter table participants add constraint participants_have_one_phone CHECK (((num_nonnulls(phone, sealed_phone) <= 1) AND ((sealed_phone IS NULL) OR ((phone_masked IS NOT NULL) AND (phone_index IS NOT NULL))) AND ((sealed_phone IS NOT NULL) OR (phone_masked IS NULL)) AND ((phone_index IS NULL) OR (num_nonnulls(phone, sealed_phone) = 1)))) NOT VALID;

alter table participants add constraint participants_nik_has_16_digits CHECK ((nik ~ '^\d{16}$'::text));

alter table participants add constraint participants_phone_is_62_form CHECK ((phone ~ '^62\d{9,13}$'::text));

alter table participants add constraint participants_pkey PRIMARY KEY (id);

alter table participants add constraint participants_relation_is_known CHECK ((relation = ANY (ARRAY['HEAD'::text, 'SPOUSE'::text, 'CHILD'::text, 'OTHER'::text])));

alter table participants add constraint participants_sex_is_known CHECK ((sex = ANY (ARRAY['FEMALE'::text, 'MALE'::text])));

alter table partner_client_steps add constraint partner_client_steps_are_known CHECK ((step = ANY (ARRAY['REGISTERED'::text, 'ENDED'::text])));

alter table partner_client_steps add constraint partner_client_steps_are_numbered CHECK ((number > 0));

alter table partner_client_steps add constraint partner_client_steps_ended_say_why CHECK (((step = 'ENDED'::text) = (reason IS NOT NULL)));

alter table partner_client_steps add constraint partner_client_steps_name_a_client CHECK (((length(client_id) >= 1) AND (length(client_id) <= 200)));

alter table partner_client_steps add constraint partner_client_steps_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table partner_client_steps add constraint partner_client_steps_pkey PRIMARY KEY (client_id, number);

alter table partner_secrets add constraint partner_secrets_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table partner_secrets add constraint partner_secrets_pkey PRIMARY KEY (id);

alter table partners add constraint partners_code_fits_a_url CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,35}$'::text));

alter table partners add constraint partners_one_per_code UNIQUE (code);

alter table partners add constraint partners_pkey PRIMARY KEY (id);

alter table payment_acceptances add constraint payment_acceptances_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table payment_acceptances add constraint payment_acceptances_pkey PRIMARY KEY (payment_id);

alter table payment_cashiers add constraint payment_cashiers_pkey PRIMARY KEY (payment_id);

alter table payment_codes add constraint payment_codes_are_for_money CHECK (((amount > 0) AND (amount <= 300000000)));

alter table payment_codes add constraint payment_codes_expire_after_they_are_issued CHECK ((expires_at > issued_at));

alter table payment_codes add constraint payment_codes_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table payment_codes add constraint payment_codes_have_their_own_number_space CHECK ((code ~ '^7[0-9]{13}$'::text));

alter table payment_codes add constraint payment_codes_one_per_number UNIQUE (code);

alter table payment_codes add constraint payment_codes_paid_are_closed CHECK (((payment_id IS NULL) OR (closed_at IS NOT NULL)));

alter table payment_codes add constraint payment_codes_paid_by_a_payment CHECK (((payment_id IS NULL) = (paid_at IS NULL)));

alter table payment_codes add constraint payment_codes_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table payment_codes add constraint payment_codes_pkey PRIMARY KEY (id);

alter table payment_doubt_attempts add constraint payment_doubt_attempts_doubt_id_fkey FOREIGN KEY (doubt_id) REFERENCES payment_doubts(id);

alter table payment_doubt_attempts add constraint payment_doubt_attempts_have_one_answer CHECK ((num_nonnulls(raw_answer, sealed_answer) <= 1)) NOT VALID;

alter table payment_doubt_attempts add constraint payment_doubt_attempts_outcome_is_known CHECK ((outcome = ANY (ARRAY['settled'::text, 'pending'::text, 'not-paid'::text, 'already-settled'::text, 'error'::text])));

alter table payment_doubt_attempts add constraint payment_doubt_attempts_pkey PRIMARY KEY (id);

alter table payment_doubt_closings add constraint payment_doubt_closings_doubt_id_fkey FOREIGN KEY (doubt_id) REFERENCES payment_doubts(id);

alter table payment_doubt_closings add constraint payment_doubt_closings_finding_is_known CHECK ((finding = ANY (ARRAY['no-money-moved'::text, 'returned-to-payer'::text, 'settled-otherwise'::text, 'not-a-payment'::text, 'left-to-file'::text])));

alter table payment_doubt_closings add constraint payment_doubt_closings_name_what_settled CHECK (((finding = 'settled-otherwise'::text) = (payment_id IS NOT NULL)));

alter table payment_doubt_closings add constraint payment_doubt_closings_pkey PRIMARY KEY (doubt_id);

alter table payment_doubts add constraint payment_doubts_are_asked_by_reference CHECK (((state = ANY (ARRAY['unaskable'::text, 'closed-by-hand'::text])) OR ((reference IS NOT NULL) AND (account_text IS NOT NULL))));

alter table payment_doubts add constraint payment_doubts_are_asked_while_open CHECK (((state = 'open'::text) = (ask_after IS NOT NULL)));

alter table payment_doubts add constraint payment_doubts_are_closed_at_a_time CHECK (((state = ANY (ARRAY['open'::text, 'unaskable'::text])) = (closed_at IS NULL)));

alter table payment_doubts add constraint payment_doubts_one_per_source UNIQUE (partner_id, source, source_key);

alter table payment_doubts add constraint payment_doubts_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table payment_doubts add constraint payment_doubts_pkey PRIMARY KEY (id);

alter table payment_doubts add constraint payment_doubts_source_is_known CHECK ((source = ANY (ARRAY['unreadable-call'::text, 'contradiction'::text, 'late-answer'::text, 'unpaid-inquiry'::text])));

alter table payment_doubts add constraint payment_doubts_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'unaskable'::text, 'settled'::text, 'already-settled'::text, 'not-paid'::text, 'disputed'::text, 'unanswered'::text, 'closed-by-hand'::text])));

alter table payment_intents add constraint payment_intents_assist_through_a_point CHECK (((mode = 'REFER'::text) = (point_id IS NULL)));

alter table payment_intents add constraint payment_intents_assist_under_a_policy CHECK (((mode = 'REFER'::text) OR (policy_id IS NOT NULL)));

alter table payment_intents add constraint payment_intents_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table payment_intents add constraint payment_intents_expire_after_they_begin CHECK ((expires_at > created_at));

alter table payment_intents add constraint payment_intents_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table payment_intents add constraint payment_intents_mode_is_known CHECK ((mode = ANY (ARRAY['REFER'::text, 'ASSIST_EDC'::text, 'ASSIST_AGENT'::text])));

alter table payment_intents add constraint payment_intents_pkey PRIMARY KEY (id);

alter table payment_intents add constraint payment_intents_point_id_fkey FOREIGN KEY (point_id) REFERENCES acceptance_points(id);

alter table payment_intents add constraint payment_intents_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES collection_policies(id);

alter table payment_reversals add constraint payment_reversals_are_of_money CHECK ((amount > 0));

alter table payment_reversals add constraint payment_reversals_booked_name_their_entry CHECK (((state = 'booked'::text) = (entry_id IS NOT NULL)));

alter table payment_reversals add constraint payment_reversals_cause_is_known CHECK ((cause = ANY (ARRAY['withdrawn'::text, 'refund'::text, 'chargeback'::text])));

alter table payment_reversals add constraint payment_reversals_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries(id);

alter table payment_reversals add constraint payment_reversals_one_per_key UNIQUE (partner_id, reference, reversal_key);

alter table payment_reversals add constraint payment_reversals_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table payment_reversals add constraint payment_reversals_pkey PRIMARY KEY (id);

alter table payment_reversals add constraint payment_reversals_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'booked'::text, 'refused'::text, 'met'::text, 'overtaken'::text])));

alter table payments add constraint payments_are_for_money CHECK (((amount > 0) AND ((amount <= 300000000) OR (outcome = 'into-suspense'::text))));

alter table payments add constraint payments_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table payments add constraint payments_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table payments add constraint payments_in_suspense_have_a_reason CHECK (((outcome = 'into-suspense'::text) = (suspense_reason IS NOT NULL)));

alter table payments add constraint payments_one_row_per_partner_reference UNIQUE (partner_id, reference);

alter table payments add constraint payments_outcome_is_known CHECK ((outcome = ANY (ARRAY['posted'::text, 'paid-ahead'::text, 'overpaid'::text, 'instalment'::text, 'into-suspense'::text])));

alter table payments add constraint payments_paid_months_are_a_range CHECK ((((applied_from IS NULL) = (applied_through IS NULL)) AND (applied_from <= applied_through)));

alter table payments add constraint payments_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table payments add constraint payments_pay_months_unless_in_suspense_or_instalment CHECK (((outcome = ANY (ARRAY['into-suspense'::text, 'instalment'::text])) = (applied_from IS NULL)));

alter table payments add constraint payments_pkey PRIMARY KEY (id);

alter table payments add constraint payments_that_pay_months_have_a_family CHECK (((outcome = 'into-suspense'::text) OR (family_id IS NOT NULL)));

alter table pledges add constraint pledges_are_for_money CHECK (((amount > 0) AND (amount <= '200000000000'::bigint)));

alter table pledges add constraint pledges_donor_id_fkey FOREIGN KEY (donor_id) REFERENCES donors(id);

alter table pledges add constraint pledges_pkey PRIMARY KEY (id);

alter table pledges add constraint pledges_withdrawn_say_by_whom_and_how_much CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_amount IS NULL)) AND (withdrawn_amount > 0) AND (withdrawn_amount <= amount)));

alter table policy_decisions add constraint policy_decisions_approved_by_somebody_else CHECK (((decision <> 'APPROVED'::text) OR (decided_by <> proposed_by)));

alter table policy_decisions add constraint policy_decisions_are_known CHECK ((decision = ANY (ARRAY['APPROVED'::text, 'WITHDRAWN'::text])));

alter table policy_decisions add constraint policy_decisions_of_its_proposer FOREIGN KEY (proposal_id, proposed_by) REFERENCES policy_proposals(id, proposed_by);

alter table policy_decisions add constraint policy_decisions_pkey PRIMARY KEY (proposal_id, decision);

alter table policy_decisions add constraint policy_decisions_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES policy_proposals(id);

alter table policy_decisions add constraint policy_decisions_withdrawn_say_why CHECK (((decision = 'WITHDRAWN'::text) = (reason IS NOT NULL)));

alter table policy_proposals add constraint policy_proposals_begin_later CHECK ((effective_from > ((proposed_at AT TIME ZONE 'Asia/Jayapura'::text))::date));

alter table policy_proposals add constraint policy_proposals_by_proposer UNIQUE (id, proposed_by);

alter table policy_proposals add constraint policy_proposals_hold_values CHECK ((jsonb_typeof(policy_values) = 'object'::text));

alter table policy_proposals add constraint policy_proposals_pkey PRIMARY KEY (id);

alter table policy_proposals add constraint policy_proposals_rest_on_one_ground CHECK ((num_nonnulls(basis, assumption) = 1));

alter table populations add constraint populations_count_somebody CHECK ((population > 0));

alter table populations add constraint populations_name_their_source CHECK ((source <> ''::text));

alter table populations add constraint populations_one_per_region_and_day PRIMARY KEY (region_code, counted_on);

alter table populations add constraint populations_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table portfolio_assignments add constraint portfolio_assignments_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table portfolio_assignments add constraint portfolio_assignments_end_after_they_begin CHECK (((valid_through IS NULL) OR (valid_through >= valid_from)));

alter table portfolio_assignments add constraint portfolio_assignments_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table portfolio_assignments add constraint portfolio_assignments_one_cadre_per_family_and_day EXCLUDE USING gist (family_id WITH =, daterange(valid_from, valid_through, '[]'::text) WITH &&);

alter table portfolio_assignments add constraint portfolio_assignments_pkey PRIMARY KEY (id);

alter table portfolio_assignments add constraint portfolio_assignments_reason_is_known CHECK ((reason = ANY (ARRAY['PROPOSAL'::text, 'FAMILY_TRANSFER'::text, 'PORTFOLIO_TRANSFER'::text, 'REGISTRATION'::text])));

alter table portfolio_assignments add constraint portfolio_assignments_with_a_reason_name_somebody CHECK ((((reason IS NULL) = (assigned_by IS NULL)) AND ((reason IS NULL) = (assigned_at IS NULL))));

alter table portfolio_proposal_lines add constraint portfolio_proposal_lines_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table portfolio_proposal_lines add constraint portfolio_proposal_lines_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table portfolio_proposal_lines add constraint portfolio_proposal_lines_nearness_is_known CHECK ((nearness = ANY (ARRAY['SAME_VILLAGE'::text, 'SAME_DISTRICT'::text])));

alter table portfolio_proposal_lines add constraint portfolio_proposal_lines_one_per_family UNIQUE (proposal_id, family_id);

alter table portfolio_proposal_lines add constraint portfolio_proposal_lines_pkey PRIMARY KEY (proposal_id, place);

alter table portfolio_proposal_lines add constraint portfolio_proposal_lines_placed_are_near CHECK (((cadre_id IS NULL) = (nearness IS NULL)));

alter table portfolio_proposal_lines add constraint portfolio_proposal_lines_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES portfolio_proposals(id);

alter table portfolio_proposals add constraint portfolio_proposals_approved_by_somebody CHECK ((((state = 'APPROVED'::text) = (approved_by IS NOT NULL)) AND ((state = 'APPROVED'::text) = (approved_at IS NOT NULL))));

alter table portfolio_proposals add constraint portfolio_proposals_begin_no_earlier_than_computed CHECK ((effective_from >= computed_for));

alter table portfolio_proposals add constraint portfolio_proposals_pkey PRIMARY KEY (id);

alter table portfolio_proposals add constraint portfolio_proposals_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table portfolio_proposals add constraint portfolio_proposals_state_is_known CHECK ((state = ANY (ARRAY['DRAFT'::text, 'APPROVED'::text])));

alter table promises_to_pay add constraint promises_to_pay_are_for_money CHECK (((amount > 0) AND (amount <= 300000000)));

alter table promises_to_pay add constraint promises_to_pay_due_is_money CHECK (((due_amount >= 0) AND (due_amount <= 300000000)));

alter table promises_to_pay add constraint promises_to_pay_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table promises_to_pay add constraint promises_to_pay_one_per_visit UNIQUE (visit_id);

alter table promises_to_pay add constraint promises_to_pay_pkey PRIMARY KEY (id);

alter table promises_to_pay add constraint promises_to_pay_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id);

alter table push_cursor add constraint push_cursor_is_one CHECK ((id = 1));

alter table push_cursor add constraint push_cursor_pkey PRIMARY KEY (id);

alter table push_subscriptions add constraint push_subscriptions_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table push_subscriptions add constraint push_subscriptions_id_is_a_digest CHECK ((id ~ '^[0-9a-f]{64}$'::text));

alter table push_subscriptions add constraint push_subscriptions_language_is_known CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])));

alter table push_subscriptions add constraint push_subscriptions_pkey PRIMARY KEY (id);

alter table quota_counts add constraint quota_counts_count_questions CHECK ((asked >= 1));

alter table quota_counts add constraint quota_counts_pkey PRIMARY KEY (asker);

alter table region_centres add constraint region_centres_have_a_source CHECK ((source <> ''::text));

alter table region_centres add constraint region_centres_latitude_is_one CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)));

alter table region_centres add constraint region_centres_longitude_is_one CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)));

alter table region_centres add constraint region_centres_pkey PRIMARY KEY (id);

alter table region_centres add constraint region_centres_radius_is_one CHECK (((radius_meters >= 1) AND (radius_meters <= 1000000)));

alter table region_centres add constraint region_centres_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table regions add constraint regions_code_is_kemendagri CHECK ((code ~ '^\d{2}(\.\d{2}(\.\d{2}(\.[12]\d{3})?)?)?$'::text));

alter table regions add constraint regions_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES regions(code);

alter table regions add constraint regions_pkey PRIMARY KEY (code);

alter table registrations add constraint registrations_are_of_somebody CHECK (((persons >= 1) AND ((kind = 'FAMILY'::text) OR (persons = 1))));

alter table registrations add constraint registrations_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table registrations add constraint registrations_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table registrations add constraint registrations_kind_is_known CHECK ((kind = ANY (ARRAY['FAMILY'::text, 'MEMBER'::text])));

alter table registrations add constraint registrations_know_their_request CHECK ((request_hash ~ '^[0-9a-f]{64}$'::text));

alter table registrations add constraint registrations_pkey PRIMARY KEY (id);

alter table reimbursement_claims add constraint reimbursement_claims_are_dated CHECK (((state = 'DRAFT'::text) = (submitted_at IS NULL)));

alter table reimbursement_claims add constraint reimbursement_claims_are_for_money CHECK ((amount > 0));

alter table reimbursement_claims add constraint reimbursement_claims_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table reimbursement_claims add constraint reimbursement_claims_decided_by_somebody CHECK ((((state = ANY (ARRAY['APPROVED'::text, 'REJECTED'::text])) = (decided_at IS NOT NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL))));

alter table reimbursement_claims add constraint reimbursement_claims_month_is_a_month CHECK ((EXTRACT(day FROM month) = (1)::numeric));

alter table reimbursement_claims add constraint reimbursement_claims_pkey PRIMARY KEY (id);

alter table reimbursement_claims add constraint reimbursement_claims_rejected_for_a_reason CHECK (((state <> 'REJECTED'::text) OR (decision_reason IS NOT NULL)));

alter table reimbursement_claims add constraint reimbursement_claims_state_is_known CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'REJECTED'::text])));

alter table reimbursement_days add constraint reimbursement_days_are_never_negative CHECK ((amount >= 0));

alter table reimbursement_days add constraint reimbursement_days_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES reimbursement_claims(id);

alter table reimbursement_days add constraint reimbursement_days_have_visits CHECK ((visits > 0));

alter table reimbursement_days add constraint reimbursement_days_pkey PRIMARY KEY (claim_id, day);

alter table sandbox_clock add constraint sandbox_clock_is_one CHECK ((id = 1));

alter table sandbox_clock add constraint sandbox_clock_is_within_reach CHECK (((ahead_ms >= 0) AND (ahead_ms <= '315360000000'::bigint)));

alter table sandbox_clock add constraint sandbox_clock_pkey PRIMARY KEY (id);

alter table sandbox_message_faults add constraint sandbox_message_faults_are_known CHECK ((fault = ANY (ARRAY['TEMPORARY'::text, 'PERMANENT'::text, 'NO_ANSWER'::text])));

alter table sandbox_message_faults add constraint sandbox_message_faults_end CHECK ((times_left >= 0));

alter table sandbox_message_faults add constraint sandbox_message_faults_pkey PRIMARY KEY (phone);

alter table sandbox_messages add constraint sandbox_messages_pkey PRIMARY KEY (id);

alter table saved_segments add constraint saved_segments_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branches(id);

alter table saved_segments add constraint saved_segments_one_per_branch_and_name UNIQUE (branch_id, name);

alter table saved_segments add constraint saved_segments_pkey PRIMARY KEY (id);

alter table service_restrictions add constraint service_restrictions_end_after_they_begin CHECK (((valid_through IS NULL) OR (valid_through >= valid_from)));

alter table service_restrictions add constraint service_restrictions_ended_by_somebody CHECK (((ended_by IS NULL) = (ended_at IS NULL)));

alter table service_restrictions add constraint service_restrictions_give_a_reason CHECK ((reason <> ''::text));

alter table service_restrictions add constraint service_restrictions_mode_is_known CHECK ((mode = ANY (ARRAY['BLOCK'::text, 'WARN'::text])));

alter table service_restrictions add constraint service_restrictions_pkey PRIMARY KEY (id);

alter table service_restrictions add constraint service_restrictions_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table settlement_break_steps add constraint settlement_break_steps_break_id_fkey FOREIGN KEY (break_id) REFERENCES settlement_breaks(id);

alter table settlement_break_steps add constraint settlement_break_steps_kind_is_known CHECK ((kind = ANY (ARRAY['opened'::text, 'posted'::text, 'found-later'::text, 'reclassified'::text, 'partner-asked'::text, 'assigned'::text, 'explained'::text, 'reversal-proposed'::text, 'reversal-declined'::text, 'reversed'::text, 'closed'::text])));

alter table settlement_break_steps add constraint settlement_break_steps_pkey PRIMARY KEY (id);

alter table settlement_breaks add constraint settlement_breaks_class_is_known CHECK ((class = ANY (ARRAY['at-partner-not-here'::text, 'here-not-at-partner'::text, 'amount-differs'::text, 'status-differs'::text, 'paid-twice-at-partner'::text, 'duplicate-line'::text, 'timing'::text, 'unknown-account'::text, 'another-account'::text, 'unreadable-line'::text, 'correction'::text])));

alter table settlement_breaks add constraint settlement_breaks_closed_say_when CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)));

alter table settlement_breaks add constraint settlement_breaks_one_per_subject UNIQUE (partner_id, subject);

alter table settlement_breaks add constraint settlement_breaks_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table settlement_breaks add constraint settlement_breaks_pkey PRIMARY KEY (id);

alter table settlement_breaks add constraint settlement_breaks_proposals_name_somebody CHECK (((state <> 'reversal-proposed'::text) OR (reversal_proposed_by IS NOT NULL)));

alter table settlement_breaks add constraint settlement_breaks_reversals_approved_by_somebody_else CHECK ((reversal_approved_by <> reversal_proposed_by));

alter table settlement_breaks add constraint settlement_breaks_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'open'::text, 'reversal-proposed'::text, 'closed'::text])));

alter table settlement_day_closes add constraint settlement_day_closes_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table settlement_day_closes add constraint settlement_day_closes_pkey PRIMARY KEY (partner_id, day);

alter table settlement_file_days add constraint settlement_file_days_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table settlement_file_days add constraint settlement_file_days_pkey PRIMARY KEY (file_no, day);

alter table settlement_files add constraint settlement_files_cover_a_range CHECK ((((covers_from IS NULL) = (covers_through IS NULL)) AND (covers_from <= covers_through)));

alter table settlement_files add constraint settlement_files_kind_is_known CHECK ((kind = ANY (ARRAY['transactions'::text, 'statement'::text])));

alter table settlement_files add constraint settlement_files_one_per_number UNIQUE (file_no);

alter table settlement_files add constraint settlement_files_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table settlement_files add constraint settlement_files_pkey PRIMARY KEY (id);

alter table settlement_files add constraint settlement_files_refused_say_why CHECK (((state = 'refused'::text) = (refusal IS NOT NULL)));

alter table settlement_files add constraint settlement_files_state_is_known CHECK ((state = ANY (ARRAY['refused'::text, 'posting'::text, 'reconciled'::text])));

alter table settlement_formats add constraint settlement_formats_kind_is_known CHECK ((kind = ANY (ARRAY['transactions'::text, 'statement'::text])));

alter table settlement_formats add constraint settlement_formats_one_per_day UNIQUE (partner_id, kind, effective_from);

alter table settlement_formats add constraint settlement_formats_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table settlement_formats add constraint settlement_formats_pkey PRIMARY KEY (id);

alter table settlement_lines add constraint settlement_lines_are_within_reach CHECK (((amount <= '2000000000000'::bigint) AND (fee <= '2000000000000'::bigint)));

alter table settlement_matches add constraint settlement_matches_pkey PRIMARY KEY (payment_id);

alter table settlement_matches add constraint settlement_matches_way_is_known CHECK ((matched_by = ANY (ARRAY['reference-without-zeros'::text, 'account-amount-and-day'::text])));

alter table settlement_postings add constraint settlement_postings_are_for_money CHECK (((amount > 0) AND (amount <= '2000000000000'::bigint)));

alter table settlement_postings add constraint settlement_postings_pkey PRIMARY KEY (file_no, line);

alter table settlement_unreadable_lines add constraint settlement_unreadable_lines_file_id_fkey FOREIGN KEY (file_id) REFERENCES settlement_files(id);

alter table settlement_unreadable_lines add constraint settlement_unreadable_lines_pkey PRIMARY KEY (file_id, line);

alter table sign_in_requests add constraint sign_in_requests_are_of_somebody_or_nobody CHECK (((participant_id IS NULL) = (family_id IS NULL)));

alter table sign_in_requests add constraint sign_in_requests_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table sign_in_requests add constraint sign_in_requests_have_one_phone CHECK ((num_nonnulls(phone, sealed_phone) <= 1)) NOT VALID;

alter table sign_in_requests add constraint sign_in_requests_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id);

alter table sign_in_requests add constraint sign_in_requests_phone_is_62_form CHECK ((phone ~ '^62\d{9,13}$'::text));

alter table sign_in_requests add constraint sign_in_requests_pkey PRIMARY KEY (id);

alter table sponsorship_batches add constraint sponsorship_batches_decided_by_somebody_else CHECK ((decided_by <> proposed_by));

alter table sponsorship_batches add constraint sponsorship_batches_pkey PRIMARY KEY (id);

alter table sponsorship_batches add constraint sponsorship_batches_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES sponsorship_programmes(id);

alter table sponsorship_batches add constraint sponsorship_batches_say_who_decided CHECK (((state = 'PROPOSED'::text) = (decided_by IS NULL)));

alter table sponsorship_batches add constraint sponsorship_batches_state_is_known CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'APPROVED'::text, 'REJECTED'::text])));

alter table sponsorship_lines add constraint sponsorship_lines_are_for_money CHECK (((amount > 0) AND (amount <= 300000000)));

alter table sponsorship_lines add constraint sponsorship_lines_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES sponsorship_batches(id);

alter table sponsorship_lines add constraint sponsorship_lines_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table sponsorship_lines add constraint sponsorship_lines_paid_say_what_was_spent CHECK (((state = 'PAID'::text) = (spent IS NOT NULL)));

alter table sponsorship_lines add constraint sponsorship_lines_pkey PRIMARY KEY (batch_id, family_id);

alter table sponsorship_lines add constraint sponsorship_lines_skipped_say_why CHECK (((state = 'SKIPPED'::text) = (skipped_because IS NOT NULL)));

alter table sponsorship_lines add constraint sponsorship_lines_spend_at_most_what_was_approved CHECK ((spent <= amount));

alter table sponsorship_lines add constraint sponsorship_lines_state_is_known CHECK ((state = ANY (ARRAY['OPEN'::text, 'PAID'::text, 'SKIPPED'::text])));

alter table sponsorship_programmes add constraint sponsorship_programmes_are_for_arrears CHECK (((months_min >= 1) AND (months_min <= months_max)));

alter table sponsorship_programmes add constraint sponsorship_programmes_care_class_is_known CHECK ((care_class = ANY (ARRAY['I'::text, 'II'::text, 'III'::text])));

alter table sponsorship_programmes add constraint sponsorship_programmes_donor_id_fkey FOREIGN KEY (donor_id) REFERENCES donors(id);

alter table sponsorship_programmes add constraint sponsorship_programmes_end_after_they_begin CHECK ((valid_through >= valid_from));

alter table sponsorship_programmes add constraint sponsorship_programmes_have_regions CHECK (((cardinality(region_codes) >= 1) AND (cardinality(region_codes) <= 16)));

alter table sponsorship_programmes add constraint sponsorship_programmes_months_ahead_at_most_12 CHECK (((months_ahead >= 0) AND (months_ahead <= 12)));

alter table sponsorship_programmes add constraint sponsorship_programmes_pkey PRIMARY KEY (id);

alter table status_endpoints add constraint status_endpoints_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table status_endpoints add constraint status_endpoints_pkey PRIMARY KEY (partner_id);

alter table suspense_owners add constraint suspense_owners_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id);

alter table suspense_owners add constraint suspense_owners_pkey PRIMARY KEY (payment_id);

alter table suspense_proposals add constraint suspense_proposals_decided_by_somebody CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))));

alter table suspense_proposals add constraint suspense_proposals_decided_by_somebody_else CHECK ((decided_by <> proposed_by));

alter table suspense_proposals add constraint suspense_proposals_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table suspense_proposals add constraint suspense_proposals_match_names_a_family CHECK (((resolution = 'match'::text) = (family_id IS NOT NULL)));

alter table suspense_proposals add constraint suspense_proposals_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id);

alter table suspense_proposals add constraint suspense_proposals_pkey PRIMARY KEY (id);

alter table suspense_proposals add constraint suspense_proposals_resolution_is_known CHECK ((resolution = ANY (ARRAY['match'::text, 'return'::text, 'write-off'::text])));

alter table suspense_proposals add constraint suspense_proposals_state_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'rejected'::text])));

alter table trusted_documents add constraint trusted_documents_id_is_a_digest CHECK ((id ~ '^sha256:[0-9a-f]{64}$'::text));

alter table trusted_documents add constraint trusted_documents_id_is_of_the_body CHECK ((id = ('sha256:'::text || encode(sha256(convert_to(body, 'UTF8'::name)), 'hex'::text))));

alter table trusted_documents add constraint trusted_documents_name_their_client CHECK ((((length(client) >= 1) AND (length(client) <= 60)) AND ((length(version) >= 1) AND (length(version) <= 60))));

alter table trusted_documents add constraint trusted_documents_pkey PRIMARY KEY (id, client, version);

alter table village_notices add constraint village_notices_acknowledgement_is_whole CHECK ((num_nulls(acknowledged_at, acknowledged_by, acknowledged_name, acknowledged_role) = ANY (ARRAY[0, 4])));

alter table village_notices add constraint village_notices_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointments(id);

alter table village_notices add constraint village_notices_one_per_appointment UNIQUE (appointment_id);

alter table village_notices add constraint village_notices_pkey PRIMARY KEY (id);

alter table village_notices add constraint village_notices_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table visit_confirmations add constraint visit_confirmations_are_proposed_with_evidence CHECK (((step <> 'PROPOSED'::text) OR (evidence <> ''::text)));

alter table visit_confirmations add constraint visit_confirmations_pkey PRIMARY KEY (id);

alter table visit_confirmations add constraint visit_confirmations_step_is_known CHECK ((step = ANY (ARRAY['PROPOSED'::text, 'CONFIRMED'::text, 'REJECTED'::text])));

alter table visit_confirmations add constraint visit_confirmations_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id);

alter table visits add constraint visits_accuracy_is_a_radius CHECK (((accuracy_meters >= 1) AND (accuracy_meters <= 100000)));

alter table visits add constraint visits_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table visits add constraint visits_completed_have_an_outcome CHECK (((state <> 'COMPLETED'::text) OR ((visited_at IS NOT NULL) AND (outcome IS NOT NULL))));

alter table visits add constraint visits_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table visits add constraint visits_outcome_is_known CHECK ((outcome = ANY (ARRAY['PROMISED_TO_PAY'::text, 'PAID_DURING_VISIT'::text, 'PAID_ALREADY'::text, 'NOT_AT_HOME'::text, 'REFUSED'::text, 'UNABLE_TO_PAY'::text, 'MOVED'::text, 'DECEASED'::text, 'ASKS_INSTALMENTS'::text, 'OTHER'::text])));

alter table visits add constraint visits_pkey PRIMARY KEY (id);

alter table visits add constraint visits_planned_have_a_day CHECK (((state <> 'PLANNED'::text) OR ((planned_for IS NOT NULL) AND (visited_at IS NULL) AND (outcome IS NULL))));

alter table visits add constraint visits_position_is_whole CHECK (((latitude IS NULL) = (longitude IS NULL)));

alter table visits add constraint visits_state_is_known CHECK ((state = ANY (ARRAY['PLANNED'::text, 'COMPLETED'::text])));

alter table visits add constraint visits_verification_has_reasons CHECK (((verification IS NULL) = (verification_reasons IS NULL)));

alter table visits add constraint visits_verification_is_known CHECK ((verification = ANY (ARRAY['VERIFIED'::text, 'UNVERIFIED'::text, 'PROPOSED'::text])));

alter table webhook_deliveries add constraint webhook_deliveries_have_one_body CHECK ((num_nonnulls(raw_body, sealed_body) = 1)) NOT VALID;

alter table webhook_deliveries add constraint webhook_deliveries_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table webhook_deliveries add constraint webhook_deliveries_pkey PRIMARY KEY (id);

alter table webhook_deliveries add constraint webhook_deliveries_state_is_known CHECK ((state = ANY (ARRAY['posted'::text, 'refused'::text, 'repeated'::text, 'quarantined'::text, 'unconfirmed'::text, 'contradiction'::text, 'reversal'::text, 'reversal-kept'::text, 'ignored'::text])));

alter table write_off_campaigns add constraint write_off_campaigns_end_after_they_begin CHECK ((valid_through >= valid_from));

alter table write_off_campaigns add constraint write_off_campaigns_pkey PRIMARY KEY (id);

alter table write_off_campaigns add constraint write_off_campaigns_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table write_offs add constraint write_offs_approved_say_what_was_forgiven CHECK (((state = 'APPROVED'::text) = ((amount IS NOT NULL) AND (months IS NOT NULL) AND (first_month IS NOT NULL) AND (last_month IS NOT NULL))));

alter table write_offs add constraint write_offs_are_within_reach CHECK ((amount <= 300000000));

alter table write_offs add constraint write_offs_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES write_off_campaigns(id);

alter table write_offs add constraint write_offs_decided_by_somebody_else CHECK ((decided_by <> proposed_by));

alter table write_offs add constraint write_offs_decile_is_one_of_ten CHECK (((decile >= 1) AND (decile <= 10)));

alter table write_offs add constraint write_offs_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table write_offs add constraint write_offs_pkey PRIMARY KEY (id);

alter table write_offs add constraint write_offs_rejected_say_why CHECK (((state = 'REJECTED'::text) = (decision_reason IS NOT NULL)));

alter table write_offs add constraint write_offs_say_who_decided CHECK (((state = 'PROPOSED'::text) = (decided_by IS NULL)));

alter table write_offs add constraint write_offs_state_is_known CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'APPROVED'::text, 'REJECTED'::text])));

-- indexes

CREATE INDEX acceptance_points_by_cadre ON public.acceptance_points USING btree (cadre_id) WHERE (cadre_id IS NOT NULL);

CREATE INDEX acceptance_points_by_number ON public.acceptance_points USING btree (partner_id, number);

CREATE INDEX acceptance_points_by_region ON public.acceptance_points USING btree (region_code, registered_at DESC);

CREATE INDEX access_log_by_families ON public.access_log USING gin (family_ids);

CREATE INDEX access_log_by_family ON public.access_log USING btree (family_id, read_at);

CREATE INDEX access_log_by_transaction ON public.access_log USING btree (written_in, id);

CREATE INDEX access_log_by_viewer ON public.access_log USING btree (viewer, read_at);

CREATE INDEX access_log_of_exports ON public.access_log USING btree (viewer, read_at) WHERE (filter IS NOT NULL);

CREATE INDEX access_revocations_by_time ON public.access_revocations USING btree (revoked_at);

CREATE INDEX access_revocations_by_whom ON public.access_revocations USING btree (about);

CREATE INDEX appointments_by_application ON public.appointments USING btree (applied_at DESC, id DESC);

CREATE INDEX appointments_by_cadre ON public.appointments USING btree (cadre_id);

CREATE INDEX appointments_by_region ON public.appointments USING btree (home_region_code, applied_at DESC, id DESC);

CREATE INDEX arrears_rollups_emptied ON public.arrears_rollups USING btree (regency_code) WHERE (families = 0);

CREATE INDEX branch_regions_by_region ON public.branch_regions USING btree (region_code);

CREATE INDEX cadre_photos_by_appointment ON public.cadre_photos USING btree (appointment_id, added_at DESC, id DESC);

CREATE INDEX cadres_by_branch ON public.cadres USING btree (branch_id);

CREATE UNIQUE INDEX call_assignments_one_open_per_family ON public.call_assignments USING btree (family_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX call_assignments_one_open_per_operator ON public.call_assignments USING btree (operator) WHERE (closed_at IS NULL);

CREATE INDEX call_campaigns_by_region ON public.call_campaigns USING btree (region_code, opened_at DESC);

CREATE INDEX call_queue_by_turn ON public.call_queue USING btree (campaign_id, call_from, paid_through, family_id);

CREATE INDEX calls_by_cadre ON public.calls USING btree (cadre_id, called_at) WHERE (cadre_id IS NOT NULL);

CREATE INDEX calls_by_campaign ON public.calls USING btree (campaign_id, called_at) WHERE (campaign_id IS NOT NULL);

CREATE INDEX calls_by_family ON public.calls USING btree (family_id, called_at DESC, id DESC);

CREATE INDEX calls_by_promised_day ON public.calls USING btree (promised_for) WHERE (promised_for IS NOT NULL);

CREATE INDEX calls_by_time ON public.calls USING btree (called_at DESC, id DESC);

CREATE INDEX calls_with_notes ON public.calls USING btree (called_at) WHERE (note IS NOT NULL);

CREATE INDEX complaint_steps_by_complaint ON public.complaint_steps USING btree (complaint_id, taken_at, id);

CREATE INDEX complaints_about_cadre ON public.complaints USING btree (about_cadre_id) WHERE (about_cadre_id IS NOT NULL);

CREATE INDEX complaints_by_deadline ON public.complaints USING btree (close_due_at, id);

CREATE INDEX complaints_by_family ON public.complaints USING btree (family_id, received_at DESC) WHERE (family_id IS NOT NULL);

CREATE INDEX complaints_by_filing_cadre ON public.complaints USING btree (filed_by_cadre_id, received_at DESC) WHERE (filed_by_cadre_id IS NOT NULL);

CREATE INDEX complaints_by_receipt ON public.complaints USING btree (received_at DESC, id DESC);

CREATE INDEX complaints_by_region ON public.complaints USING btree (region_code, received_at DESC, id DESC);

CREATE INDEX complaints_open_by_deadline ON public.complaints USING btree (close_due_at) WHERE (closed_at IS NULL);

CREATE INDEX complaints_open_by_next_deadline ON public.complaints USING btree ((
CASE
    WHEN ((answered_at IS NULL) AND (answer_due_at < close_due_at)) THEN answer_due_at
    ELSE close_due_at
END), id) WHERE (closed_at IS NULL);

CREATE INDEX complaints_unanswered_by_deadline ON public.complaints USING btree (answer_due_at) WHERE ((answered_at IS NULL) AND (closed_at IS NULL));

CREATE INDEX conduct_breaches_by_cadre ON public.conduct_breaches USING btree (cadre_id, contacted_at);

CREATE INDEX conduct_breaches_by_region ON public.conduct_breaches USING btree (region_code, contacted_at);

CREATE INDEX conduct_breaches_by_time ON public.conduct_breaches USING btree (contacted_at DESC, id DESC);

CREATE INDEX contact_preferences_by_family ON public.contact_preferences USING btree (family_id, set_at DESC, id DESC) WHERE (family_id IS NOT NULL);

CREATE INDEX contact_preferences_by_phone ON public.contact_preferences USING btree (phone, set_at DESC, id DESC) WHERE (phone IS NOT NULL);

CREATE INDEX contact_preferences_by_phone_index ON public.contact_preferences USING btree (phone_index, set_at DESC, id DESC) WHERE (phone_index IS NOT NULL);

CREATE INDEX contact_preferences_without_phone_index ON public.contact_preferences USING btree (id) WHERE ((phone IS NOT NULL) AND (phone_index IS NULL));

CREATE INDEX counter_days_open ON public.counter_days USING btree (day) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX credential_freezes_one_open_per_cadre ON public.credential_freezes USING btree (cadre_id) WHERE (decision IS NULL);

CREATE INDEX credentials_by_cadre ON public.credentials USING btree (cadre_id);

CREATE UNIQUE INDEX credentials_one_in_force_per_appointment ON public.credentials USING btree (appointment_id) WHERE (revoked_at IS NULL);

CREATE INDEX data_imports_by_time ON public.data_imports USING btree (imported_at DESC, id DESC);

CREATE INDEX data_requests_by_family ON public.data_requests USING btree (family_id, requested_at DESC, id DESC);

CREATE INDEX data_requests_by_request ON public.data_requests USING btree (requested_at DESC, id DESC);

CREATE INDEX data_requests_objections ON public.data_requests USING btree (family_id) WHERE ((kind = 'OBJECTION'::text) AND (state = 'ACCEPTED'::text));

CREATE UNIQUE INDEX data_requests_one_waits_per_matter ON public.data_requests USING btree (family_id, COALESCE((participant_id)::text, ''::text), COALESCE(field, subject)) WHERE (state = 'REQUESTED'::text);

CREATE INDEX data_requests_waiting ON public.data_requests USING btree (due_at) WHERE (state = 'REQUESTED'::text);

CREATE INDEX debit_attempts_by_family ON public.debit_attempts USING btree (family_id, debit_day DESC);

CREATE INDEX debit_attempts_by_file ON public.debit_attempts USING btree (bank, debit_day, reference);

CREATE INDEX debit_attempts_by_region ON public.debit_attempts USING btree (region_code, debit_day);

CREATE INDEX delivery_replays_by_delivery ON public.delivery_replays USING btree (delivery_id, replayed_at);

CREATE INDEX destination_changes_by_partner ON public.destination_changes USING btree (partner_id, purpose);

CREATE INDEX donor_fund_movements_by_donor ON public.donor_fund_movements USING btree (donor_id, moved_at DESC);

CREATE UNIQUE INDEX donor_fund_movements_one_per_payment ON public.donor_fund_movements USING btree (payment_id) WHERE (payment_id IS NOT NULL);

CREATE INDEX donor_fund_returns_by_donor ON public.donor_fund_returns USING btree (donor_id, requested_at);

CREATE INDEX dunning_actions_by_family ON public.dunning_actions USING btree (family_id, acted_at);

CREATE INDEX dunning_actions_by_plan ON public.dunning_actions USING btree (plan_id, family_id, acted_at);

CREATE INDEX dunning_plans_by_draft ON public.dunning_plans USING btree (drafted_at DESC, id DESC);

CREATE INDEX education_attendance_by_family ON public.education_attendance USING btree (family_id);

CREATE INDEX education_sessions_by_cadre ON public.education_sessions USING btree (cadre_id, held_on DESC, id DESC);

CREATE INDEX education_sessions_by_day ON public.education_sessions USING btree (held_on DESC, id DESC);

CREATE INDEX education_sessions_by_region ON public.education_sessions USING btree (region_code, held_on DESC, id DESC);

CREATE INDEX facilities_by_latitude ON public.facilities USING btree (latitude, longitude);

CREATE INDEX facilities_by_name ON public.facilities USING btree (name, id);

CREATE INDEX facilities_by_region ON public.facilities USING btree (region_code, name, id);

CREATE INDEX facility_choices_by_facility ON public.facility_choices USING btree (facility_id, participant_id);

CREATE INDEX families_awaiting_first_premium ON public.families USING btree (region_code) WHERE ((first_premium_from IS NOT NULL) AND ((paid_through + '1 mon'::interval) <= first_premium_from));

CREATE INDEX families_by_arrears ON public.families USING btree (paid_through, id);

CREATE INDEX families_by_region_and_arrears ON public.families USING btree (region_code, paid_through, id);

CREATE INDEX family_addresses_by_family ON public.family_addresses USING btree (family_id, recorded_at DESC, id DESC);

CREATE INDEX family_claims_by_family ON public.family_claims USING btree (family_id, claimed_at);

CREATE INDEX family_claims_by_viewer ON public.family_claims USING btree (viewer, claimed_at);

CREATE INDEX family_places_by_family ON public.family_places USING btree (family_id, recorded_at DESC, id DESC);

CREATE INDEX family_refunds_by_family ON public.family_refunds USING btree (family_id, requested_at DESC, id DESC);

CREATE INDEX family_refunds_by_request ON public.family_refunds USING btree (requested_at DESC, id DESC);

CREATE UNIQUE INDEX family_refunds_one_waits_per_family ON public.family_refunds USING btree (family_id) WHERE (state = 'REQUESTED'::text);

CREATE INDEX family_terms_by_family ON public.family_terms USING btree (family_id, recorded_at, id);

CREATE INDEX field_changes_by_cadre ON public.field_changes USING btree (cadre_id, written_in) WHERE (cadre_id IS NOT NULL);

CREATE INDEX field_changes_by_family ON public.field_changes USING btree (family_id, written_in) WHERE (cadre_id IS NULL);

CREATE INDEX field_uses_by_coordinate ON public.field_uses USING btree (coordinate, day);

CREATE INDEX full_readings_by_day ON public.full_readings USING btree (day, branch_id);

CREATE INDEX full_readings_by_time ON public.full_readings USING btree (viewer, first_read_at);

CREATE INDEX hardship_assessments_by_family ON public.hardship_assessments USING btree (family_id, made_at DESC, id DESC);

CREATE INDEX hardship_assessments_by_recording ON public.hardship_assessments USING btree (recorded_at DESC, id DESC);

CREATE INDEX hardship_referral_steps_by_assessment ON public.hardship_referral_steps USING btree (assessment_id, place);

CREATE INDEX inquiries_that_may_be_paid ON public.inquiries USING btree (asked_at) WHERE (shown_amount IS NOT NULL);

CREATE INDEX instalment_payments_by_plan ON public.instalment_payments USING btree (plan_id);

CREATE INDEX instalment_plans_by_family ON public.instalment_plans USING btree (family_id, registered_at DESC);

CREATE INDEX instalment_plans_by_registration ON public.instalment_plans USING btree (registered_at DESC, id DESC);

CREATE UNIQUE INDEX instalment_plans_one_open_per_family ON public.instalment_plans USING btree (family_id) WHERE (ended_at IS NULL);

CREATE INDEX joiner_movements_by_family ON public.joiner_movements USING btree (family_id, posted_at);

CREATE INDEX journal_lines_by_family ON public.journal_lines USING btree (family_id, posted_at) WHERE (family_id IS NOT NULL);

CREATE INDEX journal_lines_by_time ON public.journal_lines USING brin (posted_at);

CREATE INDEX journal_lines_of_instalments ON public.journal_lines USING btree (family_id) WHERE (account = 'instalment-plan'::text);

CREATE INDEX known_people_by_name ON public.known_people USING btree (name, subject);

CREATE INDEX ledger_entries_by_family ON public.ledger_entries USING btree (family_id, posted_at DESC) WHERE (family_id IS NOT NULL);

CREATE INDEX ledger_entries_by_payment ON public.ledger_entries USING btree (payment_id) WHERE (payment_id IS NOT NULL);

CREATE INDEX ledger_entries_by_posting ON public.ledger_entries USING btree (posted_at DESC, id DESC);

CREATE INDEX ledger_entries_of_funds ON public.ledger_entries USING btree (posted_at) WHERE (kind = 'sponsorship'::text);

CREATE INDEX ledger_entries_that_match ON public.ledger_entries USING btree (payment_id) WHERE (kind = 'suspense-match'::text);

CREATE INDEX live_events_by_cadre ON public.live_events USING btree (cadre_id, number) WHERE (cadre_id IS NOT NULL);

CREATE INDEX live_events_by_family ON public.live_events USING btree (family_id, number);

CREATE INDEX live_events_by_time ON public.live_events USING btree (occurred_at);

CREATE INDEX mandates_by_bank ON public.mandates USING btree (bank, id) WHERE (ended_at IS NULL);

CREATE INDEX mandates_by_family ON public.mandates USING btree (family_id, enrolled_at DESC);

CREATE UNIQUE INDEX mandates_one_open_per_family ON public.mandates USING btree (family_id) WHERE (ended_at IS NULL);

CREATE INDEX membership_changes_by_family ON public.membership_changes USING btree (family_id, requested_at DESC, id DESC);

CREATE INDEX membership_changes_by_other_family ON public.membership_changes USING btree (other_family_id, requested_at DESC, id DESC) WHERE (other_family_id IS NOT NULL);

CREATE INDEX membership_changes_by_region ON public.membership_changes USING btree (region_code, requested_at DESC, id DESC);

CREATE INDEX message_campaigns_by_start ON public.message_campaigns USING btree (started_at DESC, id DESC);

CREATE INDEX message_links_by_message ON public.message_links USING btree (message_id);

CREATE INDEX messages_by_cadre ON public.messages USING btree (cadre_id, sent_at) WHERE (cadre_id IS NOT NULL);

CREATE INDEX messages_by_campaign_and_state ON public.messages USING btree (campaign_id, state, reason) WHERE (campaign_id IS NOT NULL);

CREATE INDEX messages_by_family ON public.messages USING btree (family_id, queued_at DESC, id DESC);

CREATE INDEX messages_by_hand ON public.messages USING btree (sent_at) WHERE ((campaign_id IS NULL) AND (sent_at IS NOT NULL));

CREATE INDEX messages_by_provider_message ON public.messages USING btree (provider_message_id) WHERE (provider_message_id IS NOT NULL);

CREATE INDEX messages_by_queueing ON public.messages USING btree (queued_at DESC, id DESC);

CREATE INDEX messages_in_hand ON public.messages USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);

CREATE INDEX messages_waiting ON public.messages USING btree (send_after) WHERE (state = 'QUEUED'::text);

CREATE INDEX messages_with_words ON public.messages USING btree (queued_at) WHERE ((body IS NOT NULL) AND (state <> 'QUEUED'::text));

CREATE INDEX noted_receipts_by_family ON public.noted_receipts USING btree (family_id, noted_at DESC);

CREATE INDEX participant_names_by_word ON public.participant_names USING gin (words);

CREATE INDEX participants_by_family ON public.participants USING btree (family_id);

CREATE INDEX participants_by_phone ON public.participants USING btree (phone) WHERE (phone IS NOT NULL);

CREATE INDEX participants_by_phone_index ON public.participants USING btree (phone_index) WHERE (phone_index IS NOT NULL);

CREATE UNIQUE INDEX participants_now_by_billing_number ON public.participants USING btree (billing_number, successor_id) NULLS NOT DISTINCT;

CREATE UNIQUE INDEX participants_now_by_card_number ON public.participants USING btree (card_number, successor_id) NULLS NOT DISTINCT;

CREATE UNIQUE INDEX participants_now_by_nik_in_clear ON public.participants USING btree (nik, successor_id) NULLS NOT DISTINCT WHERE (nik IS NOT NULL);

CREATE UNIQUE INDEX participants_now_by_nik_index ON public.participants USING btree (nik_index, successor_id) NULLS NOT DISTINCT WHERE (nik_index IS NOT NULL);

CREATE INDEX participants_who_left ON public.participants USING btree (covered_through) WHERE (covered_through IS NOT NULL);

CREATE INDEX participants_without_phone_index ON public.participants USING btree (id) WHERE ((phone IS NOT NULL) AND (phone_index IS NULL));

CREATE INDEX partner_client_steps_by_partner ON public.partner_client_steps USING btree (partner_id);

CREATE INDEX partner_secrets_by_partner ON public.partner_secrets USING btree (partner_id);

CREATE UNIQUE INDEX partners_one_per_snap_client ON public.partners USING btree (((settings ->> 'clientId'::text))) WHERE ((settings ->> 'clientId'::text) IS NOT NULL);

CREATE UNIQUE INDEX partners_one_per_snap_partner_id ON public.partners USING btree (((settings ->> 'partnerId'::text))) WHERE ((settings ->> 'partnerId'::text) IS NOT NULL);

CREATE INDEX payment_acceptances_by_number ON public.payment_acceptances USING btree (partner_id, number, posted_at DESC);

CREATE INDEX payment_codes_by_family ON public.payment_codes USING btree (family_id, issued_at DESC, id DESC);

CREATE INDEX payment_codes_by_payment ON public.payment_codes USING btree (payment_id) WHERE (payment_id IS NOT NULL);

CREATE UNIQUE INDEX payment_codes_one_unclosed_per_family_and_chain ON public.payment_codes USING btree (family_id, partner_id) WHERE (closed_at IS NULL);

CREATE INDEX payment_doubt_attempts_by_doubt ON public.payment_doubt_attempts USING btree (doubt_id, asked_at, id);

CREATE INDEX payment_doubts_by_delivery ON public.payment_doubts USING btree (delivery_id) WHERE (delivery_id IS NOT NULL);

CREATE INDEX payment_doubts_by_raising ON public.payment_doubts USING btree (raised_at DESC, id DESC);

CREATE INDEX payment_doubts_not_closed ON public.payment_doubts USING btree (raised_at) WHERE (closed_at IS NULL);

CREATE INDEX payment_doubts_to_ask ON public.payment_doubts USING btree (ask_after) WHERE (state = 'open'::text);

CREATE INDEX payment_intents_by_cadre ON public.payment_intents USING btree (cadre_id, created_at DESC, id DESC);

CREATE INDEX payment_intents_by_family ON public.payment_intents USING btree (family_id, created_at DESC, id DESC);

CREATE INDEX payment_reversals_waiting ON public.payment_reversals USING btree (partner_id, reference) WHERE (state = 'waiting'::text);

CREATE INDEX payments_at_counters ON public.payments USING btree (partner_id, paid_at) WHERE (channel = 'COUNTER'::text);

CREATE INDEX payments_by_day_of_payment ON public.payments USING brin (paid_at) WITH (pages_per_range='32');

CREATE INDEX payments_by_debit_reference ON public.payments USING btree (reference) WHERE (channel = 'AUTO_DEBIT'::text);

CREATE INDEX payments_by_family ON public.payments USING btree (family_id, posted_at DESC, id DESC);

CREATE INDEX payments_by_posting ON public.payments USING btree (posted_at DESC, id DESC);

CREATE INDEX payments_by_region ON public.payments USING btree (region_code, posted_at DESC, id DESC);

CREATE INDEX payments_by_time_paid ON public.payments USING brin (paid_at) WITH (pages_per_range='32', autosummarize='on');

CREATE INDEX payments_in_suspense ON public.payments USING btree (posted_at, id) WHERE (outcome = 'into-suspense'::text);

CREATE INDEX pledges_by_donor ON public.pledges USING btree (donor_id, pledged_at);

CREATE INDEX policy_proposals_by_policy ON public.policy_proposals USING btree (policy, effective_from);

CREATE INDEX portfolio_assignments_by_cadre ON public.portfolio_assignments USING btree (cadre_id, family_id);

CREATE INDEX portfolio_assignments_by_family ON public.portfolio_assignments USING btree (family_id, valid_from);

CREATE INDEX portfolio_proposal_lines_by_cadre ON public.portfolio_proposal_lines USING btree (proposal_id, cadre_id, place);

CREATE INDEX portfolio_proposals_by_region ON public.portfolio_proposals USING btree (region_code, made_at DESC);

CREATE INDEX promises_to_pay_by_day ON public.promises_to_pay USING btree (promised_for);

CREATE INDEX promises_to_pay_by_family ON public.promises_to_pay USING btree (family_id, promised_for);

CREATE INDEX push_subscriptions_by_cadre ON public.push_subscriptions USING btree (cadre_id);

CREATE INDEX push_subscriptions_by_expiry ON public.push_subscriptions USING btree (expires_at);

CREATE INDEX quota_counts_by_end ON public.quota_counts USING btree (window_ends_at);

CREATE INDEX region_centres_by_region ON public.region_centres USING btree (region_code, recorded_at DESC, id DESC);

CREATE INDEX registrations_by_cadre ON public.registrations USING btree (cadre_id, registered_on) WHERE (cadre_id IS NOT NULL);

CREATE INDEX registrations_by_family ON public.registrations USING btree (family_id, registered_at);

CREATE UNIQUE INDEX registrations_one_per_family ON public.registrations USING btree (family_id) WHERE (kind = 'FAMILY'::text);

CREATE INDEX reimbursement_claims_by_cadre ON public.reimbursement_claims USING btree (cadre_id, month DESC, id DESC);

CREATE INDEX reimbursement_claims_by_month ON public.reimbursement_claims USING btree (month DESC, id DESC);

CREATE UNIQUE INDEX reimbursement_claims_one_live_per_cadre_and_month ON public.reimbursement_claims USING btree (cadre_id, month) WHERE (state <> 'REJECTED'::text);

CREATE INDEX reimbursement_claims_submitted ON public.reimbursement_claims USING btree (submitted_at, id) WHERE (state = 'SUBMITTED'::text);

CREATE INDEX sandbox_messages_by_time ON public.sandbox_messages USING btree (accepted_at DESC);

CREATE INDEX service_restrictions_by_region ON public.service_restrictions USING btree (region_code, valid_from);

CREATE INDEX settlement_break_steps_by_break ON public.settlement_break_steps USING btree (break_id, taken_at);

CREATE INDEX settlement_breaks_by_day ON public.settlement_breaks USING btree (partner_id, day);

CREATE INDEX settlement_breaks_by_opening ON public.settlement_breaks USING btree (opened_at DESC, id DESC);

CREATE INDEX settlement_breaks_by_payment ON public.settlement_breaks USING btree (payment_id) WHERE (payment_id IS NOT NULL);

CREATE INDEX settlement_breaks_of_unreadable_lines ON public.settlement_breaks USING btree (file_no) WHERE (class = 'unreadable-line'::text);

CREATE INDEX settlement_breaks_unclosed ON public.settlement_breaks USING btree (partner_id, opened_at) WHERE (state <> 'closed'::text);

CREATE INDEX settlement_file_days_by_day ON public.settlement_file_days USING btree (partner_id, day);

CREATE INDEX settlement_files_by_partner ON public.settlement_files USING btree (partner_id, received_at DESC);

CREATE INDEX settlement_files_by_receipt ON public.settlement_files USING btree (received_at DESC, id DESC);

CREATE UNIQUE INDEX settlement_files_one_per_content ON public.settlement_files USING btree (partner_id, sha256) WHERE (state <> 'refused'::text);

CREATE INDEX settlement_files_unfinished ON public.settlement_files USING btree (file_no) WHERE (state = 'posting'::text);

CREATE INDEX settlement_lines_by_file ON public.settlement_lines USING brin (file_no) WITH (pages_per_range='32');

CREATE INDEX settlement_matches_by_line ON public.settlement_matches USING btree (file_no, line);

CREATE INDEX settlement_postings_waiting ON public.settlement_postings USING btree (file_no, line) WHERE (posted_at IS NULL);

CREATE INDEX sign_in_requests_by_expiry ON public.sign_in_requests USING btree (expires_at);

CREATE INDEX sponsorship_batches_by_programme ON public.sponsorship_batches USING btree (programme_id, proposed_at DESC);

CREATE INDEX sponsorship_lines_by_family ON public.sponsorship_lines USING btree (family_id);

CREATE INDEX sponsorship_programmes_by_donor ON public.sponsorship_programmes USING btree (donor_id, valid_from DESC);

CREATE INDEX suspense_proposals_by_payment ON public.suspense_proposals USING btree (payment_id, proposed_at DESC, id DESC);

CREATE UNIQUE INDEX suspense_proposals_one_open ON public.suspense_proposals USING btree (payment_id) WHERE (state = 'proposed'::text);

CREATE INDEX trusted_documents_by_release ON public.trusted_documents USING btree (client, version);

CREATE INDEX village_notices_by_region ON public.village_notices USING btree (region_code, given_at DESC, id DESC);

CREATE INDEX visit_confirmations_by_visit ON public.visit_confirmations USING btree (visit_id, taken_at, id);

CREATE INDEX visits_by_cadre ON public.visits USING btree (cadre_id, planned_for);

CREATE INDEX visits_by_family ON public.visits USING btree (family_id, visited_at DESC);

CREATE INDEX visits_by_recording ON public.visits USING btree (recorded_at DESC, id DESC);

CREATE INDEX visits_by_time ON public.visits USING btree (visited_at) WHERE (state = 'COMPLETED'::text);

CREATE INDEX visits_proposed ON public.visits USING btree (recorded_at, id) WHERE (verification = 'PROPOSED'::text);

CREATE INDEX visits_with_notes ON public.visits USING btree (visited_at) WHERE (note IS NOT NULL);

CREATE INDEX webhook_deliveries_by_partner ON public.webhook_deliveries USING btree (partner_id, received_at DESC, id DESC);

CREATE INDEX webhook_deliveries_by_reference ON public.webhook_deliveries USING btree (partner_id, reference) WHERE (state = ANY (ARRAY['posted'::text, 'refused'::text]));

CREATE INDEX webhook_deliveries_in_clear ON public.webhook_deliveries USING btree (id) WHERE (raw_body IS NOT NULL);

CREATE INDEX webhook_deliveries_needing_eyes ON public.webhook_deliveries USING btree (received_at) WHERE ((state = ANY (ARRAY['quarantined'::text, 'unconfirmed'::text, 'contradiction'::text, 'reversal-kept'::text])) OR (outcome = ANY (ARRAY['conflicts-with-earlier'::text, 'reversed-earlier'::text])));

CREATE UNIQUE INDEX webhook_deliveries_one_decided_per_key ON public.webhook_deliveries USING btree (partner_id, delivery_key) WHERE (state = ANY (ARRAY['posted'::text, 'refused'::text, 'repeated'::text]));

CREATE UNIQUE INDEX webhook_deliveries_one_saved_per_key ON public.webhook_deliveries USING btree (partner_id, delivery_key) WHERE (state = ANY (ARRAY['quarantined'::text, 'unconfirmed'::text, 'contradiction'::text, 'reversal'::text, 'reversal-kept'::text, 'ignored'::text]));

CREATE INDEX write_off_campaigns_by_region ON public.write_off_campaigns USING btree (region_code, valid_from DESC);

CREATE INDEX write_offs_by_campaign ON public.write_offs USING btree (campaign_id, proposed_at DESC, id DESC);

CREATE UNIQUE INDEX write_offs_one_living_per_family ON public.write_offs USING btree (family_id) WHERE (state <> 'REJECTED'::text);

CREATE INDEX write_offs_proposed ON public.write_offs USING btree (region_code, proposed_at, id) WHERE (state = 'PROPOSED'::text);

-- views

create view csr_candidates as
 SELECT family_id
   FROM ( SELECT DISTINCT ON (hardship_assessments.family_id) hardship_assessments.family_id,
            hardship_assessments.route,
            hardship_assessments.referral
           FROM hardship_assessments
          ORDER BY hardship_assessments.family_id, hardship_assessments.made_at DESC, hardship_assessments.id DESC) newest
  WHERE route = 'CSR'::text AND (referral = ANY (ARRAY['OPEN'::text, 'SENT'::text, 'ACCEPTED'::text]));

create view journal_imbalances as
 SELECT entry_id,
    sum(
        CASE side
            WHEN 'debit'::text THEN amount
            ELSE - amount
        END) AS imbalance
   FROM journal_lines
  GROUP BY entry_id
 HAVING sum(
        CASE side
            WHEN 'debit'::text THEN amount
            ELSE - amount
        END) <> 0::numeric;

create view money_conservation as
 SELECT COALESCE(sum(amount) FILTER (WHERE account = 'partner-clearing'::text AND side = 'debit'::text), 0::numeric) AS received,
    COALESCE(sum(balance) FILTER (WHERE account = 'premium'::text), 0::numeric) AS applied,
    COALESCE(sum(balance) FILTER (WHERE account = 'family-credit'::text), 0::numeric) AS credit,
    COALESCE(sum(balance) FILTER (WHERE account = 'instalment-plan'::text), 0::numeric) AS plans,
    COALESCE(sum(balance) FILTER (WHERE account = 'donor-fund'::text), 0::numeric) AS funds,
    COALESCE(sum(balance) FILTER (WHERE account = 'suspense'::text), 0::numeric) AS suspense,
    COALESCE(sum(balance) FILTER (WHERE account = 'returned'::text), 0::numeric) AS returned,
    COALESCE(sum(balance) FILTER (WHERE account = 'unclaimed'::text), 0::numeric) AS unclaimed,
    COALESCE(sum(- balance) FILTER (WHERE account = 'write-off'::text), 0::numeric) AS written_off,
    COALESCE(sum(balance) FILTER (WHERE account = 'forgiven-premium'::text), 0::numeric) AS forgiven
   FROM ( SELECT journal_lines.account,
            journal_lines.side,
            journal_lines.amount,
                CASE journal_lines.side
                    WHEN 'credit'::text THEN journal_lines.amount
                    ELSE - journal_lines.amount
                END AS balance
           FROM journal_lines) lines;

create view open_instalments as
 SELECT family_id,
    jsonb_build_array(id, total, stages, first_month, ( SELECT COALESCE(sum(
                CASE j.side
                    WHEN 'credit'::text THEN j.amount
                    ELSE - j.amount
                END), 0::numeric) AS "coalesce"
           FROM journal_lines j
          WHERE j.family_id = p.family_id AND j.account = 'instalment-plan'::text), running_premiums, active_after) AS instalments
   FROM instalment_plans p
  WHERE ended_at IS NULL;

-- functions

CREATE OR REPLACE FUNCTION public.append_checkpoint(day_of_posting date, ids uuid[], entry_digests bytea[], moment timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  content text;
begin
  select string_agg(id::text || ' ' || encode(digest, 'hex'), E'\n' order by place) into content
  from unnest(ids, entry_digests) with ordinality as entry(id, digest, place);
  with head as (
    update journal_checkpoint_head h set
      day = greatest(h.day, day_of_posting),
      number = case when h.day < day_of_posting then 1 else h.number + 1 end,
      hash = sha256(h.hash || convert_to(concat_ws(E'\n', to_char(greatest(h.day, day_of_posting), 'YYYY-MM-DD'),
        case when h.day < day_of_posting then 1 else h.number + 1 end, content), 'UTF8'))
    where h.id = 1
    returning old.hash as previous_hash, new.day, new.number, new.hash
  )
  insert into journal_checkpoints (day, number, entry_ids, digests, previous_hash, hash, made_at)
  select head.day, head.number, ids, entry_digests, head.previous_hash, head.hash, moment from head;
end $function$;

CREATE OR REPLACE FUNCTION public.cover_of_family(family uuid, paid date)
 RETURNS TABLE(steady smallint, others text[])
 LANGUAGE sql
 STABLE
AS $function$
  select
    (count(*) filter (where p.own_paid_through is null and p.covered_through is null
      and p.covered_from <= paid + interval '1 month'))::smallint,
    array_agg(case
        when p.own_paid_through is null then to_char(greatest(p.covered_from, paid + interval '1 month'), 'YYYY-MM')
        else to_char(p.covered_from, 'YYYY-MM') end
      || '/' || coalesce(to_char(p.covered_through, 'YYYY-MM'), '')
      || coalesce('/' || to_char(p.own_paid_through, 'YYYY-MM') || '/' || coalesce(p.first_premium_from::text, ''), '')
      order by greatest(p.covered_from, paid + interval '1 month'), p.covered_through, p.own_paid_through, p.covered_from, p.first_premium_from)
      filter (where case
        when p.own_paid_through is not null then p.covered_through is null or p.covered_through > p.own_paid_through
        when p.covered_through is null then p.covered_from > paid + interval '1 month'
        else p.covered_through > paid end)
  from participants p where p.family_id = family
$function$;

CREATE OR REPLACE FUNCTION public.empty_rollups()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from arrears_rollups;
  delete from arrears_rollup_changes;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.forget_stale_phone_index()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.phone_index := null;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_cover_with_members()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ids uuid[] := array(select distinct family_id from changed order by family_id);
begin
  -- The lock first: the next statement then sees whatever a payment that held it has settled.
  perform from families where id = any(ids) order by id for no key update;
  update families f set steady_members = c.steady, other_cover = c.others
  from families t cross join lateral cover_of_family(t.id, t.paid_through) c
  where t.id = any(ids) and f.id = t.id and (f.steady_members, f.other_cover) is distinct from (c.steady, c.others);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_cover_with_paid_through()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select c.steady, c.others into new.steady_members, new.other_cover from cover_of_family(new.id, new.paid_through) c;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_names_of_family()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update participant_names n set words = name_words(left(new.region_code, 5), p.name)
  from participants p where p.family_id = new.id and n.participant_id = p.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_participant_name()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into participant_names (participant_id, words)
  select new.id, name_words(left(f.region_code, 5), new.name) from families f where f.id = new.family_id
  on conflict (participant_id) do update set words = excluded.words;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_participant_names()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into participant_names (participant_id, words)
  select n.id, name_words(left(f.region_code, 5), n.name) from new_rows n join families f on f.id = n.family_id
  on conflict (participant_id) do update set words = excluded.words;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.name_words(regency text, name text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select array_to_tsvector(coalesce(array_agg(distinct regency || '/' || word), '{}'))
  from regexp_split_to_table(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f''’ʼ]', '', 'g'), '[^[:alnum:]]+') as word
  where word <> ''
$function$;

CREATE OR REPLACE FUNCTION public.note_assignment_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then insert into field_changes (family_id, cadre_id) select distinct family_id, cadre_id from old_rows; end if;
  if tg_op <> 'DELETE' then insert into field_changes (family_id, cadre_id) select distinct family_id, cadre_id from new_rows; end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_family_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_changes (family_id) select distinct family_id from new_rows;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_family_left()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_changes (family_id) select distinct family_id from old_rows;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_family_of_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_changes (family_id) values (new.family_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_membership_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_changes (family_id) select family_id from new_rows
  union select other_family_id from new_rows where other_family_id is not null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_membership_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_changes (family_id)
  select c.family_id from new_rows n join membership_changes c on c.id = n.change_id
  union select c.other_family_id from new_rows n join membership_changes c on c.id = n.change_id
  where c.other_family_id is not null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_own_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_changes (family_id) values (new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_participant_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_changes (family_id)
  select distinct p.family_id from new_rows n join participants p on p.id = n.participant_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_preference_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_changes (family_id)
  select family_id from new_rows where family_id is not null
  union select p.family_id from new_rows n join participants p on p.phone = n.phone
  union select p.family_id from new_rows n join participants p on p.phone_index = n.phone_index;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_rollups_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into arrears_rollup_changes (regency_code, care_class, terms, paid_through, credit, steady_members, other_cover, families)
  select left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover, count(*)
  from added group by left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_rollups_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.note_rollups_removed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into arrears_rollup_changes (regency_code, care_class, terms, paid_through, credit, steady_members, other_cover, families)
  select left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover, -count(*)
  from removed group by left(region_code, 5), care_class, terms, paid_through, credit, steady_members, other_cover;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.phones_lack_index()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from participants where phone is not null and phone_index is null)
    or exists (select from contact_preferences where phone is not null and phone_index is null)
$function$;

CREATE OR REPLACE FUNCTION public.refresh_statistics(tables regclass[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare relation regclass;
begin
  foreach relation in array tables loop execute format('analyze %s', relation); end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never changed or deleted: book a new entry', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_terms()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the history of terms is only ever appended to';
end $function$;

CREATE OR REPLACE FUNCTION public.term_in(terms text[], month text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select t from unnest(terms) t where left(t, 7) <= month order by t desc limit 1
$function$;

-- triggers

CREATE TRIGGER access_log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON access_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER access_log_seals_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON access_log_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER access_restorations_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON access_restorations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER access_revocations_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON access_revocations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER appointment_steps_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON appointment_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER branch_reading_alarms_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON branch_reading_alarms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER cadre_photos_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON cadre_photos FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER calls_note_inserts AFTER INSERT ON calls REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER calls_note_updates AFTER UPDATE ON calls REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER complaint_steps_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON complaint_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER conduct_breaches_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON conduct_breaches FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER conduct_breaches_note_inserts AFTER INSERT ON conduct_breaches REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER contact_preferences_forget_stale_phone_index BEFORE UPDATE OF phone ON contact_preferences FOR EACH ROW WHEN (new.sealed_phone IS NULL AND new.phone IS DISTINCT FROM old.phone AND NOT new.phone_index IS DISTINCT FROM old.phone_index AND new.phone_index IS NOT NULL) EXECUTE FUNCTION forget_stale_phone_index();

CREATE TRIGGER contact_preferences_note_inserts AFTER INSERT ON contact_preferences REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_preference_change();

CREATE TRIGGER contact_preferences_note_updates AFTER UPDATE ON contact_preferences REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (current_setting('sigap.reseals'::text, true) IS DISTINCT FROM 'on'::text) EXECUTE FUNCTION note_preference_change();

CREATE TRIGGER data_imports_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON data_imports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER debit_attempts_note_inserts AFTER INSERT ON debit_attempts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER debit_attempts_note_updates AFTER UPDATE ON debit_attempts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER delivery_replays_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON delivery_replays FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER destination_changes_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON destination_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER destination_decisions_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON destination_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER donor_fund_movements_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON donor_fund_movements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER facility_choices_note_inserts AFTER INSERT ON facility_choices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_participant_change();

CREATE TRIGGER facility_choices_note_updates AFTER UPDATE ON facility_choices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_participant_change();

CREATE TRIGGER families_added_to_rollups AFTER INSERT ON families REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_rollups_added();

CREATE TRIGGER families_all_removed_from_rollups AFTER TRUNCATE ON families FOR EACH STATEMENT EXECUTE FUNCTION empty_rollups();

CREATE TRIGGER families_keep_cover BEFORE UPDATE ON families FOR EACH ROW WHEN (new.paid_through <> old.paid_through AND (old.other_cover IS NOT NULL OR new.paid_through < old.paid_through)) EXECUTE FUNCTION keep_cover_with_paid_through();

CREATE TRIGGER families_moved_between_rollups AFTER UPDATE ON families REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_rollups_moved();

CREATE TRIGGER families_names_move AFTER UPDATE OF region_code ON families FOR EACH ROW WHEN ("left"(new.region_code, 5) <> "left"(old.region_code, 5)) EXECUTE FUNCTION keep_names_of_family();

CREATE TRIGGER families_note_updates AFTER UPDATE OF region_code, care_class, terms, family_card_number, segment, registered_at, first_premium_from ON families FOR EACH ROW EXECUTE FUNCTION note_own_change();

CREATE TRIGGER families_removed_from_rollups AFTER DELETE ON families REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_rollups_removed();

CREATE TRIGGER family_addresses_are_append_only BEFORE DELETE OR UPDATE ON family_addresses FOR EACH STATEMENT WHEN (current_setting('sigap.retention'::text, true) IS DISTINCT FROM 'on'::text) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER family_addresses_are_not_emptied BEFORE TRUNCATE ON family_addresses FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER family_addresses_note_inserts AFTER INSERT ON family_addresses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER family_claims_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON family_claims FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER family_places_are_append_only BEFORE DELETE OR UPDATE ON family_places FOR EACH STATEMENT WHEN (current_setting('sigap.retention'::text, true) IS DISTINCT FROM 'on'::text) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER family_places_are_not_emptied BEFORE TRUNCATE ON family_places FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER family_places_note_inserts AFTER INSERT ON family_places REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER family_terms_never_change BEFORE DELETE OR UPDATE ON family_terms FOR EACH ROW EXECUTE FUNCTION refuse_change_of_terms();

CREATE TRIGGER family_terms_note_inserts AFTER INSERT ON family_terms REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER hardship_referral_steps_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hardship_referral_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER instalment_payments_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON instalment_payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER instalment_plans_note_inserts AFTER INSERT ON instalment_plans REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER instalment_plans_note_updates AFTER UPDATE ON instalment_plans REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER journal_checkpoints_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_lines_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER knowledge_article_versions_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON knowledge_article_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_entries_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER live_events_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON live_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER mandates_note_inserts AFTER INSERT ON mandates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER mandates_note_updates AFTER UPDATE ON mandates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER membership_changes_are_append_only BEFORE DELETE OR UPDATE OF id, kind, family_id, other_family_id, region_code, effective_on, document_kind, document_number, document_date, document_note, requested_at, requested_by, requested_by_role, request_hash OR TRUNCATE ON membership_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER membership_changes_note_inserts AFTER INSERT ON membership_changes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_membership_change();

CREATE TRIGGER membership_changes_stay_sealed BEFORE UPDATE OF details, sealed_details, reasons ON membership_changes FOR EACH ROW WHEN (new.details IS NOT NULL OR new.sealed_details IS NULL) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER membership_decisions_are_append_only BEFORE DELETE OR UPDATE OF change_id, decision, decided_at, decided_by, decided_by_role, reason, credited OR TRUNCATE ON membership_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER membership_decisions_note_inserts AFTER INSERT ON membership_decisions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_membership_decision();

CREATE TRIGGER membership_decisions_stay_sealed BEFORE UPDATE OF lines, sealed_lines, lines_masked ON membership_decisions FOR EACH ROW WHEN (new.lines IS NOT NULL OR new.sealed_lines IS NULL) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER noted_receipts_note_inserts AFTER INSERT ON noted_receipts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER noted_receipts_note_updates AFTER UPDATE ON noted_receipts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER overdue_corrections_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON overdue_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER participants_changed_from AFTER UPDATE ON participants REFERENCING OLD TABLE AS changed FOR EACH STATEMENT WHEN (current_setting('sigap.reseals'::text, true) IS DISTINCT FROM 'on'::text) EXECUTE FUNCTION keep_cover_with_members();

CREATE TRIGGER participants_changed_to AFTER UPDATE ON participants REFERENCING NEW TABLE AS changed FOR EACH STATEMENT WHEN (current_setting('sigap.reseals'::text, true) IS DISTINCT FROM 'on'::text) EXECUTE FUNCTION keep_cover_with_members();

CREATE TRIGGER participants_forget_stale_phone_index BEFORE UPDATE OF phone ON participants FOR EACH ROW WHEN (new.sealed_phone IS NULL AND new.phone IS DISTINCT FROM old.phone AND NOT new.phone_index IS DISTINCT FROM old.phone_index AND new.phone_index IS NOT NULL) EXECUTE FUNCTION forget_stale_phone_index();

CREATE TRIGGER participants_joined AFTER INSERT ON participants REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_cover_with_members();

CREATE TRIGGER participants_name_inserts AFTER INSERT ON participants REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_participant_names();

CREATE TRIGGER participants_name_updates AFTER UPDATE OF name, family_id ON participants FOR EACH ROW WHEN (new.name <> old.name OR new.family_id <> old.family_id) EXECUTE FUNCTION keep_participant_name();

CREATE TRIGGER participants_note_deletes AFTER DELETE ON participants REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_left();

CREATE TRIGGER participants_note_inserts AFTER INSERT ON participants REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER participants_note_updates AFTER UPDATE ON participants REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (current_setting('sigap.reseals'::text, true) IS DISTINCT FROM 'on'::text) EXECUTE FUNCTION note_family_change();

CREATE TRIGGER participants_removed AFTER DELETE ON participants REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_cover_with_members();

CREATE TRIGGER partner_client_steps_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON partner_client_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payment_acceptances_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payment_acceptances FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payment_cashiers_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payment_cashiers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payment_codes_note_inserts AFTER INSERT ON payment_codes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER payment_codes_note_updates AFTER UPDATE ON payment_codes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER payment_doubt_attempts_are_append_only BEFORE DELETE OR UPDATE OF id, doubt_id, asked_at, asked_by, outcome, detail, http_status, response_code OR TRUNCATE ON payment_doubt_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payment_doubt_attempts_stay_sealed BEFORE UPDATE OF raw_answer, sealed_answer ON payment_doubt_attempts FOR EACH ROW WHEN (new.raw_answer IS NOT NULL OR new.sealed_answer IS NULL) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payment_doubt_closings_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payment_doubt_closings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payment_intents_note_inserts AFTER INSERT ON payment_intents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER payment_intents_note_updates AFTER UPDATE ON payment_intents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER payments_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payments_note_suspense AFTER INSERT ON payments FOR EACH ROW WHEN (new.family_id IS NOT NULL AND new.outcome = 'into-suspense'::text) EXECUTE FUNCTION note_family_of_row();

CREATE TRIGGER policy_decisions_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON policy_decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER policy_proposals_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON policy_proposals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER portfolio_assignments_note_deletes AFTER DELETE ON portfolio_assignments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_assignment_change();

CREATE TRIGGER portfolio_assignments_note_inserts AFTER INSERT ON portfolio_assignments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_assignment_change();

CREATE TRIGGER portfolio_assignments_note_updates AFTER UPDATE ON portfolio_assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_assignment_change();

CREATE TRIGGER promises_to_pay_note_inserts AFTER INSERT ON promises_to_pay REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER promises_to_pay_note_updates AFTER UPDATE ON promises_to_pay REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER region_centres_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON region_centres FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER registrations_note_inserts AFTER INSERT ON registrations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER registrations_note_updates AFTER UPDATE ON registrations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER settlement_break_steps_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON settlement_break_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER visit_confirmations_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON visit_confirmations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER visits_note_inserts AFTER INSERT ON visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER visits_note_updates AFTER UPDATE ON visits REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_family_change();

CREATE TRIGGER webhook_deliveries_are_append_only BEFORE DELETE OR UPDATE OF id, partner_id, delivery_key, protocol, received_at, state, reference, account_text, amount, outcome, reason, first_outcome, expected_amount, payment_id, family_id OR TRUNCATE ON webhook_deliveries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER webhook_deliveries_stay_sealed BEFORE UPDATE OF raw_body, sealed_body ON webhook_deliveries FOR EACH ROW WHEN (new.raw_body IS NOT NULL OR new.sealed_body IS NULL) EXECUTE FUNCTION refuse_change();

-- policies

alter table access_log enable row level security;
create policy met on access_log to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table call_assignments enable row level security;
create policy met on call_assignments to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table call_queue enable row level security;
create policy met on call_queue to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table calls enable row level security;
create policy met on calls to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table complaint_steps enable row level security;
create policy met on complaint_steps to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table complaints enable row level security;
create policy met on complaints to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table conduct_breaches enable row level security;
create policy met on conduct_breaches to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table contact_preferences enable row level security;
create policy met on contact_preferences to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table data_requests enable row level security;
create policy met on data_requests to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table debit_attempts enable row level security;
create policy met on debit_attempts to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table dunning_actions enable row level security;
create policy met on dunning_actions to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table dunning_audience enable row level security;
create policy met on dunning_audience to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table education_attendance enable row level security;
create policy met on education_attendance to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table facility_choices enable row level security;
create policy met on facility_choices to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table families enable row level security;
create policy met on families to sigap_run using ((( SELECT (split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) = '*'::text)) OR (( SELECT (split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) = 'cadre'::text)) AND (id IN ( SELECT a.family_id
   FROM portfolio_assignments a
  WHERE ((a.cadre_id = ( SELECT
                CASE split_part(current_setting('sigap.reach'::text, true), ':'::text, 1)
                    WHEN 'cadre'::text THEN (split_part(current_setting('sigap.reach'::text, true), ':'::text, 2))::uuid
                    ELSE NULL::uuid
                END AS "case")) AND (a.valid_from <= ( SELECT ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 3) AS split_part))::date + 1))) AND (COALESCE(a.valid_through, 'infinity'::date) >= ( SELECT ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 3) AS split_part))::date - 1))))))) OR (( SELECT (split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) = 'regions'::text)) AND (region_code ^@ ANY (( SELECT string_to_array(( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 2) AS split_part), ','::text) AS string_to_array)::text[]))) OR (( SELECT (split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) = 'family'::text)) AND ((id)::text = ( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 2) AS split_part)))));

alter table family_addresses enable row level security;
create policy met on family_addresses to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table family_claims enable row level security;
create policy met on family_claims to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table family_places enable row level security;
create policy met on family_places to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table family_refunds enable row level security;
create policy met on family_refunds to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table family_terms enable row level security;
create policy met on family_terms to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table full_readings enable row level security;
create policy met on full_readings to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table hardship_assessments enable row level security;
create policy met on hardship_assessments to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table hardship_referral_steps enable row level security;
create policy met on hardship_referral_steps to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table instalment_plans enable row level security;
create policy met on instalment_plans to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table joiner_movements enable row level security;
create policy met on joiner_movements to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table mandates enable row level security;
create policy met on mandates to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table membership_changes enable row level security;
create policy met on membership_changes to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table message_links enable row level security;
create policy met on message_links to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table messages enable row level security;
create policy met on messages to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table noted_receipts enable row level security;
create policy met on noted_receipts to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table participants enable row level security;
create policy met on participants to sigap_run using ((( SELECT (split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) = '*'::text)) OR (( SELECT (split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) = 'cadre'::text)) AND (family_id IN ( SELECT a.family_id
   FROM portfolio_assignments a
  WHERE ((a.cadre_id = ( SELECT
                CASE split_part(current_setting('sigap.reach'::text, true), ':'::text, 1)
                    WHEN 'cadre'::text THEN (split_part(current_setting('sigap.reach'::text, true), ':'::text, 2))::uuid
                    ELSE NULL::uuid
                END AS "case")) AND (a.valid_from <= ( SELECT ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 3) AS split_part))::date + 1))) AND (COALESCE(a.valid_through, 'infinity'::date) >= ( SELECT ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 3) AS split_part))::date - 1))))))) OR (( SELECT (split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) = 'regions'::text)) AND (EXISTS ( SELECT
   FROM families f
  WHERE (f.id = participants.family_id)))) OR (( SELECT (split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) = 'family'::text)) AND ((family_id)::text = ( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 2) AS split_part)))));

alter table payment_codes enable row level security;
create policy met on payment_codes to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table payment_intents enable row level security;
create policy met on payment_intents to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table payments enable row level security;
create policy met on payments to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table portfolio_proposal_lines enable row level security;
create policy met on portfolio_proposal_lines to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table promises_to_pay enable row level security;
create policy met on promises_to_pay to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table registrations enable row level security;
create policy met on registrations to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table sign_in_requests enable row level security;
create policy met on sign_in_requests to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table sponsorship_lines enable row level security;
create policy met on sponsorship_lines to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table suspense_proposals enable row level security;
create policy met on suspense_proposals to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table visits enable row level security;
create policy met on visits to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table webhook_deliveries enable row level security;
create policy met on webhook_deliveries to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

alter table write_offs enable row level security;
create policy met on write_offs to sigap_run using ((( SELECT split_part(current_setting('sigap.reach'::text, true), ':'::text, 1) AS split_part) <> ''::text));

-- rights

grant insert, select, update on acceptance_points to sigap_run;

grant insert, select on access_log to sigap_run;

grant insert, select on access_log_seals to sigap_run;

grant insert, select on access_restorations to sigap_run;

grant insert, select on access_revocations to sigap_run;

grant insert, select on appointment_steps to sigap_run;

grant insert, select, update on appointments to sigap_run;

grant delete, insert, select, update on arrears_rollup_changes to sigap_run;

grant delete, insert, select, update on arrears_rollups to sigap_run;

grant insert, select, update on background_jobs to sigap_run;

grant insert, select on branch_reading_alarms to sigap_run;

grant delete, insert, select, update on branch_regions to sigap_run;

grant insert, select, update on branches to sigap_run;

grant delete, insert, select, update on cadre_appointments to sigap_run;

grant insert, select on cadre_photos to sigap_run;

grant insert, select, update on cadres to sigap_run;

grant insert, select, update on call_assignments to sigap_run;

grant insert, select, update on call_campaigns to sigap_run;

grant delete, insert, select, update on call_queue to sigap_run;

grant insert, select, update on calls to sigap_run;

grant insert, select, update on collection_policies to sigap_run;

grant insert, select on complaint_steps to sigap_run;

grant insert, select, update on complaints to sigap_run;

grant insert, select on conduct_breaches to sigap_run;

grant insert, select, update on contact_preferences to sigap_run;

grant insert, select, update on counter_days to sigap_run;

grant insert, select, update on counters to sigap_run;

grant insert, select, update on credential_freezes to sigap_run;

grant insert, select, update on credentials to sigap_run;

grant insert, select on csr_candidates to sigap_run;

grant insert, select on data_imports to sigap_run;

grant insert, select on data_keys to sigap_run;

grant insert, select, update on data_requests to sigap_run;

grant insert, select, update on debit_attempts to sigap_run;

grant insert, select, update on debit_files to sigap_run;

grant insert, select on delivery_replays to sigap_run;

grant insert, select, update on delivery_reports to sigap_run;

grant insert, select, update (id) on destination_changes to sigap_run;

grant insert, select on destination_decisions to sigap_run;

grant delete, insert, select on destination_keys to sigap_run;

grant insert, select on donor_fund_movements to sigap_run;

grant insert, select, update on donor_fund_returns to sigap_run;

grant insert, select, update on donors to sigap_run;

grant insert, select, update on dunning_actions to sigap_run;

grant insert, select, update on dunning_audience to sigap_run;

grant insert, select, update on dunning_plans to sigap_run;

grant insert, select, update on dunning_steps to sigap_run;

grant insert, select, update on education_attendance to sigap_run;

grant insert, select, update on education_sessions to sigap_run;

grant insert, select, update on facilities to sigap_run;

grant insert, select, update on facility_choices to sigap_run;

grant insert, select, update on families to sigap_run;

grant insert, select on family_addresses to sigap_run;

grant insert, select on family_claims to sigap_run;

grant insert, select on family_places to sigap_run;

grant insert, select, update on family_refunds to sigap_run;

grant insert, select, update on family_terms to sigap_run;

grant insert, select, update on field_changes to sigap_run;

grant delete, insert, select, update on field_uses to sigap_run;

grant delete, insert, select, update on full_readings to sigap_run;

grant insert, select, update on hardship_assessments to sigap_run;

grant insert, select on hardship_referral_steps to sigap_run;

grant insert, select, update on health_writes to sigap_run;

grant insert, select, update on inquiries to sigap_run;

grant insert, select on instalment_payments to sigap_run;

grant insert, select, update on instalment_plans to sigap_run;

grant delete, insert, select, update on job_workers to sigap_run;

grant insert, select, update on joiner_movements to sigap_run;

grant insert, select, update on journal_checkpoint_head to sigap_run;

grant insert, select on journal_checkpoints to sigap_run;

grant insert, select on journal_imbalances to sigap_run;

grant insert, select on journal_lines to sigap_run;

grant insert, select on knowledge_article_versions to sigap_run;

grant insert, select, update on known_people to sigap_run;

grant insert, select on ledger_entries to sigap_run;

grant insert, select on live_events to sigap_run;

grant insert, select, update on live_streams to sigap_run;

grant insert, select, update on mandates to sigap_run;

grant insert, select on membership_changes to sigap_run;

grant insert, select on membership_decisions to sigap_run;

grant insert, select, update on message_campaigns to sigap_run;

grant insert, select, update on message_links to sigap_run;

grant insert, select, update on message_occasions to sigap_run;

grant insert, select, update on message_templates to sigap_run;

grant insert, select, update on messages to sigap_run;

grant insert, select on money_conservation to sigap_run;

grant insert, select, update on noted_receipts to sigap_run;

grant insert, select, update on notice_cursors to sigap_run;

grant insert, select on open_instalments to sigap_run;

grant insert, select on overdue_corrections to sigap_run;

grant delete, insert, select, update on participant_names to sigap_run;

grant insert, select, update on participants to sigap_run;

grant insert, select on partner_client_steps to sigap_run;

grant insert, select, update on partner_secrets to sigap_run;

grant insert, select, update on partners to sigap_run;

grant insert, select on payment_acceptances to sigap_run;

grant insert, select on payment_cashiers to sigap_run;

grant insert, select, update on payment_codes to sigap_run;

grant insert, select on payment_doubt_attempts to sigap_run;

grant insert, select on payment_doubt_closings to sigap_run;

grant insert, select, update on payment_doubts to sigap_run;

grant insert, select, update on payment_intents to sigap_run;

grant insert, select, update on payment_reversals to sigap_run;

grant insert, select, update (id) on payments to sigap_run;

grant insert, select, update on pledges to sigap_run;

grant insert, select on policy_decisions to sigap_run;

grant insert, select on policy_proposals to sigap_run;

grant insert, select, update on populations to sigap_run;

grant insert, select, update on portfolio_assignments to sigap_run;

grant insert, select, update on portfolio_proposal_lines to sigap_run;

grant insert, select, update on portfolio_proposals to sigap_run;

grant insert, select, update on promises_to_pay to sigap_run;

grant insert, select, update on push_cursor to sigap_run;

grant delete, insert, select, update on push_subscriptions to sigap_run;

grant delete, insert, select, update on quota_counts to sigap_run;

grant insert, select on region_centres to sigap_run;

grant insert, select, update on regions to sigap_run;

grant insert, select, update on registrations to sigap_run;

grant insert, select, update on reimbursement_claims to sigap_run;

grant delete, insert, select, update on reimbursement_days to sigap_run;

grant insert, select, update on sandbox_clock to sigap_run;

grant insert, select, update on sandbox_message_faults to sigap_run;

grant insert, select, update on sandbox_messages to sigap_run;

grant delete, insert, select, update on saved_segments to sigap_run;

grant insert, select, update on service_restrictions to sigap_run;

grant insert, select on settlement_break_steps to sigap_run;

grant insert, select, update on settlement_breaks to sigap_run;

grant insert, select, update on settlement_day_closes to sigap_run;

grant insert, select, update on settlement_file_days to sigap_run;

grant insert, select, update on settlement_files to sigap_run;

grant insert, select, update on settlement_formats to sigap_run;

grant delete, insert, select, update on settlement_lines to sigap_run;

grant insert, select, update on settlement_matches to sigap_run;

grant insert, select, update on settlement_postings to sigap_run;

grant insert, select, update on settlement_unreadable_lines to sigap_run;

grant delete, insert, select, update on sign_in_requests to sigap_run;

grant insert, select, update on sponsorship_batches to sigap_run;

grant insert, select, update on sponsorship_lines to sigap_run;

grant insert, select, update on sponsorship_programmes to sigap_run;

grant insert, select, update on status_endpoints to sigap_run;

grant insert, select, update on suspense_owners to sigap_run;

grant insert, select, update on suspense_proposals to sigap_run;

grant insert, select on trusted_documents to sigap_run;

grant insert, select, update on village_notices to sigap_run;

grant insert, select on visit_confirmations to sigap_run;

grant insert, select, update on visits to sigap_run;

grant insert, select on webhook_deliveries to sigap_run;

grant insert, select, update on write_off_campaigns to sigap_run;

grant insert, select, update on write_offs to sigap_run;

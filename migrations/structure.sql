-- The structure that migrations/ build, for reviewing. Written by "npm run db:structure"; never run, never edited by hand.

-- extensions

create extension btree_gist;

-- tables

create table access_log (
  id uuid not null,
  viewer text not null,
  role text not null,
  family_id uuid not null,
  fields text[] not null,
  purpose text not null,
  read_at timestamp with time zone not null
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
  valid_through date
);

create table cadres (
  id uuid not null,
  branch_id uuid not null,
  home_region_code text collate "C" not null,
  name text not null,
  phone text not null
);

create table families (
  id uuid not null,
  family_card_number text not null,
  region_code text collate "C" not null,
  care_class text not null,
  paid_through date not null,
  credit bigint not null default 0,
  registered_at timestamp with time zone not null
);

create table inquiries (
  partner_id uuid not null,
  asked_on date not null,
  external_id text not null,
  body_hash text not null
);

create table journal_lines (
  entry_id uuid not null,
  line smallint not null,
  payment_id uuid not null,
  partner_id uuid not null,
  family_id uuid,
  account text not null,
  side text not null,
  amount bigint not null,
  first_month date,
  last_month date,
  posted_at timestamp with time zone not null
);

create table live_events (
  stream_id smallint not null,
  number bigint not null,
  kind text not null,
  family_id uuid not null,
  payment_id uuid not null,
  region_code text collate "C" not null,
  cadre_id uuid,
  occurred_at timestamp with time zone not null,
  details jsonb not null
);

create table live_streams (
  id smallint not null,
  head bigint not null
);

create table participants (
  id uuid not null,
  family_id uuid not null,
  card_number text not null,
  billing_number text generated always as ("right"(card_number, 11)) stored,
  nik text not null,
  name text not null,
  birth_date date not null,
  sex text not null,
  relation text not null,
  phone text,
  covered_from date not null,
  covered_through date
);

create table partner_secrets (
  id uuid not null,
  partner_id uuid not null,
  sealed_secret text not null,
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

create table payments (
  id uuid not null,
  partner_id uuid not null,
  reference text not null,
  receipt_id uuid not null,
  family_id uuid,
  region_code text collate "C",
  cadre_id uuid,
  account_text text not null,
  channel text not null,
  amount bigint not null,
  outcome text not null,
  suspense_reason text,
  settled_from date,
  settled_through date,
  months_ahead smallint not null default 0,
  paid_at timestamp with time zone not null,
  posted_at timestamp with time zone not null
);

create table portfolio_assignments (
  id uuid not null,
  cadre_id uuid not null,
  family_id uuid not null,
  valid_from date not null,
  valid_through date
);

create table promises_to_pay (
  id uuid not null,
  visit_id uuid not null,
  family_id uuid not null,
  promised_for date not null,
  amount bigint not null
);

create table receipts (
  id uuid not null,
  partner_id uuid not null,
  delivery_key text not null,
  protocol text not null,
  received_at timestamp with time zone not null,
  raw_body bytea not null,
  state text not null,
  reference text,
  account_text text,
  amount bigint,
  outcome text,
  reason text,
  first_outcome text,
  expected_amount bigint,
  payment_id uuid,
  family_id uuid
);

create table regions (
  code text collate "C" not null,
  parent_code text collate "C",
  name text not null
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
  recorded_at timestamp with time zone not null
);

-- constraints

alter table access_log add constraint access_log_pkey PRIMARY KEY (id);

alter table branch_regions add constraint branch_regions_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branches(id);

alter table branch_regions add constraint branch_regions_pkey PRIMARY KEY (branch_id, region_code);

alter table branch_regions add constraint branch_regions_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table branches add constraint branches_one_per_code UNIQUE (code);

alter table branches add constraint branches_pkey PRIMARY KEY (id);

alter table cadre_appointments add constraint cadre_appointments_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table cadre_appointments add constraint cadre_appointments_end_after_they_begin CHECK (((valid_through IS NULL) OR (valid_through >= valid_from)));

alter table cadre_appointments add constraint cadre_appointments_never_overlap EXCLUDE USING gist (cadre_id WITH =, daterange(valid_from, valid_through, '[]'::text) WITH &&);

alter table cadre_appointments add constraint cadre_appointments_pkey PRIMARY KEY (id);

alter table cadres add constraint cadres_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branches(id);

alter table cadres add constraint cadres_home_region_code_fkey FOREIGN KEY (home_region_code) REFERENCES regions(code);

alter table cadres add constraint cadres_phone_is_62_form CHECK ((phone ~ '^62\d{9,13}$'::text));

alter table cadres add constraint cadres_pkey PRIMARY KEY (id);

alter table families add constraint families_care_class_is_known CHECK ((care_class = ANY (ARRAY['I'::text, 'II'::text, 'III'::text])));

alter table families add constraint families_credit_is_never_negative CHECK ((credit >= 0));

alter table families add constraint families_family_card_has_16_digits CHECK ((family_card_number ~ '^\d{16}$'::text));

alter table families add constraint families_one_per_family_card UNIQUE (family_card_number);

alter table families add constraint families_paid_through_is_a_month CHECK ((EXTRACT(day FROM paid_through) = (1)::numeric));

alter table families add constraint families_pkey PRIMARY KEY (id);

alter table families add constraint families_region_code_fkey FOREIGN KEY (region_code) REFERENCES regions(code);

alter table inquiries add constraint inquiries_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table inquiries add constraint inquiries_pkey PRIMARY KEY (partner_id, asked_on, external_id);

alter table journal_lines add constraint journal_lines_account_is_known CHECK ((account = ANY (ARRAY['partner-clearing'::text, 'premium'::text, 'family-credit'::text, 'suspense'::text, 'returned'::text])));

alter table journal_lines add constraint journal_lines_are_for_money CHECK ((amount > 0));

alter table journal_lines add constraint journal_lines_pkey PRIMARY KEY (entry_id, line);

alter table journal_lines add constraint journal_lines_premium_names_its_months CHECK (((account = 'premium'::text) = ((first_month IS NOT NULL) AND (last_month IS NOT NULL))));

alter table journal_lines add constraint journal_lines_side_is_known CHECK ((side = ANY (ARRAY['debit'::text, 'credit'::text])));

alter table live_events add constraint live_events_kind_is_known CHECK ((kind = 'payment-confirmed'::text));

alter table live_events add constraint live_events_pkey PRIMARY KEY (stream_id, number);

alter table live_streams add constraint live_streams_head_never_negative CHECK ((head >= 0));

alter table live_streams add constraint live_streams_pkey PRIMARY KEY (id);

alter table participants add constraint participants_card_has_13_digits CHECK ((card_number ~ '^\d{13}$'::text));

alter table participants add constraint participants_cover_ends_after_it_begins CHECK (((covered_through IS NULL) OR (covered_through >= covered_from)));

alter table participants add constraint participants_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table participants add constraint participants_nik_has_16_digits CHECK ((nik ~ '^\d{16}$'::text));

alter table participants add constraint participants_one_per_billing_number UNIQUE (billing_number);

alter table participants add constraint participants_one_per_card UNIQUE (card_number);

alter table participants add constraint participants_one_per_nik UNIQUE (nik);

alter table participants add constraint participants_phone_is_62_form CHECK ((phone ~ '^62\d{9,13}$'::text));

alter table participants add constraint participants_pkey PRIMARY KEY (id);

alter table participants add constraint participants_relation_is_known CHECK ((relation = ANY (ARRAY['HEAD'::text, 'SPOUSE'::text, 'CHILD'::text, 'OTHER'::text])));

alter table participants add constraint participants_sex_is_known CHECK ((sex = ANY (ARRAY['FEMALE'::text, 'MALE'::text])));

alter table partner_secrets add constraint partner_secrets_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table partner_secrets add constraint partner_secrets_pkey PRIMARY KEY (id);

alter table partners add constraint partners_code_fits_a_url CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,35}$'::text));

alter table partners add constraint partners_one_per_code UNIQUE (code);

alter table partners add constraint partners_pkey PRIMARY KEY (id);

alter table payments add constraint payments_are_for_money CHECK ((amount > 0));

alter table payments add constraint payments_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table payments add constraint payments_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table payments add constraint payments_in_suspense_have_a_reason CHECK (((outcome = 'into-suspense'::text) = (suspense_reason IS NOT NULL)));

alter table payments add constraint payments_one_row_per_partner_reference UNIQUE (partner_id, reference);

alter table payments add constraint payments_outcome_is_known CHECK ((outcome = ANY (ARRAY['posted'::text, 'paid-ahead'::text, 'overpaid'::text, 'into-suspense'::text])));

alter table payments add constraint payments_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table payments add constraint payments_pkey PRIMARY KEY (id);

alter table payments add constraint payments_settle_months_unless_in_suspense CHECK (((outcome = 'into-suspense'::text) = (settled_from IS NULL)));

alter table payments add constraint payments_settled_months_are_a_range CHECK ((((settled_from IS NULL) = (settled_through IS NULL)) AND (settled_from <= settled_through)));

alter table payments add constraint payments_that_settle_have_a_family CHECK (((outcome = 'into-suspense'::text) OR (family_id IS NOT NULL)));

alter table portfolio_assignments add constraint portfolio_assignments_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table portfolio_assignments add constraint portfolio_assignments_end_after_they_begin CHECK (((valid_through IS NULL) OR (valid_through >= valid_from)));

alter table portfolio_assignments add constraint portfolio_assignments_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table portfolio_assignments add constraint portfolio_assignments_one_cadre_per_family_and_day EXCLUDE USING gist (family_id WITH =, daterange(valid_from, valid_through, '[]'::text) WITH &&);

alter table portfolio_assignments add constraint portfolio_assignments_pkey PRIMARY KEY (id);

alter table promises_to_pay add constraint promises_to_pay_are_for_money CHECK ((amount > 0));

alter table promises_to_pay add constraint promises_to_pay_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table promises_to_pay add constraint promises_to_pay_one_per_visit UNIQUE (visit_id);

alter table promises_to_pay add constraint promises_to_pay_pkey PRIMARY KEY (id);

alter table promises_to_pay add constraint promises_to_pay_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES visits(id);

alter table receipts add constraint receipts_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id);

alter table receipts add constraint receipts_pkey PRIMARY KEY (id);

alter table receipts add constraint receipts_state_is_known CHECK ((state = ANY (ARRAY['posted'::text, 'refused'::text, 'repeated'::text, 'quarantined'::text, 'contradiction'::text, 'reversal-kept'::text, 'ignored'::text])));

alter table regions add constraint regions_code_is_kemendagri CHECK ((code ~ '^\d{2}(\.\d{2}(\.\d{2}(\.[12]\d{3})?)?)?$'::text));

alter table regions add constraint regions_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES regions(code);

alter table regions add constraint regions_pkey PRIMARY KEY (code);

alter table visits add constraint visits_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres(id);

alter table visits add constraint visits_completed_have_an_outcome CHECK (((state <> 'COMPLETED'::text) OR ((visited_at IS NOT NULL) AND (outcome IS NOT NULL))));

alter table visits add constraint visits_family_id_fkey FOREIGN KEY (family_id) REFERENCES families(id);

alter table visits add constraint visits_outcome_is_known CHECK ((outcome = ANY (ARRAY['PROMISED_TO_PAY'::text, 'PAID_DURING_VISIT'::text, 'PAID_ALREADY'::text, 'NOT_AT_HOME'::text, 'REFUSED'::text, 'UNABLE_TO_PAY'::text, 'MOVED'::text, 'DECEASED'::text, 'ASKS_INSTALMENTS'::text, 'OTHER'::text])));

alter table visits add constraint visits_pkey PRIMARY KEY (id);

alter table visits add constraint visits_planned_have_a_day CHECK (((state <> 'PLANNED'::text) OR ((planned_for IS NOT NULL) AND (visited_at IS NULL) AND (outcome IS NULL))));

alter table visits add constraint visits_position_is_whole CHECK (((latitude IS NULL) = (longitude IS NULL)));

alter table visits add constraint visits_state_is_known CHECK ((state = ANY (ARRAY['PLANNED'::text, 'COMPLETED'::text])));

-- indexes

CREATE INDEX access_log_by_family ON public.access_log USING btree (family_id, read_at);

CREATE INDEX access_log_by_viewer ON public.access_log USING btree (viewer, read_at);

CREATE INDEX branch_regions_by_region ON public.branch_regions USING btree (region_code);

CREATE INDEX cadres_by_branch ON public.cadres USING btree (branch_id);

CREATE INDEX families_by_arrears ON public.families USING btree (paid_through, id);

CREATE INDEX families_by_region_and_arrears ON public.families USING btree (region_code, paid_through, id);

CREATE INDEX journal_lines_by_family ON public.journal_lines USING btree (family_id, posted_at) WHERE (family_id IS NOT NULL);

CREATE INDEX live_events_by_cadre ON public.live_events USING btree (cadre_id, number) WHERE (cadre_id IS NOT NULL);

CREATE INDEX live_events_by_family ON public.live_events USING btree (family_id, number);

CREATE INDEX live_events_by_time ON public.live_events USING btree (occurred_at);

CREATE INDEX participants_by_family ON public.participants USING btree (family_id);

CREATE INDEX partner_secrets_by_partner ON public.partner_secrets USING btree (partner_id);

CREATE UNIQUE INDEX partners_one_per_snap_client ON public.partners USING btree (((settings ->> 'clientId'::text))) WHERE ((settings ->> 'clientId'::text) IS NOT NULL);

CREATE UNIQUE INDEX partners_one_per_snap_partner_id ON public.partners USING btree (((settings ->> 'partnerId'::text))) WHERE ((settings ->> 'partnerId'::text) IS NOT NULL);

CREATE INDEX payments_by_family ON public.payments USING btree (family_id, posted_at DESC, id DESC);

CREATE INDEX payments_by_posting ON public.payments USING btree (posted_at DESC, id DESC);

CREATE INDEX payments_by_region ON public.payments USING btree (region_code, posted_at DESC, id DESC);

CREATE INDEX portfolio_assignments_by_cadre ON public.portfolio_assignments USING btree (cadre_id, family_id);

CREATE INDEX portfolio_assignments_by_family ON public.portfolio_assignments USING btree (family_id, valid_from);

CREATE INDEX promises_to_pay_by_family ON public.promises_to_pay USING btree (family_id, promised_for);

CREATE INDEX receipts_by_reference ON public.receipts USING btree (partner_id, reference) WHERE (state = ANY (ARRAY['posted'::text, 'refused'::text]));

CREATE INDEX receipts_needing_eyes ON public.receipts USING btree (received_at) WHERE ((state = ANY (ARRAY['quarantined'::text, 'contradiction'::text, 'reversal-kept'::text])) OR (outcome = 'conflicts-with-earlier'::text));

CREATE UNIQUE INDEX receipts_one_decided_per_delivery ON public.receipts USING btree (partner_id, delivery_key) WHERE (state = ANY (ARRAY['posted'::text, 'refused'::text, 'repeated'::text]));

CREATE UNIQUE INDEX receipts_one_kept_per_delivery ON public.receipts USING btree (partner_id, delivery_key) WHERE (state = ANY (ARRAY['quarantined'::text, 'contradiction'::text, 'reversal-kept'::text, 'ignored'::text]));

CREATE INDEX visits_by_cadre ON public.visits USING btree (cadre_id, planned_for);

CREATE INDEX visits_by_family ON public.visits USING btree (family_id, visited_at DESC);

CREATE INDEX visits_by_recording ON public.visits USING btree (recorded_at DESC, id DESC);

-- views

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
    COALESCE(sum(
        CASE side
            WHEN 'credit'::text THEN amount
            ELSE - amount
        END) FILTER (WHERE account = 'premium'::text), 0::numeric) AS applied,
    COALESCE(sum(
        CASE side
            WHEN 'credit'::text THEN amount
            ELSE - amount
        END) FILTER (WHERE account = 'family-credit'::text), 0::numeric) AS credit,
    COALESCE(sum(
        CASE side
            WHEN 'credit'::text THEN amount
            ELSE - amount
        END) FILTER (WHERE account = 'suspense'::text), 0::numeric) AS suspense,
    COALESCE(sum(
        CASE side
            WHEN 'debit'::text THEN amount
            ELSE - amount
        END) FILTER (WHERE account = 'returned'::text), 0::numeric) AS returned
   FROM journal_lines;

-- functions

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never changed or deleted: book a new entry', tg_table_name using errcode = 'restrict_violation';
end $function$;

-- triggers

CREATE TRIGGER journal_lines_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER live_events_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON live_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payments_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER receipts_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON receipts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

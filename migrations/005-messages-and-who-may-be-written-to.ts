/** Messages to families: templates, blasts, what became of each message, who does not want any, and the sandbox's outbox. */
import { Migration } from '@mikro-orm/migrations';

const WORDS_AND_WISHES = `
create table message_templates (
  id uuid primary key,
  code text not null,
  version integer not null,
  channel text not null,
  text text not null,
  provider_template text,
  saved_by text not null,
  saved_at timestamptz not null,
  constraint message_templates_one_per_code_and_version unique (code, version),
  constraint message_templates_versions_begin_at_one check (version > 0),
  constraint message_templates_code_fits_a_url check (code ~ '^[a-z0-9][a-z0-9-]{1,47}$'),
  constraint message_templates_channel_is_known check (channel in ('SMS', 'WHATSAPP'))
);

create table contact_preferences (
  id uuid primary key,
  family_id uuid references families,
  phone text,
  preference text not null,
  reason text,
  set_by text not null,
  set_at timestamptz not null,
  constraint contact_preferences_are_of_a_family_or_a_phone check ((family_id is null) <> (phone is null)),
  constraint contact_preferences_phone_is_62_form check (phone ~ '^62\\d{9,13}$'),
  constraint contact_preferences_are_known check (preference in ('ALL_MESSAGES', 'NO_BLASTS', 'DO_NOT_CONTACT'))
);
create index contact_preferences_by_family on contact_preferences (family_id, set_at desc, id desc) where family_id is not null;
create index contact_preferences_by_phone on contact_preferences (phone, set_at desc, id desc) where phone is not null;
`;

const MESSAGES = `
create table message_campaigns (
  id uuid primary key,
  template_id uuid not null references message_templates,
  region_code text collate "C" not null references regions,
  months_min smallint,
  months_max smallint,
  care_class text,
  send_from timestamptz not null,
  last_day date not null,
  started_by text not null,
  started_at timestamptz not null,
  filled_to_month date,
  filled_to_family uuid,
  filled_at timestamptz,
  stopped_at timestamptz,
  constraint message_campaigns_care_class_is_known check (care_class in ('I', 'II', 'III')),
  constraint message_campaigns_place_is_whole check ((filled_to_month is null) = (filled_to_family is null))
);
create index message_campaigns_by_start on message_campaigns (started_at desc, id desc);

create table messages (
  id uuid primary key,
  campaign_id uuid references message_campaigns,
  family_id uuid not null references families,
  template_id uuid not null references message_templates,
  channel text not null,
  state text not null,
  reason text,
  send_after timestamptz not null,
  last_day date,
  requested_by text not null,
  queued_at timestamptz not null,
  enqueued_at timestamptz,
  claimed_by integer,
  attempts smallint not null default 0,
  is_uncertain boolean not null default false,
  phone text,
  body text,
  provider text,
  provider_message_id text,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  ended_at timestamptz,
  constraint messages_one_per_campaign_and_family unique (campaign_id, family_id),
  constraint messages_channel_is_known check (channel in ('SMS', 'WHATSAPP')),
  constraint messages_state_is_known check (state in ('QUEUED', 'SUPPRESSED', 'SENT', 'FAILED', 'DELIVERED', 'READ')),
  constraint messages_that_went_out_have_words check (state in ('QUEUED', 'SUPPRESSED', 'FAILED') or (phone is not null and body is not null)),
  constraint messages_that_stopped_say_why check (state not in ('SUPPRESSED', 'FAILED') or reason is not null),
  constraint messages_phone_is_62_form check (phone ~ '^62\\d{9,13}$')
);
create index messages_by_family on messages (family_id, queued_at desc, id desc);
create index messages_by_queueing on messages (queued_at desc, id desc);
create index messages_by_campaign_and_state on messages (campaign_id, state, reason) where campaign_id is not null;
create index messages_waiting on messages (send_after) where state = 'QUEUED';
create index messages_in_hand on messages (claimed_by) where claimed_by is not null;
create index messages_by_provider_message on messages (provider_message_id) where provider_message_id is not null;

create table message_receipts (
  id uuid primary key,
  message_id uuid not null references messages,
  state text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  detail text,
  constraint message_receipts_one_per_message_and_state unique (message_id, state),
  constraint message_receipts_state_is_known check (state in ('SENT', 'FAILED', 'DELIVERED', 'READ'))
);

create table message_runners (
  id integer generated always as identity primary key,
  locker_ids text[] not null default '{}',
  started_at timestamptz not null
);
`;

const SANDBOX = `
create table sandbox_messages (
  id uuid primary key,
  channel text not null,
  phone text not null,
  body text not null,
  accepted_at timestamptz not null
);
create index sandbox_messages_by_time on sandbox_messages (accepted_at desc);
create table sandbox_message_faults (
  phone text primary key,
  fault text not null,
  times_left integer not null,
  constraint sandbox_message_faults_are_known check (fault in ('TEMPORARY', 'PERMANENT', 'NO_ANSWER')),
  constraint sandbox_message_faults_end check (times_left >= 0)
);
`;

/** The words a new database begins with; later versions are saved through the API. */
const FIRST_TEMPLATES = `
insert into message_templates (id, code, version, channel, text, saved_by, saved_at) values
  ('01930000-0000-7000-8000-000000000001', 'rincian-tunggakan', 1, 'WHATSAPP',
   'Yth. keluarga {name}, {months, plural, =0 {iuran JKN bulan ini belum dibayar} other {iuran JKN menunggak # bulan}}.'
   || E'\\nJumlah yang perlu dibayar agar kartu aktif: {amount}.\\nBulan: {monthList}.\\n\\nBayar lewat:\\n{paymentChannels}\\n\\n'
   || 'Kader tidak menerima uang tunai. Keluhan atau berhenti menerima pesan: {complaintLink}', 'sigap', '2026-01-01T00:00:00Z'),
  ('01930000-0000-7000-8000-000000000002', 'pengingat-jatuh-tempo', 1, 'SMS',
   'JKN: {name}, iuran {amount} ({months, plural, =0 {bulan ini} other {# bulan}}) mohon dibayar sebelum {dueDate}. VA {virtualAccount}. Keluhan/berhenti: {complaintLink}',
   'sigap', '2026-01-01T00:00:00Z');
`;

export class MessagesAndWhoMayBeWrittenTo extends Migration {
  override up(): void {
    for (const part of [WORDS_AND_WISHES, MESSAGES, SANDBOX, FIRST_TEMPLATES]) this.addSql(part);
  }
}

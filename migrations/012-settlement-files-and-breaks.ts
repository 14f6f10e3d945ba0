/** Settlement files, what they hold, and where they and the payments here differ. */
import { Migration } from '@mikro-orm/migrations';

const FILES = `
create table settlement_formats (
  id uuid primary key,
  partner_id uuid not null references partners,
  kind text not null,
  effective_from date not null,
  format jsonb not null,
  set_by text not null,
  set_at timestamptz not null,
  constraint settlement_formats_one_per_day unique (partner_id, kind, effective_from),
  constraint settlement_formats_kind_is_known check (kind in ('transactions', 'statement'))
);
create sequence settlement_file_numbers;
create table settlement_files (
  id uuid primary key,
  file_no bigint not null,
  partner_id uuid not null references partners,
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
  received_at timestamptz not null,
  finished_at timestamptz,
  constraint settlement_files_one_per_number unique (file_no),
  constraint settlement_files_kind_is_known check (kind in ('transactions', 'statement')),
  constraint settlement_files_state_is_known check (state in ('refused', 'posting', 'reconciled')),
  constraint settlement_files_refused_say_why check ((state = 'refused') = (refusal is not null)),
  constraint settlement_files_cover_a_range check ((covers_from is null) = (covers_through is null) and covers_from <= covers_through)
);
create unique index settlement_files_one_per_content on settlement_files (partner_id, sha256) where state <> 'refused';
create index settlement_files_by_receipt on settlement_files (received_at desc, id desc);
create index settlement_files_by_partner on settlement_files (partner_id, received_at desc);
create index settlement_files_unfinished on settlement_files (file_no) where state = 'posting';

create table settlement_file_days (
  file_no bigint not null,
  partner_id uuid not null references partners,
  kind text not null,
  day date not null,
  lines integer not null,
  amount bigint not null,
  fee bigint not null,
  primary key (file_no, day)
);
create index settlement_file_days_by_day on settlement_file_days (partner_id, day);
`;

/** The lines of one file lie next to each other, so a block range index finds them and costs a load next to nothing. */
const LINES = `
create table settlement_lines (
  file_no bigint not null,
  line integer not null,
  reference text not null,
  account_text text not null,
  amount bigint not null,
  fee bigint not null,
  paid_at timestamptz not null,
  paid_on date not null,
  is_paid boolean not null
);
create index settlement_lines_by_file on settlement_lines using brin (file_no) with (pages_per_range = 32);
create index payments_by_day_of_payment on payments using brin (paid_at) with (pages_per_range = 32);
create table settlement_unreadable_lines (
  file_id uuid not null references settlement_files,
  line integer not null,
  raw_line bytea not null,
  problem text not null,
  primary key (file_id, line)
);
create table settlement_matches (
  payment_id uuid primary key,
  file_no bigint not null,
  line integer not null,
  matched_by text not null,
  constraint settlement_matches_way_is_known check (matched_by in ('reference-without-zeros', 'account-amount-and-day'))
);
create index settlement_matches_by_line on settlement_matches (file_no, line);
`;

const BREAKS = `
create table settlement_breaks (
  id uuid primary key,
  partner_id uuid not null references partners,
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
  opened_at timestamptz not null,
  closed_at timestamptz,
  asked_at timestamptz,
  reversal_proposed_by text,
  reversal_proposed_at timestamptz,
  reversal_approved_by text,
  constraint settlement_breaks_one_per_subject unique (partner_id, subject),
  constraint settlement_breaks_class_is_known check (class in
    ('at-partner-not-here', 'here-not-at-partner', 'amount-differs', 'status-differs', 'paid-twice-at-partner', 'duplicate-line',
     'timing', 'unknown-account')),
  constraint settlement_breaks_state_is_known check (state in ('waiting', 'open', 'reversal-proposed', 'closed')),
  constraint settlement_breaks_closed_say_when check ((state = 'closed') = (closed_at is not null)),
  constraint settlement_breaks_proposals_name_somebody check (state <> 'reversal-proposed' or reversal_proposed_by is not null),
  constraint settlement_breaks_reversals_approved_by_somebody_else check (reversal_approved_by <> reversal_proposed_by)
);
create index settlement_breaks_by_opening on settlement_breaks (opened_at desc, id desc);
create index settlement_breaks_by_day on settlement_breaks (partner_id, day);
create index settlement_breaks_unclosed on settlement_breaks (partner_id, opened_at) where state <> 'closed';
create index settlement_breaks_by_payment on settlement_breaks (payment_id) where payment_id is not null;
create table settlement_break_steps (
  id uuid primary key,
  break_id uuid not null references settlement_breaks,
  kind text not null,
  by_whom text not null,
  note text not null,
  taken_at timestamptz not null,
  constraint settlement_break_steps_kind_is_known check (kind in
    ('opened', 'posted', 'found-later', 'reclassified', 'partner-asked', 'assigned', 'explained', 'reversal-proposed', 'reversal-declined', 'reversed', 'closed'))
);
create index settlement_break_steps_by_break on settlement_break_steps (break_id, taken_at);
create trigger settlement_break_steps_are_append_only before update or delete or truncate on settlement_break_steps
  for each statement execute function refuse_change();
`;

/** What is still to be posted from a file: written with the file's commit, so that a kill in the middle loses nothing. */
const POSTINGS = `
create table settlement_postings (
  file_no bigint not null,
  line integer not null,
  break_id uuid,
  reference text not null,
  account_text text not null,
  amount bigint not null,
  paid_at timestamptz not null,
  is_surplus boolean not null default false,
  posted_at timestamptz,
  payment_id uuid,
  outcome text,
  primary key (file_no, line),
  constraint settlement_postings_are_for_money check (amount > 0)
);
create index settlement_postings_waiting on settlement_postings (file_no, line) where posted_at is null;
create table settlement_day_closes (
  partner_id uuid not null references partners,
  day date not null,
  file_no bigint not null,
  payments integer not null,
  amount bigint not null,
  closed_at timestamptz not null,
  primary key (partner_id, day)
);
`;

export class SettlementFilesAndBreaks extends Migration {
  override up(): void {
    for (const part of [FILES, LINES, BREAKS, POSTINGS]) this.addSql(part);
  }
}

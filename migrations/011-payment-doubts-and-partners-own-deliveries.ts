/** What is asked of banks about payments in doubt, the access we have to them, and what partners replay of their own deliveries. */
import { Migration } from '@mikro-orm/migrations';

/** Older inquiries keep none of it: they are too old to be asked about. */
const INQUIRIES = `
alter table inquiries add column asked_at timestamptz, add column reference text, add column account_text text,
  add column shown_amount bigint;
create index inquiries_that_may_be_paid on inquiries (asked_at) where shown_amount is not null;
`;

const DESKS = `
create table status_desks (
  partner_id uuid primary key references partners,
  base_url text not null,
  token_path text not null,
  status_path text not null,
  client_id text not null,
  partner_id_header text not null,
  channel_id text not null,
  sealed_private_key text not null,
  sealed_client_secret text,
  changed_at timestamptz not null,
  changed_by text not null
);
`;

const DOUBTS = `
create table payment_doubts (
  id uuid primary key,
  partner_id uuid not null references partners,
  source text not null,
  source_key text not null,
  reference text,
  account_text text,
  amount bigint,
  receipt_id uuid,
  raised_at timestamptz not null,
  state text not null,
  attempts smallint not null default 0,
  ask_after timestamptz,
  asking_until timestamptz,
  closed_at timestamptz,
  payment_id uuid,
  constraint payment_doubts_one_per_source unique (partner_id, source, source_key),
  constraint payment_doubts_source_is_known
    check (source in ('unreadable-call', 'contradiction', 'late-answer', 'unpaid-inquiry')),
  constraint payment_doubts_state_is_known
    check (state in ('open', 'unaskable', 'settled', 'already-settled', 'not-paid', 'disputed', 'unanswered')),
  constraint payment_doubts_are_asked_by_reference check (state = 'unaskable' or (reference is not null and account_text is not null)),
  constraint payment_doubts_are_asked_while_open check ((state = 'open') = (ask_after is not null)),
  constraint payment_doubts_are_closed_at_a_time check ((state in ('open', 'unaskable')) = (closed_at is null))
);
create index payment_doubts_to_ask on payment_doubts (ask_after) where state = 'open';
create index payment_doubts_by_raising on payment_doubts (raised_at desc, id desc);
create index payment_doubts_by_receipt on payment_doubts (receipt_id) where receipt_id is not null;
create table payment_doubt_attempts (
  id uuid primary key,
  doubt_id uuid not null references payment_doubts,
  asked_at timestamptz not null,
  asked_by text not null,
  outcome text not null,
  detail text,
  http_status smallint,
  response_code text,
  raw_answer bytea,
  constraint payment_doubt_attempts_outcome_is_known
    check (outcome in ('settled', 'pending', 'not-paid', 'already-settled', 'error'))
);
create index payment_doubt_attempts_by_doubt on payment_doubt_attempts (doubt_id, asked_at, id);
create trigger payment_doubt_attempts_are_append_only before update or delete or truncate on payment_doubt_attempts for each statement execute function refuse_change();
`;

const REPLAYS = `
create index receipts_by_partner on receipts (partner_id, received_at desc, id desc);
create table delivery_replays (
  id uuid primary key,
  receipt_id uuid not null,
  partner_id uuid not null references partners,
  replayed_by text not null,
  replayed_at timestamptz not null,
  http_status smallint not null
);
create index delivery_replays_by_receipt on delivery_replays (receipt_id, replayed_at);
create trigger delivery_replays_are_append_only before update or delete or truncate on delivery_replays for each statement execute function refuse_change();
`;

export class PaymentDoubtsAndPartnersOwnDeliveries extends Migration {
  override up(): void {
    for (const part of [INQUIRIES, DESKS, DOUBTS, REPLAYS]) this.addSql(part);
  }
}

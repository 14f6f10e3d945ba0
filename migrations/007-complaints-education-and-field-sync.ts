/** Complaints with their steps, education sessions, knowledge articles, events of more than one kind, and what changed for a phone. */
import { Migration } from '@mikro-orm/migrations';

const EVENTS_OF_MORE_KINDS = `
alter table live_events alter column family_id drop not null, alter column payment_id drop not null;
alter table live_events drop constraint live_events_kind_is_known;
alter table live_events add constraint live_events_kind_is_known check (kind in ('payment-confirmed', 'complaint-updated'));
alter table live_events add constraint live_events_payments_name_family_and_payment
  check (kind <> 'payment-confirmed' or (family_id is not null and payment_id is not null));
alter table live_events add constraint live_events_only_payments_name_a_payment check (kind = 'payment-confirmed' or payment_id is null);
`;

const COMPLAINTS = `
create table complaints (
  id uuid primary key,
  category text not null,
  level text not null,
  channel text not null,
  state text not null,
  family_id uuid references families,
  about_cadre_id uuid references cadres,
  region_code text collate "C" not null references regions,
  description text not null,
  filed_by text not null,
  filed_by_cadre_id uuid references cadres,
  filed_at timestamptz not null,
  received_at timestamptz not null,
  answer_due_at timestamptz,
  close_due_at timestamptz not null,
  answered_at timestamptz,
  escalated_at timestamptz,
  closed_at timestamptz,
  constraint complaints_category_is_known check (category in
    ('CASH_REQUEST_FRAUD', 'DATA_CONFIDENTIALITY', 'CARE_REFUSED', 'PAYMENT_NOT_POSTED', 'CARD_NOT_ACTIVE', 'CADRE_CONDUCT',
     'CONTACT_TOO_OFTEN', 'REGISTRATION_DATA', 'CLINIC_CHANGE', 'SERVICE_INFORMATION', 'OTHER')),
  constraint complaints_level_is_known check (level in ('RED', 'YELLOW', 'GREEN')),
  constraint complaints_channel_is_known check (channel in ('CADRE', 'BRANCH', 'CARE_CENTER', 'WHATSAPP', 'MOBILE_APP')),
  constraint complaints_state_is_known check (state in ('FILED', 'ANSWERED', 'ESCALATED', 'CLOSED')),
  constraint complaints_answered_were_answered check (state <> 'ANSWERED' or answered_at is not null),
  constraint complaints_escalated_were_escalated check (state <> 'ESCALATED' or escalated_at is not null),
  constraint complaints_close_once_answered check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null or answered_at is not null))
);
create index complaints_by_receipt on complaints (received_at desc, id desc);
create index complaints_by_region on complaints (region_code, received_at desc, id desc);
create index complaints_by_family on complaints (family_id, received_at desc) where family_id is not null;
create index complaints_by_filing_cadre on complaints (filed_by_cadre_id, received_at desc) where filed_by_cadre_id is not null;
create index complaints_open_by_deadline on complaints (close_due_at) where closed_at is null;
create index complaints_about_cadre on complaints (about_cadre_id) where about_cadre_id is not null;
create table complaint_steps (
  id uuid primary key,
  complaint_id uuid not null references complaints,
  kind text not null,
  by_viewer text not null,
  by_role text not null,
  taken_at timestamptz not null,
  note text not null,
  constraint complaint_steps_kind_is_known check (kind in ('ANSWERED', 'ESCALATED', 'CLOSED'))
);
create index complaint_steps_by_complaint on complaint_steps (complaint_id, taken_at, id);
create trigger complaint_steps_are_append_only before update or delete or truncate on complaint_steps for each statement execute function refuse_change();
`;

const EDUCATION = `
create table education_sessions (
  id uuid primary key,
  cadre_id uuid not null references cadres,
  region_code text collate "C" not null references regions,
  topic text not null,
  place text not null,
  held_on date not null,
  others_present integer not null default 0,
  recorded_at timestamptz not null,
  constraint education_sessions_topic_is_known check (topic in
    ('WHY_PAY', 'HOW_TO_PAY', 'RIGHTS', 'FIRST_LEVEL_CARE', 'REFERRAL', 'REGISTRATION', 'INSTALMENTS')),
  constraint education_sessions_others_are_counted check (others_present >= 0)
);
create index education_sessions_by_cadre on education_sessions (cadre_id, held_on desc, id desc);
create index education_sessions_by_region on education_sessions (region_code, held_on desc, id desc);
create index education_sessions_by_day on education_sessions (held_on desc, id desc);
create table education_attendance (
  session_id uuid not null references education_sessions,
  family_id uuid not null references families,
  primary key (session_id, family_id)
);
create index education_attendance_by_family on education_attendance (family_id);
create table knowledge_article_versions (
  id uuid primary key,
  article text not null,
  version integer not null,
  category text not null,
  title text not null,
  body text not null,
  withdrawn boolean not null default false,
  published_by text not null,
  published_at timestamptz not null,
  constraint knowledge_article_versions_count_up unique (article, version),
  constraint knowledge_article_versions_begin_at_one check (version >= 1),
  constraint knowledge_article_versions_article_is_a_slug check (article ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  constraint knowledge_article_versions_category_is_known check (category in ('FIRST_LEVEL_CARE', 'REFERRAL', 'PAYMENT', 'RIGHTS'))
);
create trigger knowledge_article_versions_are_append_only before update or delete or truncate on knowledge_article_versions
  for each statement execute function refuse_change();
`;

/**
 * Each row says which transaction touched a family or a cadre's hold of it. A reader that remembers which transactions had
 * ended when it looked misses none of the others, whoever wrote and in whichever order they committed.
 */
const CHANGES = `
create table field_changes (
  written_in xid8 not null default pg_current_xact_id(),
  family_id uuid not null,
  cadre_id uuid
);
create index field_changes_by_cadre on field_changes (cadre_id, written_in) where cadre_id is not null;
create index field_changes_by_family on field_changes (family_id, written_in) where cadre_id is null;

create function note_assignment_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then insert into field_changes (family_id, cadre_id) select distinct family_id, cadre_id from old_rows; end if;
  if tg_op <> 'DELETE' then insert into field_changes (family_id, cadre_id) select distinct family_id, cadre_id from new_rows; end if;
  return null;
end $$;
create trigger portfolio_assignments_note_inserts after insert on portfolio_assignments
  referencing new table as new_rows for each statement execute function note_assignment_change();
create trigger portfolio_assignments_note_updates after update on portfolio_assignments
  referencing old table as old_rows new table as new_rows for each statement execute function note_assignment_change();
create trigger portfolio_assignments_note_deletes after delete on portfolio_assignments
  referencing old table as old_rows for each statement execute function note_assignment_change();

create function note_family_change() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id) select distinct family_id from new_rows;
  return null;
end $$;
create trigger visits_note_inserts after insert on visits
  referencing new table as new_rows for each statement execute function note_family_change();
create trigger visits_note_updates after update on visits
  referencing new table as new_rows for each statement execute function note_family_change();
create trigger promises_to_pay_note_inserts after insert on promises_to_pay
  referencing new table as new_rows for each statement execute function note_family_change();
create trigger participants_note_inserts after insert on participants
  referencing new table as new_rows for each statement execute function note_family_change();
create trigger participants_note_updates after update on participants
  referencing new table as new_rows for each statement execute function note_family_change();

create function note_own_change() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id) values (new.id);
  return null;
end $$;
-- What a payment moves (paid_through, credit) is announced as a numbered event and costs nothing here.
create trigger families_note_updates after update of region_code, care_class, family_card_number on families
  for each row execute function note_own_change();
`;

export class ComplaintsEducationAndFieldSync extends Migration {
  override up(): void {
    for (const part of [EVENTS_OF_MORE_KINDS, COMPLAINTS, EDUCATION, CHANGES]) this.addSql(part);
  }
}

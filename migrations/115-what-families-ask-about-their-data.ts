/** A family asks that its data are corrected, or objects to what is done with them; a person of the branch answers. */
import { Migration } from '@mikro-orm/migrations';

const REQUESTS = `
create table data_requests (
  id uuid primary key,
  family_id uuid not null references families (id),
  region_code text collate "C" not null,
  kind text not null,
  participant_id uuid,
  field text,
  wanted text,
  subject text,
  reason text not null,
  state text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  due_at timestamptz not null,
  decided_by text,
  decided_by_role text,
  decided_at timestamptz,
  answer text,
  change_id uuid,
  constraint data_requests_kind_is_known check (kind in ('CORRECTION', 'OBJECTION')),
  constraint data_requests_state_is_known check (state in ('REQUESTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  constraint data_requests_of_corrections_say_what check
    ((kind = 'CORRECTION') = (field is not null) and (field is null) = (wanted is null)),
  constraint data_requests_of_objections_say_to_what check ((kind = 'OBJECTION') = (subject is not null)),
  constraint data_requests_field_is_known check (field in ('NAME', 'PHONE', 'BIRTH_DATE', 'SEX', 'ADDRESS', 'OTHER')),
  constraint data_requests_subject_is_known check (subject in ('AUTOMATED_REMINDERS', 'COLLECTION_CONTACT')),
  constraint data_requests_say_when_decided check ((state = 'REQUESTED') = (decided_at is null)),
  constraint data_requests_are_answered_in_words check ((state in ('ACCEPTED', 'REFUSED')) = (answer is not null)),
  constraint data_requests_due_after_requested check (due_at > requested_at)
);
create unique index data_requests_one_waits_per_matter on data_requests
  (family_id, coalesce(participant_id::text, ''), coalesce(field, subject)) where state = 'REQUESTED';
create index data_requests_by_family on data_requests (family_id, requested_at desc, id desc);
create index data_requests_by_request on data_requests (requested_at desc, id desc);
create index data_requests_waiting on data_requests (due_at) where state = 'REQUESTED';
create index data_requests_objections on data_requests (family_id) where kind = 'OBJECTION' and state = 'ACCEPTED';
alter table data_requests enable row level security;
create policy met on data_requests to sigap_run
  using ((select split_part(current_setting('sigap.reach', true), ':', 1)) <> '');
grant select, insert, update on data_requests to sigap_run;
`;

export class WhatFamiliesAskAboutTheirData extends Migration {
  override up(): void {
    this.addSql(REQUESTS);
  }
}

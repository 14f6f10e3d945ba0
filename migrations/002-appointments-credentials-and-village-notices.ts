/** How somebody becomes a cadre and stops being one: dated appointments, signed cards, their freezing, and the notice to the village head. */
import { Migration } from '@mikro-orm/migrations';

const APPOINTMENTS = `
create table appointments (
  id uuid primary key,
  cadre_id uuid not null,
  branch_id uuid not null references branches,
  home_region_code text collate "C" not null references regions,
  name text not null,
  phone text not null,
  photo_reference text not null,
  state text not null,
  applied_at timestamptz not null,
  recommended_by text,
  recommendation_number text,
  recommended_on date,
  trained_on date,
  trainer text,
  credential_id uuid,
  valid_from date,
  valid_through date,
  constraint appointments_state_is_known check (state in ('APPLIED', 'SELECTED', 'TRAINED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
  constraint appointments_phone_is_62_form check (phone ~ '^62\\d{9,13}$'),
  constraint appointments_home_is_a_village check (length(home_region_code) = 13),
  constraint appointments_recommendation_is_whole check (num_nulls(recommended_by, recommendation_number, recommended_on) in (0, 3)),
  constraint appointments_training_is_whole check ((trained_on is null) = (trainer is null)),
  constraint appointments_term_is_whole check ((valid_from is null) = (valid_through is null) and valid_through >= valid_from),
  constraint appointments_need_recommendation_training_and_credential
    check (state not in ('ACTIVE', 'SUSPENDED') or num_nulls(recommended_on, trained_on, credential_id, valid_from) = 0),
  constraint appointments_terms_never_overlap exclude using gist (cadre_id with =, daterange(valid_from, valid_through, '[]') with &&)
    where (state in ('ACTIVE', 'SUSPENDED'))
);
create index appointments_by_cadre on appointments (cadre_id);
create index appointments_by_region on appointments (home_region_code, applied_at desc, id desc);
create index appointments_by_application on appointments (applied_at desc, id desc);

create table appointment_steps (
  id uuid primary key,
  appointment_id uuid not null references appointments,
  place smallint not null,
  state text not null,
  from_day date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_role text not null,
  note text,
  constraint appointment_steps_one_per_place unique (appointment_id, place),
  constraint appointment_steps_state_is_known check (state in ('APPLIED', 'SELECTED', 'TRAINED', 'ACTIVE', 'SUSPENDED', 'ENDED'))
);
create trigger appointment_steps_are_append_only before update or delete or truncate on appointment_steps for each statement execute function refuse_change();

alter table cadre_appointments add column appointment_id uuid references appointments;
`;

const CREDENTIALS = `
create table credentials (
  id uuid primary key,
  appointment_id uuid not null references appointments,
  cadre_id uuid not null,
  region_code text collate "C" not null references regions,
  valid_from date not null,
  valid_through date not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revocation_reason text,
  constraint credentials_end_after_they_begin check (valid_through >= valid_from),
  constraint credentials_revoked_have_a_reason check ((revoked_at is null) = (revocation_reason is null))
);
create unique index credentials_one_in_force_per_appointment on credentials (appointment_id) where revoked_at is null;
create index credentials_by_cadre on credentials (cadre_id);
alter table appointments add constraint appointments_credential_exists
  foreign key (credential_id) references credentials deferrable initially deferred;

create table credential_freezes (
  id uuid primary key,
  cadre_id uuid not null references cadres,
  reason text not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  interrupted datemultirange not null,
  decision text,
  decided_at timestamptz,
  decided_by text,
  note text,
  constraint credential_freezes_decision_is_known check (decision in ('LIFTED', 'REVOKED')),
  constraint credential_freezes_decision_is_whole check (num_nulls(decision, decided_at, decided_by, note) in (0, 4))
);
create unique index credential_freezes_one_open_per_cadre on credential_freezes (cadre_id) where decision is null;
`;

const NOTICES = `
create table village_notices (
  id uuid primary key,
  appointment_id uuid not null references appointments,
  region_code text collate "C" not null references regions,
  given_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  acknowledged_name text,
  acknowledged_role text,
  constraint village_notices_one_per_appointment unique (appointment_id),
  constraint village_notices_acknowledgement_is_whole
    check (num_nulls(acknowledged_at, acknowledged_by, acknowledged_name, acknowledged_role) in (0, 4))
);
create index village_notices_by_region on village_notices (region_code, given_at desc, id desc);
`;

export class AppointmentsCredentialsAndVillageNotices extends Migration {
  override up(): void {
    for (const part of [APPOINTMENTS, CREDENTIALS, NOTICES]) this.addSql(part);
  }
}

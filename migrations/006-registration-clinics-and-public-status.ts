/** Registers families with the day of their first premium, keeps clinics and who chose which, and bounds public questions. */
import { Migration } from '@mikro-orm/migrations';

/**
 * Card numbers given out here are `000` and ten digits of the block 5000000000 to 5999999999, so that neither 13 digits nor
 * the last 11, which virtual accounts carry, meet a number given out elsewhere.
 */
const REGISTRATION = `
alter table families add column first_premium_from date;
create sequence card_numbers as bigint minvalue 5000000000 maxvalue 5999999999 no cycle;

create table registrations (
  id uuid primary key,
  kind text not null,
  family_id uuid not null references families,
  persons smallint not null,
  cadre_id uuid references cadres,
  registered_by text not null,
  registered_on date not null,
  registered_at timestamptz not null,
  request_hash text not null,
  constraint registrations_kind_is_known check (kind in ('FAMILY', 'MEMBER')),
  constraint registrations_are_of_somebody check (persons >= 1 and (kind = 'FAMILY' or persons = 1)),
  constraint registrations_know_their_request check (request_hash ~ '^[0-9a-f]{64}$')
);
create unique index registrations_one_per_family on registrations (family_id) where kind = 'FAMILY';
create index registrations_by_family on registrations (family_id, registered_at);
create index registrations_by_cadre on registrations (cadre_id, registered_on) where cadre_id is not null;
`;

const FACILITIES = `
create table facilities (
  id uuid primary key,
  code text not null,
  name text not null,
  kind text not null,
  region_code text collate "C" not null references regions,
  latitude double precision not null,
  longitude double precision not null,
  capacity integer not null,
  open_from date not null,
  open_through date,
  constraint facilities_one_per_code unique (code),
  constraint facilities_kind_is_known check (kind in ('PUSKESMAS', 'KLINIK', 'DOKTER')),
  constraint facilities_stand_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint facilities_have_room check (capacity > 0),
  constraint facilities_close_after_they_open check (open_through is null or open_through >= open_from)
);
create index facilities_by_region on facilities (region_code, name, id);
create index facilities_by_name on facilities (name, id);
create index facilities_by_latitude on facilities (latitude, longitude);

create table facility_choices (
  id uuid primary key,
  participant_id uuid not null references participants,
  facility_id uuid not null references facilities,
  valid_from date not null,
  reason text not null,
  documents text[] not null default '{}',
  chosen_by text not null,
  chosen_at timestamptz not null,
  constraint facility_choices_one_per_participant_and_day unique (participant_id, valid_from),
  constraint facility_choices_reason_is_known check (reason in
    ('REGISTRATION', 'OWN_WISH', 'MOVED_DOMICILE', 'DUTY_ELSEWHERE', 'REDISTRIBUTION'))
);
create index facility_choices_by_facility on facility_choices (facility_id, participant_id);
`;

const PUBLIC_STATUS = `
create table public_status_budgets (
  asker text primary key,
  asked integer not null,
  window_ends_at timestamptz not null,
  constraint public_status_budgets_count_questions check (asked >= 1)
);
create index public_status_budgets_by_end on public_status_budgets (window_ends_at);
`;

export class RegistrationClinicsAndPublicStatus extends Migration {
  override up(): void {
    for (const part of [REGISTRATION, FACILITIES, PUBLIC_STATUS]) this.addSql(part);
  }
}

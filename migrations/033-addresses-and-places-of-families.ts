/**
 * Where each family lives: its address as it was told, and the position that was measured with its consent. Both are
 * histories: a new row replaces none.
 */
import { Migration } from '@mikro-orm/migrations';

const ADDRESSES = `
create table family_addresses (
  id uuid primary key,
  family_id uuid not null references families,
  region_code text collate "C" not null references regions,
  street text not null,
  house_number text,
  rt text,
  rw text,
  note text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint family_addresses_name_a_street check (street <> ''),
  constraint family_addresses_rt_has_three_digits check (rt ~ '^[0-9]{3}$'),
  constraint family_addresses_rw_has_three_digits check (rw ~ '^[0-9]{3}$')
);
create index family_addresses_by_family on family_addresses (family_id, recorded_at desc, id desc);
create trigger family_addresses_are_append_only before update or delete or truncate on family_addresses
  for each statement execute function refuse_change();
create trigger family_addresses_note_inserts after insert on family_addresses
  referencing new table as new_rows for each statement execute function note_family_change();
`;

const PLACES = `
create table family_places (
  id uuid primary key,
  family_id uuid not null references families,
  region_code text collate "C" not null references regions,
  latitude double precision,
  longitude double precision,
  accuracy_meters integer,
  measured_at timestamptz,
  visit_id uuid,
  reason text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint family_places_are_measured_or_forgotten check (
    (latitude is null) = (longitude is null) and (latitude is null) = (accuracy_meters is null)
    and (latitude is null) = (measured_at is null) and (latitude is null) = (reason is not null)),
  constraint family_places_latitude_is_one check (latitude between -90 and 90),
  constraint family_places_longitude_is_one check (longitude between -180 and 180),
  constraint family_places_accuracy_is_a_radius check (accuracy_meters between 1 and 100000),
  constraint family_places_reason_is_known check (reason in ('MOVED', 'CONSENT_WITHDRAWN', 'WRONG'))
);
create index family_places_by_family on family_places (family_id, recorded_at desc, id desc);
create trigger family_places_are_append_only before update or delete or truncate on family_places
  for each statement execute function refuse_change();
create trigger family_places_note_inserts after insert on family_places
  referencing new table as new_rows for each statement execute function note_family_change();
`;

export class AddressesAndPlacesOfFamilies extends Migration {
  override up(): void {
    this.addSql(ADDRESSES);
    this.addSql(PLACES);
  }
}

/**
 * A visit carries whether it is verified and why, beside how exact its position was; people confirm by hand what the rule
 * could not, two of them. A village may have a centre and a radius, for families whose place nobody knows yet.
 */
import { Migration } from '@mikro-orm/migrations';

const VISITS = `
alter table visits
  add column accuracy_meters integer,
  add column verification text,
  add column verification_reasons text[],
  add column distance_meters integer;
alter table visits
  add constraint visits_accuracy_is_a_radius check (accuracy_meters between 1 and 100000) not valid,
  add constraint visits_verification_is_known check (verification in ('VERIFIED', 'UNVERIFIED', 'PROPOSED')) not valid,
  add constraint visits_verification_has_reasons check ((verification is null) = (verification_reasons is null)) not valid;
`;

const CONFIRMATIONS = `
create table visit_confirmations (
  id uuid primary key,
  visit_id uuid not null references visits,
  step text not null,
  evidence text,
  taken_by text not null,
  taken_at timestamptz not null,
  constraint visit_confirmations_step_is_known check (step in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  constraint visit_confirmations_are_proposed_with_evidence check (step <> 'PROPOSED' or evidence <> '')
);
create index visit_confirmations_by_visit on visit_confirmations (visit_id, taken_at, id);
create trigger visit_confirmations_are_append_only before update or delete or truncate on visit_confirmations
  for each statement execute function refuse_change();
`;

const CENTRES = `
create table region_centres (
  id uuid primary key,
  region_code text collate "C" not null references regions,
  latitude double precision not null,
  longitude double precision not null,
  radius_meters integer not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint region_centres_latitude_is_one check (latitude between -90 and 90),
  constraint region_centres_longitude_is_one check (longitude between -180 and 180),
  constraint region_centres_radius_is_one check (radius_meters between 1 and 1000000),
  constraint region_centres_have_a_source check (source <> '')
);
create index region_centres_by_region on region_centres (region_code, recorded_at desc, id desc);
create trigger region_centres_are_append_only before update or delete or truncate on region_centres
  for each statement execute function refuse_change();
`;

export class VerifiedVisits extends Migration {
  override up(): void {
    this.addSql(VISITS);
    this.addSql(CONFIRMATIONS);
    this.addSql(CENTRES);
  }
}

/**
 * What broke a rule of conduct is kept beside the contact, which stays as it happened; a call may be asked for at a time.
 * The checks of the migration of verified visits are validated.
 */
import { Migration } from '@mikro-orm/migrations';

const BREACHES = `
create table conduct_breaches (
  id uuid primary key,
  contact_kind text not null,
  contact_id uuid not null,
  family_id uuid not null references families,
  region_code text collate "C" not null,
  cadre_id uuid references cadres,
  committed_by text not null,
  rules text[] not null,
  contacted_at timestamptz not null,
  recorded_at timestamptz not null,
  constraint conduct_breaches_contact_is_known check (contact_kind in ('VISIT', 'CALL', 'MESSAGE')),
  constraint conduct_breaches_name_a_rule check (cardinality(rules) > 0),
  constraint conduct_breaches_one_per_contact unique (contact_id)
);
create index conduct_breaches_by_cadre on conduct_breaches (cadre_id, contacted_at);
create index conduct_breaches_by_region on conduct_breaches (region_code, contacted_at);
create index conduct_breaches_by_time on conduct_breaches (contacted_at desc, id desc);
create trigger conduct_breaches_are_append_only before update or delete or truncate on conduct_breaches
  for each statement execute function refuse_change();
create trigger conduct_breaches_note_inserts after insert on conduct_breaches
  referencing new table as new_rows for each statement execute function note_family_change();
`;

const VALIDATIONS = ['accuracy_is_a_radius', 'verification_is_known', 'verification_has_reasons'];

export class BreachesOfConductAndCallsAtATime extends Migration {
  override up(): void {
    this.addSql(BREACHES);
    this.addSql('alter table calls add column call_back_at timestamptz;');
    for (const name of VALIDATIONS) this.addSql(`alter table visits validate constraint visits_${name};`);
  }
}

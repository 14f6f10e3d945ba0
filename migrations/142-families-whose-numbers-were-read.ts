/** The families whose numbers somebody read in full on a day, which the caps of readings count. */
import { Migration } from '@mikro-orm/migrations';

const READINGS = `
create table full_readings (
  viewer text not null,
  day date not null,
  family_id uuid not null,
  role text not null,
  branch_id uuid,
  first_read_at timestamptz not null,
  is_taken_along boolean not null,
  primary key (viewer, day, family_id)
);
create index full_readings_by_time on full_readings (viewer, first_read_at);
create index full_readings_by_day on full_readings (day, branch_id);
alter table full_readings enable row level security;
create policy met on full_readings to sigap_run
  using ((select split_part(current_setting('sigap.reach', true), ':', 1)) <> '');
grant select, insert, update, delete on full_readings to sigap_run;
`;

export class FamiliesWhoseNumbersWereRead extends Migration {
  override up(): void {
    this.addSql(READINGS);
  }
}

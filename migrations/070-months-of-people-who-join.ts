/**
 * A person who joins a family owes months that the others have paid already: the row of the person has the last month paid
 * for it while that is behind the family's, and every posting that moves it is kept, so that a reversal opens them again.
 */
import { Migration } from '@mikro-orm/migrations';

const TABLES = `
alter table participants add column own_paid_through date;
alter table participants add column first_premium_from date;

create table joiner_movements (
  entry_id uuid not null,
  participant_id uuid not null references participants,
  family_id uuid not null references families,
  paid_through_before date not null,
  paid_through_after date,
  posted_at timestamptz not null,
  primary key (entry_id, participant_id)
);
create index joiner_movements_by_family on joiner_movements (family_id, posted_at);
`;

const COVER = `
create or replace function cover_of_family(family uuid, paid date) returns table (steady smallint, others text[])
language sql stable as $$
  select
    (count(*) filter (where p.own_paid_through is null and p.covered_through is null
      and p.covered_from <= paid + interval '1 month'))::smallint,
    array_agg(case
        when p.own_paid_through is null then to_char(greatest(p.covered_from, paid + interval '1 month'), 'YYYY-MM')
        else to_char(p.covered_from, 'YYYY-MM') end
      || '/' || coalesce(to_char(p.covered_through, 'YYYY-MM'), '')
      || coalesce('/' || to_char(p.own_paid_through, 'YYYY-MM') || '/' || coalesce(p.first_premium_from::text, ''), '')
      order by greatest(p.covered_from, paid + interval '1 month'), p.covered_through, p.own_paid_through, p.covered_from, p.first_premium_from)
      filter (where case
        when p.own_paid_through is not null then p.covered_through is null or p.covered_through > p.own_paid_through
        when p.covered_through is null then p.covered_from > paid + interval '1 month'
        else p.covered_through > paid end)
  from participants p where p.family_id = family
$$;
`;

export class MonthsOfPeopleWhoJoin extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(COVER);
  }
}

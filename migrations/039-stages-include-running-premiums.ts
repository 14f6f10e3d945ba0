/**
 * A plan may include the premiums of the months in which it runs, so that its last stage activates the cards (REHAB 2.0),
 * and remembers after which stage they are active. Plans registered before keep the terms under which they were made.
 */
import { Migration } from '@mikro-orm/migrations';

export class StagesIncludeRunningPremiums extends Migration {
  override up(): void {
    this.addSql(`alter table instalment_plans
      add column running_premiums bigint not null default 0,
      add column active_after text not null default 'LAST_STAGE'`);
    this.addSql(`alter table instalment_plans
      add constraint instalment_plans_include_premiums check (running_premiums >= 0 and running_premiums < total) not valid,
      add constraint instalment_plans_active_after_is_known check (active_after in ('FIRST_STAGE', 'LAST_STAGE')) not valid`);
    this.addSql(`create or replace view open_instalments as
      select p.family_id, jsonb_build_array(p.id, p.total, p.stages, p.first_month, (
        select coalesce(sum(case j.side when 'credit' then j.amount else -j.amount end), 0)
        from journal_lines j where j.family_id = p.family_id and j.account = 'instalment-plan'),
        p.running_premiums, p.active_after) as instalments
      from instalment_plans p where p.ended_at is null`);
  }
}

/**
 * Tells, for each family with an open instalment plan, the terms of the plan and the money that the journal holds in it,
 * so that every statement that reads a family's account reads its plan too.
 */
import { Migration } from '@mikro-orm/migrations';

export class WhatWaitsInOpenPlans extends Migration {
  override up(): void {
    this.addSql(`create view open_instalments as
      select p.family_id, jsonb_build_array(p.id, p.total, p.stages, p.first_month, (
        select coalesce(sum(case j.side when 'credit' then j.amount else -j.amount end), 0)
        from journal_lines j where j.family_id = p.family_id and j.account = 'instalment-plan')) as instalments
      from instalment_plans p where p.ended_at is null`);
  }
}

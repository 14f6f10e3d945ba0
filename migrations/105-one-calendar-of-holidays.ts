/** Enters into the one calendar the holidays that operators entered with other policies, whose rows stay as they were. */
import { Migration } from '@mikro-orm/migrations';

const ENTERED = `policy in ('conduct', 'complaint-times') and jsonb_exists(policy_values, 'holidays')`;

export class OneCalendarOfHolidays extends Migration {
  override up(): void {
    this.addSql(`
      with moved as (
        select id, md5('public-holidays' || id)::uuid as new_id, effective_from, basis, assumption, proposed_by, proposed_at,
          case when policy = 'complaint-times' then policy_values -> 'holidays'
            else jsonb_build_object('yearly', '["01-01","05-01","06-01","08-17","12-25"]'::jsonb, 'once', policy_values -> 'holidays')
          end as policy_values
        from policy_proposals where ${ENTERED}
      ), entered as (
        insert into policy_proposals (id, policy, effective_from, policy_values, basis, assumption, proposed_by, proposed_at)
        select new_id, 'public-holidays', effective_from, policy_values, basis, assumption, proposed_by, proposed_at from moved
        returning id
      )
      insert into policy_decisions (proposal_id, decision, decided_by, proposed_by, decided_at, reason)
      select new_id, decision, decided_by, d.proposed_by, decided_at, reason
      from policy_decisions d join moved on moved.id = d.proposal_id
      where exists (select from entered)
    `);
  }
}

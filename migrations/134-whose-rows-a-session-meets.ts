/**
 * Row-level security: PostgreSQL itself holds back what a session may not meet, whatever a statement asks for. The
 * setting `sigap.reach` says whose families those are (`Reach` in src/kernel/reach.ts); a session that was told
 * nothing meets nobody. The owner of the tables, who migrates, is not held.
 */
import { Migration } from '@mikro-orm/migrations';

/** Part of the setting, evaluated once for a statement and not once for a row. */
const reach = (part: number): string => `(select split_part(current_setting('sigap.reach', true), ':', ${part}))`;

/**
 * Whether the setting is of a kind. It is compared inside, so that the planner takes it for true as likely as not: of a
 * comparison outside it would expect one row in two hundred, and join tables row by row.
 */
const is = (kind: string): string => `(select split_part(current_setting('sigap.reach', true), ':', 1) = '${kind}')`;

/** A cadre meets the families in his portfolio on the day, of which it may be the eve or the morrow in his zone. */
const OF_FAMILIES = `
  ${is('*')}
  or ${is('regions')} and region_code ^@ any ((select string_to_array(${reach(2)}, ','))::text[])
  or ${is('family')} and id::text = ${reach(2)}
  or ${is('cadre')} and exists (
    select from portfolio_assignments a where a.family_id = families.id and a.cadre_id::text = ${reach(2)}
      and a.valid_from <= (select ${reach(3)}::date + 1) and coalesce(a.valid_through, 'infinity') >= (select ${reach(3)}::date - 1))`;

/** Whoever may meet a family may meet its people. */
const OF_PEOPLE = `${is('*')} or exists (select from families f where f.id = participants.family_id)`;

/** Tables that tell of families: nothing of them is read by whoever did not say whose families he may meet. */
const TOLD_OF_FAMILIES = [
  'access_log',
  'call_assignments',
  'call_queue',
  'calls',
  'complaint_steps',
  'complaints',
  'conduct_breaches',
  'contact_preferences',
  'debit_attempts',
  'dunning_actions',
  'dunning_audience',
  'education_attendance',
  'facility_choices',
  'family_addresses',
  'family_places',
  'family_refunds',
  'family_terms',
  'hardship_assessments',
  'hardship_referral_steps',
  'instalment_plans',
  'joiner_movements',
  'mandates',
  'membership_changes',
  'message_links',
  'messages',
  'noted_receipts',
  'payment_codes',
  'payment_intents',
  'payments',
  'portfolio_proposal_lines',
  'promises_to_pay',
  'registrations',
  'sign_in_requests',
  'sponsorship_lines',
  'suspense_proposals',
  'visits',
  'webhook_deliveries',
  'write_offs',
];

const policy = (table: string, condition: string): string[] => [
  `create policy met on ${table} to sigap_run using (${condition})`,
  `alter table ${table} enable row level security`,
];

export class WhoseRowsASessionMeets extends Migration {
  override up(): void {
    const policies = [
      ...policy('families', OF_FAMILIES),
      ...policy('participants', OF_PEOPLE),
      ...TOLD_OF_FAMILIES.flatMap((table) => policy(table, `${reach(1)} <> ''`)),
    ];
    for (const statement of policies) this.addSql(statement);
  }
}

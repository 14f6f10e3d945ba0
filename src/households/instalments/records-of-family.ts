/** What the room holds of a family: plans to pay in stages. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';
import { sql } from '../../platform/db/sql.js';

export const INSTALMENT_RECORDS: readonly FamilyRecord[] = [
  familyRecord('instalment_plans', {
    tells: ['arrears', 'payments'],
    columns: [
      'region_code',
      'total',
      'stages',
      'first_month',
      'arrears_months',
      'running_premiums',
      'active_after',
      'registered_at',
      'ended_at',
      'ending',
      'end_reason',
    ],
  }),
  familyRecord('instalment_payments', {
    tells: ['payments'],
    columns: ['payment_id', 'plan_id', 'first_stage', 'last_stage', 'paid_after'],
    isOf: (family) => sql`t.plan_id in (select i.id from instalment_plans i where i.family_id = ${family})`,
    hasId: false,
  }),
];

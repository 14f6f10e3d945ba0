/** What the room holds of a family: mandates to debit an account, with the consent. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const MANDATE_RECORDS: readonly FamilyRecord[] = [
  familyRecord('mandates', {
    tells: ['bankAccount'],
    columns: ['bank', 'account_masked', 'holder_name', 'consented_at', 'enrolled_at', 'ended_at', 'end_reason'],
  }),
  familyRecord('debit_attempts', {
    tells: ['bankAccount', 'payments'],
    columns: [
      'mandate_id',
      'bank',
      'debit_day',
      'reference',
      'virtual_account',
      'amount',
      'failed_at',
      'failure_reason',
      'region_code',
    ],
  }),
];

/** What the room holds of a family: payments, entries beside them, and calls of partners. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const PAYMENT_RECORDS: readonly FamilyRecord[] = [
  familyRecord('payments', {
    tells: ['payments', 'accountNumber'],
    columns: [
      'partner_id',
      'reference',
      'account_text',
      'channel',
      'region_code',
      'amount',
      'outcome',
      'suspense_reason',
      'applied_from',
      'applied_through',
      'months_ahead',
      'paid_at',
      'posted_at',
      'paid_through_before',
      'paid_through_after',
      'credit_before',
      'credit_after',
    ],
  }),
  familyRecord('ledger_entries', {
    tells: ['payments'],
    columns: [
      'kind',
      'partner_id',
      'payment_id',
      'region_code',
      'amount',
      'reason',
      'posted_at',
      'paid_through_before',
      'paid_through_after',
      'credit_before',
      'credit_after',
    ],
  }),
  familyRecord('suspense_proposals', {
    tells: ['payments'],
    columns: ['payment_id', 'resolution', 'reason', 'state', 'proposed_at', 'decided_at', 'note'],
  }),
  familyRecord('webhook_deliveries', {
    tells: ['payments', 'accountNumber'],
    columns: [
      'partner_id',
      'protocol',
      'received_at',
      'state',
      'reference',
      'account_text',
      'amount',
      'outcome',
      'first_outcome',
      'expected_amount',
      'reason',
      'payment_id',
    ],
  }),
];

/** What the room holds of a family: receipts that families showed. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const RECEIPT_RECORDS: readonly FamilyRecord[] = [
  familyRecord('noted_receipts', {
    tells: ['payments'],
    columns: ['partner_id', 'receipt_number', 'amount', 'paid_on', 'noted_at'],
  }),
];

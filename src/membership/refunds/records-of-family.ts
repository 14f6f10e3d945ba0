/** What the room holds of a family: money that is returned to a family. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const REFUND_RECORDS: readonly FamilyRecord[] = [
  familyRecord('family_refunds', {
    tells: ['payments', 'bankAccount'],
    columns: ['region_code', 'amount', 'payee', 'reason', 'state', 'requested_at', 'decided_at', 'decision_reason'],
  }),
];

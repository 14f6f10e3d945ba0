/** What the room holds of a family: codes to pay at a minimarket. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const CODE_RECORDS: readonly FamilyRecord[] = [
  familyRecord('payment_codes', {
    tells: ['paymentCode', 'payments'],
    columns: ['code', 'partner_id', 'amount', 'issued_at', 'expires_at', 'closed_at', 'payment_id', 'paid_at'],
  }),
];

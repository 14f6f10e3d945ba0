/** What the room holds of a family: payments that a cadre helped with. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const INTENT_RECORDS: readonly FamilyRecord[] = [
  familyRecord('payment_intents', {
    tells: ['payments'],
    columns: ['mode', 'created_at', 'expires_at', 'cancelled_at'],
  }),
];

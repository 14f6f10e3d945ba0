/** What the room holds of a family: families and their people. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';
import { sql } from '../../platform/db/sql.js';
import { PARTICIPANT_NIKS } from './participant-nik.js';
import { PARTICIPANT_PHONES } from './participant-phone.js';

export const FAMILY_RECORDS: readonly FamilyRecord[] = [
  familyRecord('families', {
    tells: ['familyCardNumber', 'village', 'membership', 'arrears'],
    columns: [
      'family_card_number',
      'region_code',
      'care_class',
      'segment',
      'paid_through',
      'credit',
      'first_premium_from',
      'registered_at',
    ],
    isOf: (family) => sql`t.id = ${family}`,
  }),
  familyRecord('participants', {
    tells: ['name', 'nik', 'birthDate', 'phone', 'cardNumber', 'accountNumber', 'coveredFrom', 'membership'],
    columns: [
      'card_number',
      'billing_number',
      'nik',
      'name',
      'birth_date',
      'sex',
      'relation',
      'phone',
      'covered_from',
      'covered_through',
      'ending',
      'own_paid_through',
      'first_premium_from',
    ],
    sealed: [{ column: PARTICIPANT_NIKS }, { column: PARTICIPANT_PHONES }],
  }),
  familyRecord('family_terms', {
    tells: ['membership', 'evidence'],
    columns: [
      'from_month',
      'care_class',
      'segment',
      'changes',
      'document_kind',
      'document_number',
      'document_date',
      'note',
      'recorded_at',
    ],
  }),
  familyRecord('joiner_movements', {
    tells: ['payments'],
    columns: ['entry_id', 'participant_id', 'paid_through_before', 'paid_through_after', 'posted_at'],
    hasId: false,
  }),
];

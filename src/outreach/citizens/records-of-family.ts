/** What the room holds of a family: requests to sign in as a participant. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const SIGN_IN_RECORDS: readonly FamilyRecord[] = [
  familyRecord('sign_in_requests', {
    tells: ['membership'],
    columns: ['participant_id', 'tries', 'made_at', 'expires_at', 'used_at'],
  }),
];

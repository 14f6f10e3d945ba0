/** What the room holds of a family: reminding plans that met a family. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const DUNNING_RECORDS: readonly FamilyRecord[] = [
  familyRecord('dunning_actions', {
    tells: ['arrears', 'message'],
    columns: ['plan_id', 'step_id', 'cycle', 'acted_at', 'message_id'],
  }),
  familyRecord('dunning_audience', {
    tells: ['arrears'],
    columns: ['plan_id', 'cycle', 'seen_at'],
    hasId: false,
  }),
];

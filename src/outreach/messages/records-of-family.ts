/** What the room holds of a family: messages, and which ones a family wants. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';
import { sql } from '../../platform/db/sql.js';
import { MEMBERS } from '../../households/families/index.js';
import { IS_OF_MEMBER, PREFERENCE_PHONES } from './preference-phone.js';

export const MESSAGE_RECORDS: readonly FamilyRecord[] = [
  familyRecord('messages', {
    tells: ['message', 'phone', 'arrears'],
    columns: [
      'campaign_id',
      'template_id',
      'channel',
      'state',
      'reason',
      'phone_masked',
      'body',
      'provider',
      'send_after',
      'last_day',
      'queued_at',
      'attempts',
      'sent_at',
      'delivered_at',
      'read_at',
      'ended_at',
    ],
  }),
  familyRecord('contact_preferences', {
    tells: ['contactPreference', 'phone'],
    columns: ['phone', 'preference', 'reason', 'set_at'],
    sealed: [{ column: PREFERENCE_PHONES }],
    isOf: (family) =>
      sql`(t.family_id = ${family} or t.id in (select w.id from ${MEMBERS} p join contact_preferences w on ${IS_OF_MEMBER} where p.family_id = ${family}))`,
  }),
];

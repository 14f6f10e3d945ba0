/** What the room holds of a family: messages, and which ones a family wants. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';
import { sql } from '../../platform/db/sql.js';
import { MEMBERS } from '../../households/families/index.js';

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
    isOf: (family) =>
      sql`(t.family_id = ${family} or t.phone in (select p.phone from ${MEMBERS} p where p.family_id = ${family}))`,
  }),
];

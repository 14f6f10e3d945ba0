/** The policy of messages, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { MESSAGE_POLICY, type MessagePolicy } from './contact-hours.js';

const minute = wholeNumber(0, 24 * 60);

export const MESSAGES: PolicyDefinition<MessagePolicy> = definePolicy<MessagePolicy>({
  name: 'messages',
  decides:
    'In which minutes after midnight families are written to, how often on a day, and how often sending is tried.',
  begins: 'any-day',
  values: z
    .strictObject({
      contactFromMinute: minute,
      contactUntilMinute: minute,
      detailMessagesPerDayMax: wholeNumber(1, 20),
      attemptsMax: wholeNumber(1, 20),
      linkDays: wholeNumber(1, 366),
    })
    .refine(({ contactFromMinute, contactUntilMinute }) => contactFromMinute < contactUntilMinute, {
      path: ['contactUntilMinute'],
      message: 'a minute after the first one',
    }),
  shipped: MESSAGE_POLICY,
});

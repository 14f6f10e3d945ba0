/** The policies of messages and of news that nobody asked for, as operators may follow them up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { NOTICE_POLICY, type NoticePolicy } from './notice-policy.js';
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

const days = wholeNumber(0, 31);

export const NOTICE_TIMES: PolicyDefinition<NoticePolicy> = definePolicy<NoticePolicy>({
  name: 'notices',
  decides:
    'For how many days news to families is of use, and how long before the end of the month a stage is reminded of.',
  begins: 'any-day',
  values: z.strictObject({
    usefulDays: z.strictObject({
      CARD_ACTIVE: days,
      DEBIT_FAILED: days,
      STAGE_DUE: days,
      MONEY_HELD: days,
      FIRST_PREMIUM: days,
    }),
    stageRemindedDays: wholeNumber(1, 27),
    dunningUsefulDays: days,
  }),
  shipped: NOTICE_POLICY,
});

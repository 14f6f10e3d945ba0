/** The dated policy of messages, and the contact hours: by the clock where the family lives, never at night. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, addDays, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import type { TimeZone } from '../../kernel/time-zone.js';

export interface MessagePolicy extends PolicyRow {
  readonly effectiveFrom: CivilDate;
  /**
   * Minutes after local midnight: messages are sent from `contactFromMinute` until just before `contactUntilMinute`.
   */
  readonly contactFromMinute: number;
  readonly contactUntilMinute: number;
  /** The most detail messages to one family on one day, whoever asks for them. */
  readonly detailMessagesPerDayMax: number;
  /** The most attempts to give a message to the provider before it fails. */
  readonly attemptsMax: number;
  /** The days for which the link in a message lets its reader speak for the family. */
  readonly linkDays: number;
}

/** Reminders of debts keep the hours of collection by telephone: 08:00 to 20:00 local time. */
export const MESSAGE_POLICY: readonly MessagePolicy[] = [
  {
    effectiveFrom: '2014-01-01' as CivilDate,
    basis: 'POJK 22/2023 on collection by lenders: 08:00 to 20:00',
    contactFromMinute: 8 * 60,
    contactUntilMinute: 20 * 60,
    detailMessagesPerDayMax: 2,
    attemptsMax: 6,
    linkDays: 90,
    assumptions: {
      contactFromMinute: 'No rule of BPJS Kesehatan itself was found; the hours are those of lenders (POJK 22/2023).',
      contactUntilMinute: 'No rule of BPJS Kesehatan itself was found; the hours are those of lenders (POJK 22/2023).',
      detailMessagesPerDayMax: 'No source; a second message serves a family that has lost the first.',
      linkDays: 'No source; a link is good for a quarter.',
      attemptsMax: 'No source; the waits between six attempts span an outage of a provider.',
    },
  },
];

const minuteOf = (day: CivilDate, minute: number, zone: TimeZone): Date =>
  new Date(startOfDay(day, zone).getTime() + minute * 60_000);

/** Returns `moment` if it lies within contact hours, else the next moment at which they begin. */
export function nextContactMoment(
  moment: Date,
  { zone, policy }: { zone: TimeZone; policy: Pick<MessagePolicy, 'contactFromMinute' | 'contactUntilMinute'> },
): Date {
  const day = civilDateIn(moment, zone);
  const opens = minuteOf(day, policy.contactFromMinute, zone);
  if (moment < opens) return opens;
  if (moment < minuteOf(day, policy.contactUntilMinute, zone)) return moment;
  return minuteOf(addDays(day, 1), policy.contactFromMinute, zone);
}

/** The policy in force on a day, which is the last one that began. */
export function messagePolicyOn(policies: readonly MessagePolicy[], day: CivilDate): MessagePolicy {
  const inForce = policies.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? policies[0];
  if (inForce === undefined) throw new RangeError('there is a policy for messages');
  return inForce;
}

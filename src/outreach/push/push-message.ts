/** What a locked phone is told: that a card is active, by an id that says nothing to anybody else, and never by a name. */
import { createHash } from 'node:crypto';
import type { FamilyId, PushSubscriptionId } from '../../kernel/ids.js';
import { toGlobalId } from '../../platform/graphql/index.js';
import type { Language } from '../../platform/texts/index.js';

/** For how long a phone without signal is waited for: by then, news that a card is active is none any more. */
export const OF_USE_MS = 60 * 60_000;

/** One thing that happened, as the queue carries it. */
export interface Told {
  readonly familyId: FamilyId;
  readonly at: Date;
}

/** The text that is encrypted for the phone; its own words are on the phone already. */
export const payloadOf = ({ familyId, at }: Told, language: Language): string =>
  JSON.stringify({ kind: 'CARD_ACTIVE', family: toGlobalId('Family', familyId), language, at: at.toISOString() });

/** The seconds for which the service keeps the message; null when it is of no use any more. */
export function secondsOfUse({ at }: Told, now: Date): number | null {
  const seconds = Math.floor((at.getTime() + OF_USE_MS - now.getTime()) / 1_000);
  return seconds < 1 ? null : Math.min(OF_USE_MS / 1_000, seconds);
}

/**
 * The topic, under which the service keeps the newest message only. It follows from the phone too, so that the service
 * cannot see that two phones are told of one family.
 */
export const topicOf = (id: PushSubscriptionId, familyId: FamilyId): string =>
  createHash('sha256').update(`${id} ${familyId}`).digest('base64url').slice(0, 32);

/** This browser's subscription to be told while it is locked: whose it is, and how it ends together with the session. */
import { documentIds } from '../operations/document-ids.js';
import { keep, readKept } from '../browser/kept.js';
import { subjectOf } from './subject-of.js';

/** Under which this browser keeps for whom it subscribed. */
const OWNER = 'push';
/** A server that does not answer within this time is not waited for: its push service tells it that the phone is gone. */
const LEAVES_WITHIN_MS = 3_000;

/** Whether this browser can be woken for a message at all; an iPhone can once the page is on its home screen. */
export const canBeTold = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** The worker that is woken for a message; undefined where there is none, or none yet. */
async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return canBeTold() ? navigator.serviceWorker.getRegistration('/kader') : undefined;
}

/** The subscription of this browser for whoever holds the token; that of somebody else counts as none. */
export async function findSubscription(token: string): Promise<PushSubscription | null> {
  const registration = await findRegistration();
  if (registration === undefined || readKept(OWNER) !== subjectOf(token)) return null;
  return registration.pushManager.getSubscription();
}

export const rememberOwner = (token: string | null): void => keep(OWNER, token === null ? null : subjectOf(token));

/** What is being told to the server of this phone. */
let underWay: Promise<unknown> = Promise.resolve();
/** The token of the session that has ended in this page. */
let ended: string | null = null;

/**
 * Tells the server something of this phone after what is being told already, so that a renewal under way is not the last
 * word of a phone that leaves; null where the session has ended meanwhile.
 */
export function tellInTurn<Answer>(token: string, tell: () => Promise<Answer>): Promise<Answer | null> {
  const told = underWay.then(() => (ended === token ? null : tell()));
  underWay = told.catch(() => undefined);
  return told;
}

/** Tells the server to forget the phone at this address. */
async function leaveServer(token: string, endpoint: string): Promise<void> {
  await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ documentId: documentIds['UnsubscribePush'], variables: { input: { endpoint } } }),
    signal: AbortSignal.timeout(LEAVES_WITHIN_MS),
  });
}

/** Ends the subscription at the server and in this browser, and takes away what still stands on the locked screen. */
export async function endPush(token: string): Promise<void> {
  ended = token;
  const registration = await findRegistration();
  if (registration === undefined) return;
  const subscription = await registration.pushManager.getSubscription();
  if (subscription !== null) {
    await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, LEAVES_WITHIN_MS))]);
    await leaveServer(token, subscription.endpoint).catch(() => undefined);
    await subscription.unsubscribe();
  }
  for (const notification of await registration.getNotifications()) notification.close();
}

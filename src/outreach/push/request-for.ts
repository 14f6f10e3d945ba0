/** Makes the request that gives a message to a push service: encrypted for the phone (RFC 8291), signed by us (RFC 8292). */
import webPush from 'web-push';
import type { PushKeys } from './push-keys.js';

/** Where a phone is told, and the keys with which only it reads. */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface PushMessage {
  readonly payload: string;
  readonly topic: string;
  readonly ttlSeconds: number;
}

export interface PushRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Sender {
  readonly keys: PushKeys;
  readonly contact: string;
}

/** @throws when the keys of the phone are none. */
export function requestFor({ endpoint, p256dh, auth }: PushTarget, message: PushMessage, sender: Sender): PushRequest {
  const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, message.payload, {
    TTL: message.ttlSeconds,
    urgency: 'high',
    topic: message.topic,
    contentEncoding: 'aes128gcm',
    vapidDetails: { subject: sender.contact, ...sender.keys },
  });
  const { 'Content-Length': _length, ...others } = headers; // the sender counts the bytes itself
  return {
    url: endpoint,
    headers: { ...others, TTL: String(message.ttlSeconds) },
    body,
  };
}

/** Whether a message can be encrypted for this phone. */
export function isReachable(target: PushTarget, sender: Sender): boolean {
  try {
    requestFor(target, { payload: 'test', topic: 'test', ttlSeconds: 0 }, sender);
    return true;
  } catch {
    return false;
  }
}

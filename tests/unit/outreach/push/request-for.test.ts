import { createECDH } from 'node:crypto';
import ece from 'http_ece';
import { describe, expect, test } from '@jest/globals';
import { pushKeysOf } from '../../../../src/outreach/push/push-keys.js';
import { isReachable, requestFor } from '../../../../src/outreach/push/request-for.js';

/** The phone of RFC 8291, appendix A. */
const PRIVATE = 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94';
const PHONE = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/a',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};
const SENDER = { keys: pushKeysOf(new Uint8Array(32).fill(7)), contact: 'https://bpjs.example/jaga' };

function read(body: Buffer): string {
  const privateKey = createECDH('prime256v1');
  privateKey.setPrivateKey(Buffer.from(PRIVATE, 'base64url'));
  return ece.decrypt(body, { version: 'aes128gcm', privateKey, authSecret: PHONE.auth }).toString();
}

describe('the request for a push service', () => {
  test('holds what the phone of the standard reads, and is another each time', () => {
    const message = { payload: 'Kartu aktif', topic: 'a-topic', ttlSeconds: 3_600 };
    const [first, second] = [requestFor(PHONE, message, SENDER), requestFor(PHONE, message, SENDER)];
    expect([read(first.body), read(second.body)]).toEqual(['Kartu aktif', 'Kartu aktif']);
    expect(first.body.equals(second.body)).toBe(false);
    expect(first.url).toBe(PHONE.endpoint);
    expect(first.headers).toMatchObject({ TTL: '3600', Urgency: 'high', Topic: 'a-topic' });
  });

  test('is read here as the standard reads it: the message of its own example', () => {
    const body =
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';
    expect(read(Buffer.from(body, 'base64url'))).toBe('When I grow up, I want to be a watermelon');
  });

  test('is made for no keys that are none', () => {
    expect(isReachable(PHONE, SENDER)).toBe(true);
    expect(isReachable({ ...PHONE, p256dh: Buffer.alloc(65, 4).toString('base64url') }, SENDER)).toBe(false);
    expect(isReachable({ ...PHONE, auth: 'AAAA' }, SENDER)).toBe(false);
  });
});

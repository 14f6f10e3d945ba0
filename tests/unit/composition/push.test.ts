import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { composePush } from '../../../src/composition/push.js';
import { fixedClock } from '../../../src/kernel/clock.js';
import type { CadreId } from '../../../src/kernel/ids.js';
import { secretCipher } from '../../../src/money/partners/index.js';
import { subscribe } from '../../../src/outreach/push/subscriptions.js';
import { readConfig } from '../../../src/platform/config/index.js';
import { createMetrics } from '../../../src/platform/observability/index.js';

const KEY = Buffer.alloc(32, 7).toString('base64url');
const PRODUCTION = {
  NODE_ENV: 'production',
  AUTH_ISSUER: 'https://identity.example',
  AUTH_AUDIENCE: 'sigap',
  AUTH_JWKS_URL: 'https://identity.example/keys',
  SECRETS_KEY: KEY,
  SNAP_TOKEN_KEY: KEY,
  CREDENTIAL_KEY: KEY,
};

describe('what phones are told with', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-push-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const compose = (environment: Record<string, string>) => {
    const reading = readConfig(environment);
    if (!reading.ok) throw new Error(reading.problems.join());
    const clock = fixedClock(new Date('2026-11-22T03:00:00Z'));
    const deps = { config: reading.config, localFolder: folder, clock };
    const cipher = secretCipher({ current: new Uint8Array(32), previous: null });
    // Nothing is asked of the database before there is a key.
    return composePush(deps, { pool: null as never, cipher, metrics: createMetrics({ ofTheProcess: false }) });
  };

  test('is nothing in production without a key of its own, and is made up nowhere', async () => {
    const pushing = await compose(PRODUCTION);
    expect(pushing.keys).toBeNull();
    expect(await readdir(folder)).toEqual([]);
    const target = { endpoint: 'https://fcm.googleapis.com/fcm/send/a', p256dh: '', auth: '' };
    expect(await subscribe(pushing, { cadreId: 'x' as CadreId, target, language: 'id' })).toEqual({
      kind: 'push-is-off',
    });
  });

  test('is in production the key that was given, and no service of this machine', async () => {
    const { keys, outgoing, contact } = await compose({
      ...PRODUCTION,
      PUSH_KEY: KEY,
      PUSH_CONTACT: 'https://bpjs.example/jaga',
    });
    expect([keys?.privateKey, contact]).toEqual([KEY, 'https://bpjs.example/jaga']);
    expect(outgoing.expectedOf('http://127.0.0.1:4971/push/a')).not.toBeNull();
  });

  test('is elsewhere a key that is made once, and also a service of this machine', async () => {
    const first = await compose({});
    const again = await compose({});
    expect(first.keys?.publicKey).toHaveLength(87);
    expect(again.keys).toEqual(first.keys);
    expect(first.outgoing.expectedOf('http://127.0.0.1:4971/push/a')).toBeNull();
  });
});

/** Wires what phones are told: the key, the services that may be called, and the figures of what became of it. */
import { Counter, Histogram } from 'prom-client';
import type { SecretCipher } from '../money/partners/index.js';
import { type PushEnding, type Pushing, pushKeysOf } from '../outreach/push/index.js';
import type { Pool } from '../platform/db/pool.js';
import type { Metrics } from '../platform/observability/index.js';
import { type ComposeDeps, keyOf } from './deps.js';
import { callsToPushServices } from './outgoing.js';

interface PushParts {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
  readonly metrics: Metrics;
}

/** From a tenth of a second, within which a payment usually reaches the phone, to the hour after which it is no news. */
const SECONDS = [0.05, 0.1, 0.3, 1, 3, 10, 60, 600, 3_600];

function countIn({ registry }: Metrics): Pushing['count'] {
  const ended = new Counter({
    name: 'sigap_pushes_total',
    help: 'Messages for locked phones, by what became of them.',
    labelNames: ['ending'] as const,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'sigap_push_seconds',
    help: 'Time from the payment to the answer of the push service that took the message.',
    buckets: SECONDS,
    registers: [registry],
  });
  return (ending: PushEnding, afterMs) => {
    ended.inc({ ending });
    if (ending === 'accepted') seconds.observe(Math.max(0, afterMs) / 1_000);
  };
}

type PushDeps = Pick<ComposeDeps, 'config' | 'localFolder' | 'clock'>;

export async function composePush(deps: PushDeps, { pool, cipher, metrics }: PushParts): Promise<Pushing> {
  const { config, clock } = deps;
  const isProduction = config.environment === 'production';
  const { contact } = config.push;
  // Production makes up no key: without one it tells no phones.
  const key = isProduction && config.keys.push === null ? null : await keyOf(deps, 'push');
  return {
    pool,
    now: () => clock.now(),
    cipher,
    keys: key === null ? null : pushKeysOf(key),
    contact,
    outgoing: callsToPushServices(config),
    count: countIn(metrics),
  };
}

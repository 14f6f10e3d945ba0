/** What is counted as refused under pressure, which pages: neither a calm nor a closing instance does. */
import { Registry } from 'prom-client';
import { expect, test } from '@jest/globals';
import { createOverload } from '../../../../src/platform/overload/index.js';
import { WORK } from '../../../../src/platform/overload/work.js';

test('each refusal under pressure is counted by its kind from 0 on, and none of an instance that closes', async () => {
  const registry = new Registry();
  let loopDelayMs = 0;
  const overload = createOverload({
    registry,
    busyAfterMs: 2_000,
    webhooksInFlightMax: 4_000,
    readersWaiting: () => 0,
    measure: () => ({ loopDelayMs, webhooksInFlight: 0, readersWaiting: 0 }),
  });
  const told = async (): Promise<Record<string, number>> => {
    const text = await registry.metrics();
    return Object.fromEntries(
      [...text.matchAll(/^sigap_overload_refused_total\{kind="(\w+)"\} (\d+)$/gm)].map(([, kind, n]) => [
        kind,
        Number(n),
      ]),
    );
  };
  expect(await told()).toEqual(Object.fromEntries(WORK.map((kind) => [kind, 0])));
  loopDelayMs = 2_000;
  expect([overload.admits('read'), overload.enterWebhook('a bank')]).toEqual([false, null]);
  expect(await told()).toEqual({ dashboard: 0, read: 1, confirmation: 0, webhook: 1 });
  loopDelayMs = 0;
  overload.refuseAll();
  expect([overload.admits('read'), overload.enterWebhook('a bank')]).toEqual([false, null]);
  expect(await told()).toEqual({ dashboard: 0, read: 1, confirmation: 0, webhook: 1 });
  overload.close();
});

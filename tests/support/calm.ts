/** An overload room without any pressure, or with the pressure that a test says. */
import { Registry } from 'prom-client';
import { type Overload, createOverload } from '../../src/platform/overload/index.js';
import type { OverloadDeps } from '../../src/platform/overload/overload.js';

export const overloadOf = (changes: Partial<OverloadDeps> = {}): Overload =>
  createOverload({
    registry: new Registry(),
    busyAfterMs: 0,
    webhooksInFlightMax: 1_000,
    readersWaiting: () => 0,
    ...changes,
  });

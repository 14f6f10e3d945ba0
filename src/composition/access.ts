/** Wires access that is taken back, and the names by which people are known. */
import {
  ACCESS_CHANNEL,
  accessSlice,
  createPeopleDirectory,
  createRevocationList,
  findRevocationsInForce,
  guardAccess,
  rememberPerson,
} from '../platform/access/index.js';
import type { VerifyToken } from '../platform/auth/index.js';
import { START_PATIENCE_MS, patiently } from '../platform/db/patience.js';
import type { ComposeDeps, Pools } from './deps.js';
import { realTimeOf } from './time.js';

export type Access = Awaited<ReturnType<typeof composeAccess>>;

interface AccessParts extends Pick<Pools, 'reads' | 'jobs'> {
  /** The longest life of a token: what was taken back of tokens is forgotten after it. */
  readonly lifeMaxSeconds: number;
}

/** Fills the list before anybody is answered. */
export async function composeAccess({ clock, log }: ComposeDeps, { reads, jobs, lifeMaxSeconds }: AccessParts) {
  const realNow = realTimeOf(clock);
  const onError = (err: unknown): void =>
    log.warn({ err }, 'whose access was taken back, or who came, is read or written later');
  const list = createRevocationList({
    read: () => findRevocationsInForce(jobs, new Date(realNow().getTime() - lifeMaxSeconds * 1_000)),
    onError,
  });
  await patiently(() => list.refill(), { withinMs: START_PATIENCE_MS });
  const people = createPeopleDirectory({
    write: (viewer) => rememberPerson(jobs, { viewer, at: realNow() }),
    onError,
  });
  return {
    refill: () => list.refill(),
    guard: (verify: VerifyToken) => guardAccess(verify, { list, people }),
    heard: { [ACCESS_CHANNEL]: () => void list.refill().catch(onError) },
    slice: accessSlice({ pool: reads, realNow, refill: () => list.refill() }),
    settled: () => people.settled(),
  };
}

/** Wires access that is taken back, and the names by which people are known. */
import {
  ACCESS_CHANNEL,
  accessSlice,
  announceAccess,
  createPeopleDirectory,
  createRevocationList,
  findRevocationsInForce,
  guardAccess,
  rememberPerson,
} from '../platform/access/index.js';
import { createPartnerClients, findPartnerClients, partnerClientsSlice } from '../money/partners/index.js';
import { type VerifyToken, machineSubject } from '../platform/auth/index.js';
import { START_PATIENCE_MS, patiently } from '../platform/db/patience.js';
import type { ComposeDeps, Pools } from './deps.js';
import { realTimeOf } from './time.js';

export type Access = Awaited<ReturnType<typeof composeAccess>>;

interface AccessParts extends Pick<Pools, 'reads' | 'jobs'> {
  /** The longest life of a token: what was taken back of tokens is forgotten after it. */
  readonly lifeMaxSeconds: number;
}

/** The sockets of a program that acts for nobody any more are closed like those of a person. */
const asRevocation = (clientId: string) => ({
  kind: 'PERSON' as const,
  about: machineSubject(clientId),
  issuedBefore: null,
});

/** Fills the list before anybody is answered. */
export async function composeAccess({ clock, log }: ComposeDeps, { reads, jobs, lifeMaxSeconds }: AccessParts) {
  const realNow = realTimeOf(clock);
  const onError = (err: unknown): void =>
    log.warn({ err }, 'whose access was taken back, or who came, is read or written later');
  const clients = createPartnerClients();
  const list = createRevocationList({
    read: async () => {
      const tokensEndedBy = new Date(realNow().getTime() - lifeMaxSeconds * 1_000);
      const [revocations, known] = await Promise.all([
        findRevocationsInForce(jobs, tokensEndedBy),
        findPartnerClients(jobs),
      ]);
      clients.take(known);
      return [...revocations, ...clients.ended().map(asRevocation)];
    },
    onError,
  });
  await patiently(() => list.refill(), { withinMs: START_PATIENCE_MS });
  const refill = (): Promise<void> => list.refill();
  const people = createPeopleDirectory({
    write: (viewer) => rememberPerson(jobs, { viewer, at: realNow() }),
    onError,
  });
  return {
    refill,
    guard: (verify: VerifyToken) => guardAccess(verify, { list, people }),
    heard: { [ACCESS_CHANNEL]: () => void list.refill().catch(onError) },
    slices: [
      accessSlice({ pool: reads, realNow, refill }),
      partnerClientsSlice({ pool: reads, announce: announceAccess, refill, of: (partnerId) => clients.of(partnerId) }),
    ],
    findMachine: (clientId: string) => {
      const client = clients.find(clientId);
      return client === null ? null : { partnerId: client.partnerId, name: client.partnerName };
    },
    settled: () => people.settled(),
  };
}

/** The dependencies of managing partners, and the one function that stores a new secret. */
import type { EntityManager } from '@mikro-orm/core';
import type { Clock } from '../../kernel/clock.js';
import type { IdSource, PartnerId } from '../../kernel/ids.js';
import type { Destinations } from './check-access.js';
import type { RandomBytes } from './new-secret.js';
import type { Protocols } from './protocol.js';
import { PartnerSecret } from './partner-secret.entity.js';
import type { SecretCipher } from './secret-cipher.js';

export interface PartnerDeps {
  /** Gives a new unit of work. */
  readonly orm: () => EntityManager;
  readonly cipher: SecretCipher;
  readonly newId: IdSource;
  readonly randomBytes: RandomBytes;
  readonly protocols: Protocols;
  readonly clock: Clock;
  /** Knows which addresses may be called. */
  readonly outgoing: Destinations;
  /** Called after every change, so that this instance applies it at once. */
  readonly changed: () => void;
}

export async function saveSecret(
  deps: PartnerDeps,
  em: EntityManager,
  { partnerId, secret }: { partnerId: PartnerId; secret: string },
): Promise<PartnerSecret> {
  const row = em.create(PartnerSecret, {
    id: deps.newId(),
    partnerId,
    encryptedSecret: await deps.cipher.encrypt(secret, partnerId),
    createdAt: deps.clock.now(),
    retiredAt: null,
  });
  await em.persist(row).flush();
  return row;
}

/** Makes the secret with which a partner signs: 256 random bits in the notation of the partner's protocol. */
import { invariant } from '../../kernel/invariant.js';
import type { ProtocolTraits } from './protocol.js';

/** Gives unpredictable bytes. The server injects it, so that tests can make the bytes predictable. */
export type RandomBytes = (count: number) => Buffer;

const SECRET_BYTES = 32;

export function newSecret({ name, secret }: ProtocolTraits, randomBytes: RandomBytes): string {
  invariant(
    secret.madeBy === 'we',
    `a secret is made here only where the protocol does not have the partner issue it: ${name}`,
  );
  return secret.notation(randomBytes(SECRET_BYTES));
}

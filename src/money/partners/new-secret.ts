/** Makes the secret a partner signs with: 256 random bits in the notation its protocol uses. */
import { invariant } from '../../kernel/invariant.js';
import type { ProtocolTraits } from './protocol.js';

/** Unpredictable bytes; composed once, so that tests may make theirs predictable. */
export type RandomBytes = (count: number) => Buffer;

const SECRET_BYTES = 32;

export function newSecret({ name, secret }: ProtocolTraits, randomBytes: RandomBytes): string {
  invariant(secret.madeBy === 'we', `a partner issues its own secret: ${name}`);
  return secret.notation(randomBytes(SECRET_BYTES));
}

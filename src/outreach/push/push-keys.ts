/** The key pair by which push services know this server (VAPID, RFC 8292): the public key follows from the private one. */
import { createECDH } from 'node:crypto';

export interface PushKeys {
  /** As base64url, as phones and the library take it. */
  readonly publicKey: string;
  readonly privateKey: string;
}

/** @throws when the 32 bytes are no private key of the curve P-256, as hardly any 32 bytes are not. */
export function pushKeysOf(secret: Uint8Array): PushKeys {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(Buffer.from(secret));
  return { publicKey: curve.getPublicKey('base64url'), privateKey: curve.getPrivateKey('base64url') };
}

/** By what a subscription remembers for which key it was made. */
export const keyIdOf = ({ publicKey }: PushKeys): string => publicKey.slice(-16);

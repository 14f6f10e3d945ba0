/**
 * Recognises a repeated request by its content: the same content has the same hash, whatever has changed in the database
 * since. Without the key nobody can try which numbers a stored hash was made of.
 */
import { createHash } from 'node:crypto';
import type { Keyring } from './keyring.js';

/** Returns 64 hexadecimal digits. The order of the fields is that in which the command readers set them. */
export const hashRequest = (keyring: Pick<Keyring, 'fingerprint'>, command: object): string =>
  keyring.fingerprint(JSON.stringify(command));

/** How requests were hashed before hashes had a key; such rows are still recognised. */
const withoutKey = (command: object): string => createHash('sha256').update(JSON.stringify(command)).digest('hex');

/** Whether the stored hash, null for none, is that of the request. */
export const isHashOf = (keyring: Pick<Keyring, 'fingerprint'>, command: object, hash: string | null): boolean =>
  hash === hashRequest(keyring, command) || hash === withoutKey(command);

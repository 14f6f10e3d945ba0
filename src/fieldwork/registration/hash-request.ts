/**
 * Recognises a repeated request by its content: the same content has the same hash, whatever has changed in the
 * database since.
 */
import { createHash } from 'node:crypto';
import type { AddMemberCommand, RegisterFamilyCommand } from './registration.js';

/** Returns 64 hexadecimal digits. The order of the fields is that in which the command readers set them. */
export const hashRequest = (command: RegisterFamilyCommand | AddMemberCommand): string =>
  createHash('sha256').update(JSON.stringify(command)).digest('hex');

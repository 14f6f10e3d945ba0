/** Recognises a request that is told again: the same words have the same hash, whatever has changed in the database since. */
import { createHash } from 'node:crypto';
import type { AddMemberCommand, RegisterFamilyCommand } from './registration.js';

/** 64 hexadecimal digits; the order of the fields is that of the command readers, the same for every request. */
export const hashRequest = (command: RegisterFamilyCommand | AddMemberCommand): string =>
  createHash('sha256').update(JSON.stringify(command)).digest('hex');

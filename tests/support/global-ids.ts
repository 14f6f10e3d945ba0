/** Ids as clients write and read them. */
import { randomUUID } from 'node:crypto';
import type { IdsByType } from '../../src/kernel/ids.js';
import { toGlobalId } from '../../src/platform/graphql/index.js';

/** The id of a thing that the world or the database knows by its UUID. */
export function idOf(typeName: keyof IdsByType, uuid: string | undefined): string {
  if (uuid === undefined) throw new Error(`there is no such ${typeName}`);
  return toGlobalId(typeName, uuid);
}

/** An id that a client makes. */
export const newIdOf = (typeName: keyof IdsByType): string => idOf(typeName, randomUUID());

/** What the database knows a thing by. @throws Error for anything but an id. */
export function uuidOf(id: string): string {
  const [, uuid] = /^[A-Za-z]+_([\da-f-]{36})$/.exec(id) ?? [];
  if (uuid === undefined) throw new Error(`no id: ${id}`);
  return uuid;
}

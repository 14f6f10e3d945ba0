/** Makes and reads global ids as clients do. */
import { randomUUID } from 'node:crypto';
import type { IdsByType } from '../../src/kernel/ids.js';
import { toGlobalId } from '../../src/platform/graphql/index.js';

/** The global id of a row whose UUID the world or the database knows. */
export function idOf(typeName: keyof IdsByType, uuid: string | undefined): string {
  if (uuid === undefined) throw new Error(`there is no such ${typeName}`);
  return toGlobalId(typeName, uuid);
}

/** A new global id, as a client makes it. */
export const newIdOf = (typeName: keyof IdsByType): string => idOf(typeName, randomUUID());

/** The UUID in a global id. @throws Error for a text that is no id. */
export function uuidOf(id: string): string {
  const [, uuid] = /^[A-Za-z]+_([\da-f-]{36})$/.exec(id) ?? [];
  if (uuid === undefined) throw new Error(`no id: ${id}`);
  return uuid;
}

/**
 * What this phone keeps for hours without signal: the answers of the day, and what was recorded at doors. All of it
 * lies in one database, which the end of a session deletes; answers are personal data and expire by themselves.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { noteRoom } from './storage-room.js';

const NAME = 'sigap';
/** A kept answer can be read for this long; then it is deleted, sent or not. */
const EXPIRES_AFTER_MS = 24 * 3_600_000;

export interface Kept<T> {
  readonly data: T;
  /** When it came from the server, by this phone's clock. */
  readonly at: number;
}

/** A visit that was recorded on this phone, and what became of it. */
export interface QueuedVisit {
  readonly id: string;
  readonly owner: string;
  readonly familyId: string;
  readonly label: string;
  readonly outcome: string;
  readonly promise: { readonly amount: number; readonly promisedFor: string } | null;
  readonly note: string | null;
  readonly position: { readonly latitude: number; readonly longitude: number; readonly accuracyMeters: number } | null;
  readonly visitedAt: string;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** Why it was refused, in words for people. */
  readonly refusal: string | null;
  /** When its state changed last. */
  readonly at: number;
}

interface Tables extends DBSchema {
  answers: { key: string; value: Kept<unknown> };
  visits: { key: string; value: QueuedVisit };
}

let opened: Promise<IDBPDatabase<Tables> | null> | null = null;

/** Opens the database once. A browser that keeps nothing is no fault: the day then lasts as long as the page. */
function open(): Promise<IDBPDatabase<Tables> | null> {
  opened ??= openDB<Tables>(NAME, 1, {
    upgrade: (database) => {
      database.createObjectStore('answers');
      database.createObjectStore('visits', { keyPath: 'id' });
    },
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
  }).catch(() => null);
  return opened;
}

/** Keeps an answer where there is room for it. */
export async function keepAnswer(key: string, data: unknown): Promise<void> {
  try {
    await (await open())?.put('answers', { data, at: Date.now() }, key);
    noteRoom(true);
  } catch {
    noteRoom(false);
  }
}

export async function readAnswer<T>(key: string): Promise<Kept<T> | null> {
  const kept = await (await open())?.get('answers', key);
  return kept !== undefined && Date.now() - kept.at < EXPIRES_AFTER_MS ? (kept as Kept<T>) : null;
}

/** Deletes what has expired: answers, and visits that the server has taken. */
export async function deleteExpired(): Promise<void> {
  const database = await open();
  if (database === null) return;
  const oldest = Date.now() - EXPIRES_AFTER_MS;
  const changes = database.transaction(['answers', 'visits'], 'readwrite');
  for await (const cursor of changes.objectStore('answers')) if (cursor.value.at < oldest) await cursor.delete();
  for await (const cursor of changes.objectStore('visits'))
    if (cursor.value.state === 'sent' && cursor.value.at < oldest) await cursor.delete();
  await changes.done;
}

/** Keeps a visit, and tells whether it is kept. On a full phone it takes the room of the answers, which can be asked anew. */
export async function keepVisit(visit: QueuedVisit): Promise<boolean> {
  const database = await open();
  if (database === null) return false;
  const put = async (): Promise<boolean> => {
    await database.put('visits', visit);
    return true;
  };
  try {
    return await put();
  } catch {
    noteRoom(false);
    return database
      .clear('answers')
      .then(put)
      .catch(() => false);
  }
}

export async function dropVisit(id: string): Promise<void> {
  await (await open())?.delete('visits', id);
}

export async function readVisits(owner: string): Promise<readonly QueuedVisit[]> {
  const all = (await (await open())?.getAll('visits')) ?? [];
  return all.filter((visit) => visit.owner === owner).toSorted((a, b) => b.visitedAt.localeCompare(a.visitedAt));
}

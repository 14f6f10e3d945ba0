/**
 * Removes what this browser keeps about people: sessions, databases, caches. It happens when somebody signs out and when
 * an appointment ends; the choices of language and theme are nobody's data and stay.
 */
import { endPush } from './push.js';

const NOBODYS = new Set(['sigap.language', 'sigap.theme']);

/** On this channel the other windows hear that everything is gone, also what they hold in memory. */
const channel = new BroadcastChannel('sigap-session');

/** A database that a window does not let go of within this time is left to be deleted when that window closes. */
const DELETE_WITHIN_MS = 2_000;

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => resolve());
    setTimeout(resolve, DELETE_WITHIN_MS);
  });
}

async function deleteDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name === undefined ? [] : [deleteDatabase(name)])));
}

async function deleteCaches(): Promise<void> {
  if (!('caches' in window)) return; // a page without encryption has none
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

function clearStorage(): void {
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) if (!NOBODYS.has(key)) localStorage.removeItem(key);
}

/** The token is that of the session that ends: with it the server forgets this device too. */
export async function wipe(token: string): Promise<void> {
  clearStorage();
  await Promise.allSettled([deleteDatabases(), deleteCaches(), endPush(token)]);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- channels reach this origin alone
  channel.postMessage('wiped');
}

/** Begins this window anew when another one has wiped the browser. */
export function followWipes(): () => void {
  const leave = (): void => location.assign('/');
  channel.addEventListener('message', leave);
  return () => channel.removeEventListener('message', leave);
}

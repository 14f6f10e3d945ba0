/**
 * The service worker of the cadre's phone: its page and code lie on the phone, so that it opens without signal. It keeps
 * no answer of the API: those lie in the page's own store, where they expire. The build writes SHELL and VERSION above.
 */
/* global SHELL, VERSION, self, caches, clients, fetch, setTimeout, URL */

const PAGE = '/kader';
/** The personas of a sandbox, by which its phone signs in; elsewhere there are none. */
const PERSONAS = '/graphql/ide/personas';
/** Where people sign in, which a phone must know before it shows what it keeps. */
const SETTINGS = '/console/config.json';
/** A network that answers later than this is as good as none for a page that lies on the phone. */
const PATIENCE_MS = 3_000;

async function install() {
  const cache = await caches.open(VERSION);
  await cache.addAll([PAGE, SETTINGS, ...SHELL]);
  await cache.add(PERSONAS).catch(() => undefined);
  await self.skipWaiting();
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('kader-') && name !== VERSION).map((name) => caches.delete(name)),
  );
  await clients.claim();
}

const late = () => new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));

/** The network's answer if it comes in time, else the copy; without a copy the network is waited for. */
async function networkFirst(request, key) {
  const cache = await caches.open(VERSION);
  const asked = fetch(request).then((answer) => {
    if (answer.ok) void cache.put(key, answer.clone());
    return answer;
  });
  const answer = await Promise.race([asked.catch(() => null), late()]);
  return answer ?? (await cache.match(key)) ?? asked;
}

/** The copy; the end of a session removes all copies, so what is fetched then is kept anew. */
async function cacheFirst(request) {
  const cache = await caches.open(VERSION);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && (url.pathname === PAGE || url.pathname.startsWith(`${PAGE}/`)))
    event.respondWith(networkFirst(request, PAGE));
  else if (url.pathname === PERSONAS || url.pathname === SETTINGS)
    event.respondWith(networkFirst(request, url.pathname));
  else if (SHELL.includes(url.pathname)) event.respondWith(cacheFirst(request));
});

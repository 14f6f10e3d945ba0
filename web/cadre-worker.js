/**
 * The service worker of the cadre's phone: its page and code lie on the phone, so that it opens without signal. It keeps
 * no answer of the API but who a visitor of a sandbox may be: the others lie in the page's own store, where they expire.
 * The build writes SHELL, VERSION and PERSONAS above: the personas of a sandbox, by which its phone signs in.
 */
/* global SHELL, VERSION, PERSONAS, Request, self, caches, clients, fetch, setTimeout, URL */

const PAGE = '/kader';
/** Where people sign in, which a phone must know before it shows what it keeps. */
const SETTINGS = '/console/config.json';
/** A network that answers later than this is as good as none for a page that lies on the phone. */
const PATIENCE_MS = 3_000;

async function install() {
  const cache = await caches.open(VERSION);
  await cache.addAll([PAGE, SETTINGS, ...SHELL]);
  // Elsewhere than in a sandbox there are none.
  await cache.add(new Request(PERSONAS.address, { headers: PERSONAS.headers })).catch(() => undefined);
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
  else if (url.pathname + url.search === PERSONAS.address || url.pathname === SETTINGS)
    event.respondWith(networkFirst(request, url.pathname + url.search));
  else if (SHELL.includes(url.pathname)) event.respondWith(cacheFirst(request));
});

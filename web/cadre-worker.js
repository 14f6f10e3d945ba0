/**
 * The service worker of the cadre's phone: its page and code lie on the phone, so that it opens without signal, and it is
 * woken to tell that a card is active. It keeps no answer of the API but who a visitor of a sandbox may be: the others
 * lie in the page's own store, where they expire. The build writes SHELL, VERSION and PERSONAS above: the personas of a
 * sandbox, by which its phone signs in.
 */
/* global SHELL, VERSION, PERSONAS, Request, self, caches, clients, fetch, setTimeout, URL, encodeURIComponent */

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

/** What a locked screen may show: no name, no number, nothing about the family but that it is one of the cadre's. */
const WORDS = {
  id: {
    CARD_ACTIVE: { title: 'Kartu sebuah keluarga aktif lagi', body: 'Ketuk untuk melihat keluarga dan kuitansinya.' },
    OTHER: { title: 'Ada kabar baru', body: 'Ketuk untuk membuka Sigap.' },
  },
  en: {
    CARD_ACTIVE: { title: 'A family’s card is active again', body: 'Tap to see the family and the receipt.' },
    OTHER: { title: 'There is news', body: 'Tap to open Sigap.' },
  },
};

/** What the server told; a message of a newer server that this phone does not understand still shows that there is news. */
function readTold(data) {
  try {
    const { kind, family, language, at } = data.json();
    const isKnown = kind === 'CARD_ACTIVE' && /^Family_[0-9a-f-]{36}$/.test(family);
    return { kind: isKnown ? kind : 'OTHER', family: isKnown ? family : null, language, at: Date.parse(at) };
  } catch {
    return { kind: 'OTHER', family: null, language: 'id', at: Number.NaN };
  }
}

const windowsOfPhone = async () => {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => new URL(url).pathname.startsWith(PAGE));
};

/**
 * Tells the cadre, once for each family. A family that is looked at shows the moment itself, so nothing is told beside
 * it; on another page of an open phone it is told without a sound.
 */
async function tell(data) {
  const { kind, family, language, at } = readTold(data);
  const path = family === null ? PAGE : `${PAGE}/keluarga/${encodeURIComponent(family)}`;
  const visible = (await windowsOfPhone()).filter(({ visibilityState }) => visibilityState === 'visible');
  if (family !== null && visible.some(({ url }) => new URL(url).pathname === path)) return;
  const { title, body } = (WORDS[language] ?? WORDS.id)[kind];
  await self.registration.showNotification(title, {
    body,
    lang: language,
    tag: family ?? 'news',
    icon: '/icon-192.png',
    ...(Number.isNaN(at) ? {} : { timestamp: at }),
    ...(visible.length > 0 ? { silent: true } : { renotify: true, vibrate: [70, 50, 220] }),
    data: { path },
  });
}

/** Opens what was told of, in the window that is open already where there is one. */
async function open({ path }) {
  const [first] = await windowsOfPhone();
  if (first === undefined) return clients.openWindow(path);
  const there = await first.navigate(path).catch(() => null); // a window of another worker cannot be led
  return there === null ? clients.openWindow(path) : there.focus();
}

self.addEventListener('push', (event) => event.waitUntil(tell(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});
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

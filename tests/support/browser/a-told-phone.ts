/**
 * A cadre's phone whose browser can subscribe. Debian's Chromium reaches no push service from a test, so two things are
 * played: `pushManager.subscribe` is answered with a subscription whose endpoint is our own service, made for the key
 * that the page names, and what that service took and decrypted is handed to the real service worker over Chrome's own
 * protocol (`ServiceWorker.deliverPushMessage`), which is where a push service's message would come in.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { PhoneOfTest, PushServiceOfTest } from '../push/a-push-service.js';

/** Stands in for the part of the browser that talks to a push service; what it keeps, it keeps apart from the page's storage. */
const SUBSCRIBES = `(() => {
  const shown = (phone) => phone && {
    endpoint: phone.endpoint,
    options: { applicationServerKey: null },
    toJSON: () => ({ endpoint: phone.endpoint, keys: { p256dh: phone.p256dh, auth: phone.auth } }),
    unsubscribe: async () => { await keptByBrowser(null); return true; },
  };
  PushManager.prototype.getSubscription = async () => shown(await keptByBrowser());
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    if (userVisibleOnly !== true) throw new DOMException('every message is shown', 'NotAllowedError');
    return shown(await keptByBrowser(applicationServerKey));
  };
})()`;

export interface Shown {
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  readonly silent: boolean | null;
  /** What replaces it: the id of the family. */
  readonly tag: string;
}

export interface ToldPhone {
  /** Gives the browser what its push service would give it. */
  deliver(text: string): Promise<void>;
  /** What stands on the locked screen. */
  shown(): Promise<readonly Shown[]>;
  /** Everything of it as one text, also what is not seen. */
  shownWhole(): Promise<string>;
  /** Taps what stands there. The event is not trusted, as a finger's is, so that a window is led but not brought to the front. */
  tap(): Promise<void>;
}

const SHOWN = `navigator.serviceWorker.getRegistration('/kader').then((worker) => worker.getNotifications())
  .then((all) => all.map(({ title, body, lang, silent, tag, data }) => ({ title, body, lang, silent, tag, data })))`;

const TAP = `self.registration.getNotifications().then(async ([notification]) => {
  const tap = Object.assign(new Event('notificationclick'), { notification, waitUntil: (work) => (tap.work = work) });
  self.dispatchEvent(tap);
  await tap.work.catch(() => undefined);
})`;

async function registrationOf(devtools: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [own] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (own !== undefined) resolve(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  return found;
}

/** Prepares a window before its first page: from then on it can subscribe. Gives what it has subscribed so far. */
export async function letSubscribe(
  page: Page,
  service: PushServiceOfTest,
  origin: string,
): Promise<readonly PhoneOfTest[]> {
  const phones: PhoneOfTest[] = [];
  let kept: PhoneOfTest | null = null;
  await page.context().grantPermissions(['notifications'], { origin });
  // With a key it subscribes, with null it unsubscribes, with nothing it tells.
  await page.exposeFunction('keptByBrowser', (key?: string | null) => {
    if (key === null) kept = null;
    else if (key !== undefined) phones.push((kept = service.phone(key)));
    return kept;
  });
  await page.addInitScript(SUBSCRIBES);
  return phones;
}

/** The phone of a window that shows a page of the server and has its worker. */
export async function aToldPhone(context: BrowserContext, page: Page): Promise<ToldPhone> {
  const devtools = await context.newCDPSession(page);
  const registrationId = await registrationOf(devtools);
  const { origin } = new URL(page.url());
  return {
    deliver: async (text) => {
      await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: text });
    },
    shown: () => page.evaluate<readonly Shown[]>(SHOWN),
    shownWhole: async () => JSON.stringify(await page.evaluate(SHOWN)),
    tap: async () => {
      await context.serviceWorkers()[0]?.evaluate(TAP);
    },
  };
}

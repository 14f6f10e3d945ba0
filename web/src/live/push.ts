/** Whether this phone is told while it is locked, and how that is switched. */
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { PushKeyDocument } from '../operations/push-key.js';
import { SubscribePushDocument } from '../operations/push-subscribe.js';
import { UnsubscribePushDocument } from '../operations/push-unsubscribe.js';
import { canBeTold, findSubscription, rememberOwner, tellInTurn } from '../session/push.js';
import { useSession } from '../session/session.js';
import { useConnection } from './api.js';
import { useKeptQuery } from './kept-query.js';

/** What stands in the way. */
export type PushHindrance = 'unsupported' | 'blocked';

/** Why a switch did not hold: the person gave no leave, the browser or the server did not answer, or the server refused. */
export type PushFailure =
  | { readonly kind: 'no-leave' | 'browser' | 'server' }
  | { readonly kind: 'refused'; readonly message: string };

export interface Push {
  /** `unknown` until the browser has told, or where the server tells no phones: then there is nothing to switch. */
  readonly state: 'unknown' | 'off' | 'on' | PushHindrance;
  readonly isBusy: boolean;
  readonly failure: PushFailure | null;
  readonly turn: (on: boolean) => Promise<void>;
}

type Client = ReturnType<typeof useClient>;

const inputOf = (subscription: PushSubscription): { endpoint: string; p256dh: string; auth: string } => {
  const { endpoint, keys = {} } = subscription.toJSON();
  return { endpoint: endpoint ?? subscription.endpoint, p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' };
};

/** Tells the server of the subscription; null when it took it. */
async function tellServer(client: Client, token: string, subscription: PushSubscription): Promise<PushFailure | null> {
  const answer = await tellInTurn(token, () =>
    client.mutation(SubscribePushDocument, { input: inputOf(subscription) }).toPromise(),
  );
  const result = answer?.data?.subscribePush;
  if (!result) return { kind: 'server' };
  return result.__typename === 'PushSubscribed' ? null : { kind: 'refused', message: result.message };
}

/** A worker that is not there within this time will not come: the browser keeps none for this page. */
const WORKER_WITHIN_MS = 10_000;

/** @throws when the page has no worker. */
async function readyWorker(): Promise<ServiceWorkerRegistration> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), WORKER_WITHIN_MS));
  const ready = await Promise.race([navigator.serviceWorker.ready, late]);
  if (ready === null) throw new Error('This page has no worker.');
  return ready;
}

async function turnOn(client: Client, key: string, token: string): Promise<PushFailure | null> {
  if ((await Notification.requestPermission()) !== 'granted') return { kind: 'no-leave' };
  const { pushManager } = await readyWorker();
  // One that was made for another key, or for somebody else who used this phone, ends first.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: key })
    .catch(() => null);
  if (subscription === null) return { kind: 'browser' };
  const failure = await tellServer(client, token, subscription);
  if (failure === null) rememberOwner(token);
  else await subscription.unsubscribe();
  return failure;
}

async function turnOff(client: Client, token: string): Promise<PushFailure | null> {
  const subscription = await findSubscription(token);
  rememberOwner(null);
  if (subscription === null) return null;
  const { endpoint } = subscription;
  // Where the server does not answer, the push service tells it that this phone is gone.
  await tellInTurn(token, () => client.mutation(UnsubscribePushDocument, { input: { endpoint } }).toPromise());
  await subscription.unsubscribe();
  return null;
}

async function look(token: string): Promise<Exclude<Push['state'], 'unknown'>> {
  if (!canBeTold()) return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  return (await findSubscription(token)) === null ? 'off' : 'on';
}

/** Calls when the person gives or takes back leave in the browser's settings, until the signal ends it. */
async function hearOfLeave(onChange: () => void, signal: AbortSignal): Promise<void> {
  const leave = await navigator.permissions?.query({ name: 'notifications' });
  leave?.addEventListener('change', onChange, { signal });
}

/** What the browser says, and a function to look again. */
function useLooked(token: string) {
  const [state, setState] = useState<Push['state']>('unknown');
  const [times, setTimes] = useState(0);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  useEffect(() => {
    let isShown = true;
    const show = async (): Promise<void> => {
      const seen = await look(token);
      if (isShown) setState(seen);
    };
    void show();
    return () => {
      isShown = false;
    };
  }, [token, times]);
  useEffect(() => {
    const ending = new AbortController();
    hearOfLeave(again, ending.signal).catch(() => undefined); // a browser that tells of no changes is looked at anew later
    return () => ending.abort();
  }, [again]);
  return { state, again };
}

/** What the phone says and can do; to be used where the switch is. */
export function usePush(): Push {
  const client = useClient();
  const { token } = useSession().session;
  const { data } = useKeptQuery({ name: 'push-key', query: PushKeyDocument, variables: {} });
  const { state, again } = useLooked(token);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PushFailure | null>(null);
  const key = data?.pushKey ?? null;
  const turn = async (on: boolean): Promise<void> => {
    if (isBusy || key === null) return;
    setBusy(true);
    const ended = await (on ? turnOn(client, key, token) : turnOff(client, token)).catch((): PushFailure => ({
      kind: 'browser',
    }));
    // A person who blocks it in the same breath sees how to unblock it, which says enough.
    setFailure(ended?.kind === 'no-leave' && Notification.permission === 'denied' ? null : ended);
    setBusy(false);
    again();
  };
  return { state: key === null ? 'unknown' : state, isBusy, failure, turn };
}

/** Whether the subscription was made for the server's key as it is now; a browser that does not say is believed. */
function isFor(subscription: PushSubscription, key: string): boolean {
  const made = subscription.options?.applicationServerKey;
  if (made === undefined || made === null) return true;
  const text = btoa(String.fromCharCode(...new Uint8Array(made)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === key;
}

/** Renews the subscription once whenever the phone is opened and connected: the server forgets phones that stay away. */
export function useRenewedPush(): void {
  const client = useClient();
  const connection = useConnection();
  const { token } = useSession().session;
  const isConnected = connection === 'connected';
  useEffect(() => {
    if (!isConnected) return;
    const renew = async (): Promise<void> => {
      const subscription = await findSubscription(token);
      if (subscription === null || Notification.permission !== 'granted') return;
      const { data } = await client.query(PushKeyDocument, {}).toPromise();
      const key = data?.pushKey ?? null;
      if (key === null) return;
      if (isFor(subscription, key)) await tellServer(client, token, subscription);
      else await turnOn(client, key, token);
    };
    renew().catch(() => undefined); // it is tried again when the phone is opened next
  }, [client, isConnected, token]);
}

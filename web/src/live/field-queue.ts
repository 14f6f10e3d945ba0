/** The queue of visits: recorded on the phone first, sent when there is signal, each with an answer of its own. */
import type { Client } from 'urql';
import { keep, keptKey } from '../browser/kept.js';
import { newUuid } from '../browser/new-id.js';
import { type SendFieldBatchMutation, SendFieldBatchDocument } from '../operations/field-batch.js';
import { type QueuedVisit, dropVisit, keepVisit, readVisits } from './offline-store.js';

/** The server takes at most so many items at once. */
const BATCH = 200;
/** Under this name tabs tell each other that the queue has changed. */
const CHANGED = 'queue';

type Answer = Extract<
  NonNullable<SendFieldBatchMutation['syncFieldBatch']>,
  { __typename: 'FieldBatchSynced' }
>['items'][number];

export interface FieldQueue {
  readonly read: () => readonly QueuedVisit[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (visit: QueuedVisit) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  /** Sends what waits; resolves to how many the server took now. */
  readonly send: (client: Client) => Promise<number>;
  readonly close: () => void;
}

const itemOf = ({ id, familyId, outcome, promise, note, position, visitedAt }: QueuedVisit) => ({
  visit: {
    id,
    familyId,
    outcome: outcome as 'OTHER',
    visitedAt,
    ...(promise !== null && { promise }),
    ...(note !== null && { note }),
    ...(position !== null && { position }),
  },
});

function answered(visit: QueuedVisit, { result }: Answer): QueuedVisit {
  const isProblem = 'message' in result;
  // What the server could not look at now stays in the queue; every other refusal is for the cadre to mend.
  if (isProblem && result.__typename === 'Unavailable') return visit;
  return {
    ...visit,
    state: isProblem ? 'refused' : 'sent',
    refusal: isProblem ? result.message : null,
    at: Date.now(),
  };
}

/** Only one tab sends at a time; an item that two tabs send is taken once all the same. */
const alone = async <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? await navigator.locks.request(keptKey(CHANGED), work) : work();

async function sendBatch(client: Client, visits: readonly QueuedVisit[]): Promise<readonly QueuedVisit[]> {
  const items = visits.map(itemOf);
  const { data } = await client
    .mutation(SendFieldBatchDocument, { items, sentAt: new Date().toISOString() })
    .toPromise();
  const answer = data?.syncFieldBatch;
  if (answer?.__typename !== 'FieldBatchSynced') return [];
  return visits.flatMap((visit) => {
    const own = answer.items.find(({ itemId }) => itemId === visit.id);
    return own === undefined ? [] : [answered(visit, own)];
  });
}

export function createFieldQueue(owner: string): FieldQueue {
  const listeners = new Set<() => void>();
  let visits: readonly QueuedVisit[] = [];
  const show = (next: readonly QueuedVisit[]): void => {
    visits = next;
    for (const listener of listeners) listener();
  };
  /** Those for which the phone has no room: they last as long as this page. */
  const unkept = new Map<string, QueuedVisit>();
  const reload = async (): Promise<void> => {
    const kept = await readVisits(owner);
    show([...unkept.values(), ...kept.filter(({ id }) => !unkept.has(id))]);
  };
  const put = async (visit: QueuedVisit): Promise<void> => {
    show([visit, ...visits.filter(({ id }) => id !== visit.id)]);
    if (await keepVisit(visit)) unkept.delete(visit.id);
    else unkept.set(visit.id, visit);
  };
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === keptKey(CHANGED)) void reload();
  };
  addEventListener('storage', onStorage);
  const tellTabs = (): void => keep(CHANGED, newUuid());
  void reload();
  return {
    read: () => visits,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add: async (visit) => {
      await put(visit);
      tellTabs();
    },
    drop: async (id) => {
      unkept.delete(id);
      show(visits.filter((visit) => visit.id !== id));
      await dropVisit(id);
      tellTabs();
    },
    send: (client) =>
      alone(async () => {
        await reload();
        const waiting = visits.filter(({ state }) => state === 'waiting');
        let taken = 0;
        for (let from = 0; from < waiting.length; from += BATCH) {
          const told = await sendBatch(client, waiting.slice(from, from + BATCH));
          for (const visit of told) await put(visit);
          taken += told.filter(({ state }) => state === 'sent').length;
        }
        if (waiting.length > 0) tellTabs();
        return taken;
      }),
    close: () => removeEventListener('storage', onStorage),
  };
}

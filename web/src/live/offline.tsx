/** Keeps a phone useful without signal: sends the queue when it comes back, and says what happened meanwhile. */
import {
  type ReactNode,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useClient, useSubscription } from 'urql';
import { FamilyPaidDocument } from '../operations/family-paid.js';
import { useConnection } from './api.js';
import { type FieldQueue, createFieldQueue } from './field-queue.js';
import { type Away, type MissedPayment, createAway } from './missed.js';
import { subjectOf } from '../session/subject-of.js';
import { type QueuedVisit, deleteExpired } from './offline-store.js';

export interface Back {
  /** How many records the server took when the phone came back. */
  readonly sent: number;
  readonly missed: readonly MissedPayment[];
}

export interface Offline {
  /** Whose data this is: what another person kept on this phone is not read. */
  readonly owner: string;
  readonly queue: FieldQueue;
  readonly away: Away;
  /** What coming back brought; null while there is nothing to say. */
  readonly back: Back | null;
  readonly dismiss: () => void;
  /** Sends what waits, if the server can be reached. */
  readonly send: () => Promise<void>;
}

const OfflineContext = createContext<Offline | null>(null);

/** Listens on every view, so that the phone knows on each of them whether it is connected, and what it has seen. */
function useListening(away: Away): void {
  useSubscription({ query: FamilyPaidDocument, variables: { after: null } }, (_earlier, event) => {
    away.note(event.paymentConfirmed.cursor);
    return event;
  });
}

/** Sends and asks what was missed each time the connection stands again. */
function useReturning(queue: FieldQueue, away: Away): Pick<Offline, 'back' | 'dismiss' | 'send'> {
  const client = useClient();
  const connection = useConnection();
  const [back, setBack] = useState<Back | null>(null);
  const send = useCallback(async () => {
    const sent = await queue.send(client);
    if (sent > 0) setBack((earlier) => ({ sent: (earlier?.sent ?? 0) + sent, missed: earlier?.missed ?? [] }));
  }, [client, queue]);
  useEffect(() => {
    if (connection !== 'connected') {
      away.leave();
      return;
    }
    const catchUp = async (): Promise<void> => {
      const missed = await away.missed(client);
      if (missed.length > 0) setBack((earlier) => ({ sent: earlier?.sent ?? 0, missed }));
    };
    void send();
    void catchUp();
  }, [connection, client, away, send]);
  return { back, dismiss: () => setBack(null), send };
}

export function OfflineProvider({ token, children }: { token: string; children: ReactNode }) {
  const owner = subjectOf(token);
  const queue = useMemo(() => createFieldQueue(owner), [owner]);
  const away = useMemo(() => createAway(owner), [owner]);
  useEffect(() => queue.close, [queue]);
  useEffect(() => void deleteExpired(), []);
  useListening(away);
  const returning = useReturning(queue, away);
  return <OfflineContext value={{ owner, queue, away, ...returning }}>{children}</OfflineContext>;
}

export function useOffline(): Offline {
  const offline = useContext(OfflineContext);
  if (offline === null) throw new Error('useOffline needs an OfflineProvider around it.');
  return offline;
}

/** What was recorded on this phone, the newest first. */
export function useQueuedVisits(): readonly QueuedVisit[] {
  const { queue } = useOffline();
  return useSyncExternalStore(queue.subscribe, queue.read);
}

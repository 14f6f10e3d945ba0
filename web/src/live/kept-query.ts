/** Asks a question whose answer this phone keeps: without signal the last one is shown, with its age. */
import { useEffect, useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useQuery } from 'urql';
import { useConnection } from './api.js';
import { useOffline } from './offline.js';
import { type Kept, keepAnswer, readAnswer } from './offline-store.js';

export interface KeptAnswer<Data> {
  readonly data: Data | undefined;
  /** When the data came from the server, by this phone's clock; null while that is not known. */
  readonly at: number | null;
  /** Whether the server has answered on this view: the data is no older copy. */
  readonly isFresh: boolean;
  /** Set when there is neither an answer nor an older copy. */
  readonly error: CombinedError | undefined;
  readonly reload: () => void;
}

export interface KeptQuestion<Data, Variables extends AnyVariables> {
  readonly name: string;
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
}

export function useKeptQuery<Data, Variables extends AnyVariables>(
  question: KeptQuestion<Data, Variables>,
): KeptAnswer<Data> {
  const { owner } = useOffline();
  const connection = useConnection();
  const key = `${owner}/${question.name}`;
  const [{ data, error, stale }, ask] = useQuery({
    query: question.query,
    variables: question.variables,
    requestPolicy: 'cache-and-network',
  });
  const [kept, setKept] = useState<Kept<Data> | null | undefined>();
  const isFresh = data !== undefined && !stale && error === undefined;
  useEffect(() => {
    if (!isFresh) return;
    setKept({ data, at: Date.now() });
    void keepAnswer(key, data);
  }, [key, data, isFresh]);
  useEffect(() => {
    if (error === undefined) return;
    let isShown = true;
    void readAnswer<Data>(key).then((answer) => isShown && setKept((earlier) => earlier ?? answer));
    return () => {
      isShown = false;
    };
  }, [key, error]);
  const hasFailed = error !== undefined;
  useEffect(() => {
    if (!hasFailed) return;
    if (connection === 'connected') ask({ requestPolicy: 'network-only' });
    const again = (): void => ask({ requestPolicy: 'network-only' });
    const timer = setInterval(again, 10_000);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [hasFailed, ask, connection]);
  const shown = data ?? kept?.data;
  return {
    data: shown,
    at: kept?.at ?? null,
    isFresh,
    error: shown === undefined && kept === null ? error : undefined,
    reload: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** Asks the API one thing at a press: a question or a change, whose answer the screen shows until the next one. */
import { useState } from 'react';
import type { AnyVariables, CombinedError, DocumentInput } from 'urql';
import { useClient } from 'urql';

export interface Asked<Data> {
  readonly state: 'idle' | 'asking' | 'answered' | 'failed';
  readonly data: Data | null;
  readonly error: CombinedError | null;
}

const IDLE = { state: 'idle', data: null, error: null } as const;

export interface Ask<Data, Variables> extends Asked<Data> {
  /** Asks, unless an answer is still awaited; resolves to the answer, or to null where none came. */
  readonly ask: (variables: Variables) => Promise<Data | null>;
  readonly forget: () => void;
}

export function useAsk<Data, Variables extends AnyVariables>(
  kind: 'query' | 'mutation',
  document: DocumentInput<Data, Variables>,
): Ask<Data, Variables> {
  const client = useClient();
  const [asked, setAsked] = useState<Asked<Data>>(IDLE);
  const ask = async (variables: Variables): Promise<Data | null> => {
    if (asked.state === 'asking') return null;
    setAsked((before) => ({ ...before, state: 'asking' }));
    const { data, error } =
      kind === 'query'
        ? await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise()
        : await client.mutation(document, variables).toPromise();
    if (error !== undefined || data === undefined || data === null) {
      setAsked({ state: 'failed', data: null, error: error ?? null });
      return null;
    }
    setAsked({ state: 'answered', data, error: null });
    return data;
  };
  return { ...asked, ask, forget: () => setAsked(IDLE) };
}

/** Gives a screen the API as its session asks it; a change of person or language begins with an empty cache. */
import { type ReactNode, createContext, useContext, useEffect, useMemo } from 'react';
import { Provider } from 'urql';
import { useSpeech } from '../words/language.js';
import { type Api, createApi } from './client.js';
import { type Connection, useConnectionOf } from './connection.js';

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ token, children }: { token: string | null; children: ReactNode }) {
  const { language } = useSpeech();
  const api = useMemo(() => createApi({ token, language }), [token, language]);
  useEffect(() => api.close, [api]);
  return (
    <ApiContext value={api}>
      <Provider value={api.client}>{children}</Provider>
    </ApiContext>
  );
}

/** How the socket of this screen stands. It opens with the first subscription. */
export function useConnection(): Connection {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useConnection needs an ApiProvider around it.');
  return useConnectionOf(api.connection);
}

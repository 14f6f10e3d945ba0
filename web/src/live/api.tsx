/**
 * Gives a screen the API as its session asks it. A change of person or language begins with an empty cache; a token that
 * is renewed for the same person changes nothing, and the socket stays open. Where the books went back to an earlier
 * moment, or a sandbox's clock was moved, everything is read anew.
 */
import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Provider } from 'urql';
import { useSpeech } from '../words/language.js';
import { subjectOf } from '../session/subject-of.js';
import { type Api, createApi } from './client.js';
import { useMovedClock } from './moved-clock.js';
import { type Connection, useConnectionOf } from './connection.js';

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ token, children }: { token: string | null; children: ReactNode }) {
  const { language } = useSpeech();
  const person = token === null ? null : subjectOf(token);
  const held = useRef<string | null>(token);
  const [history, setHistory] = useState(0);
  const readAnew = useCallback(() => setHistory((before) => before + 1), []);
  const api = useMemo(() => {
    held.current = token;
    return createApi({ token: () => held.current, language, onHistoryChanged: readAnew });
    // The token itself is left out: a renewed one is read when it is needed.
  }, [person, language, history]);
  useEffect(() => {
    held.current = token;
  }, [token]);
  useEffect(() => api.close, [api]);
  useMovedClock(api.client, readAnew);
  return (
    <ApiContext value={api}>
      {/* What was read in another history is let go of, its cursors above all: they would be refused for ever. */}
      <Provider key={history} value={api.client}>
        {children}
      </Provider>
    </ApiContext>
  );
}

/** How the socket of this screen stands. It opens with the first subscription. */
export function useConnection(): Connection {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useConnection needs an ApiProvider around it.');
  return useConnectionOf(api.connection);
}

/** Says things to those who listen to a screen: politely, or at once when a card turns active. */
import { type ReactNode, createContext, useCallback, useContext, useRef } from 'react';

type Announce = (text: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** A text is set anew after this pause, so that the same words are said twice when they happen twice. */
const PAUSE_MS = 30;

export function Announcer({ children }: { children: ReactNode }) {
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    const region = (urgency === 'polite' ? polite : assertive).current;
    if (region === null) return;
    region.textContent = '';
    setTimeout(() => (region.textContent = text), PAUSE_MS);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div ref={polite} className="unseen" role="status" aria-live="polite" />
      <div ref={assertive} className="unseen" role="alert" aria-live="assertive" />
    </AnnounceContext>
  );
}

export const useAnnounce = (): Announce => useContext(AnnounceContext);

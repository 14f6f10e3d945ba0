/** Puts the phone's page and code on the phone itself, so that it opens without signal. */
import { useEffect } from 'react';

export function useOnThePhone(): void {
  useEffect(() => {
    // A page of the development server changes with every key; only a built one may be kept.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register('/kader-worker.js', { scope: '/kader' }).catch(() => undefined);
  }, []);
}

/** The visitor's choice of theme: the device's, light, dark, or Terik for the sun. What an address names is kept. */
import { useSyncExternalStore } from 'react';
import { keep, readKept } from '../browser/kept.js';

export const THEMES = ['auto', 'light', 'dark', 'sun'] as const;
export type Theme = (typeof THEMES)[number];

const listeners = new Set<() => void>();
let theme: Theme = firstTheme();

function firstTheme(): Theme {
  const named = new URLSearchParams(location.search).get('theme');
  const wanted = THEMES.find((known) => known === named);
  if (wanted !== undefined) keep('theme', wanted);
  return wanted ?? THEMES.find((known) => known === readKept('theme')) ?? 'auto';
}

export function applyTheme(): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(next: Theme): void {
  theme = next;
  keep('theme', next);
  applyTheme();
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => theme,
  );
}

/** The screens of the console, as every bar and the front page list them. */
import type { Words } from '../words/words.js';
import type { IconName } from './icons.js';

interface ScreenEntry {
  readonly name: keyof Words['common']['screen'];
  readonly path: string;
  readonly icon: IconName;
}

export const SCREEN_LIST = [
  { name: 'front', path: '/', icon: 'house' },
  { name: 'cadre', path: '/kader', icon: 'phone' },
  { name: 'branch', path: '/cabang', icon: 'grid' },
  { name: 'telecollecting', path: '/telekoleksi', icon: 'chat' },
  { name: 'officer', path: '/petugas', icon: 'inbox' },
  { name: 'director', path: '/direktur', icon: 'scale' },
  { name: 'partner', path: '/mitra', icon: 'key' },
  { name: 'citizen', path: '/warga', icon: 'users' },
  { name: 'sandbox', path: '/sandbox', icon: 'bolt' },
] as const satisfies readonly ScreenEntry[];

export type ScreenName = (typeof SCREEN_LIST)[number]['name'];

/** The screen that a path belongs to; null for a path without one. */
export const screenAt = (path: string): ScreenName | null =>
  path === '/'
    ? 'front'
    : (SCREEN_LIST.find((screen) => screen.path !== '/' && path.startsWith(screen.path))?.name ?? null);

/** The code of each screen, which is loaded once: with the page that opens there, or when somebody goes there. */
import type { ComponentType } from 'react';
import { readable } from '../browser/readable.js';
import type { ScreenName } from '../parts/screen-list.js';

type ScreenCode = Promise<{ readonly default: ComponentType }>;

const CODE: Readonly<Record<ScreenName, () => ScreenCode>> = {
  front: () => import('../screens/front/FrontScreen.js'),
  cadre: () => import('../screens/cadre/CadreScreen.js'),
  branch: () => import('../screens/branch/BranchScreen.js'),
  telecollecting: () => import('../screens/telecollecting/TelecollectingScreen.js'),
  officer: () => import('../screens/officer/OfficerScreen.js'),
  director: () => import('../screens/director/DirectorScreen.js'),
  partner: () => import('../screens/partner/PartnerScreen.js'),
  citizen: () => import('../screens/citizen/CitizenScreen.js'),
  sandbox: () => import('../screens/sandbox/SandboxScreen.js'),
};

const loaded = new Map<ScreenName, ScreenCode>();

export function loadScreen(name: ScreenName): ScreenCode {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const code = readable(CODE[name]());
  loaded.set(name, code);
  return code;
}

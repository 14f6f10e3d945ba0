/** The code of each screen, which is loaded when somebody goes there. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ScreenName } from '../parts/screen-list.js';

type ScreenCode = LazyExoticComponent<ComponentType>;

export const SCREENS: Readonly<Record<ScreenName, ScreenCode>> = {
  front: lazy(() => import('../screens/front/FrontScreen.js')),
  cadre: lazy(() => import('../screens/cadre/CadreScreen.js')),
  branch: lazy(() => import('../screens/branch/BranchScreen.js')),
  telecollecting: lazy(() => import('../screens/telecollecting/TelecollectingScreen.js')),
  officer: lazy(() => import('../screens/officer/OfficerScreen.js')),
  director: lazy(() => import('../screens/director/DirectorScreen.js')),
  partner: lazy(() => import('../screens/partner/PartnerScreen.js')),
  citizen: lazy(() => import('../screens/citizen/CitizenScreen.js')),
  sandbox: lazy(() => import('../screens/sandbox/SandboxScreen.js')),
};

/** The routes beside GraphQL that a person calls with a token, and the action that each asks for. */
import type { Action } from '../../platform/auth/index.js';

interface PersonRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly action: Action;
}

export const PERSON_ROUTES = {
  settlementFile: { method: 'POST', path: '/settlement-files/:partner', action: 'settlement:upload' },
  segmentExport: { method: 'GET', path: '/exports/segments/:id', action: 'segment:export' },
  ownExport: { method: 'GET', path: '/exports/my-family', action: 'own-family:read' },
  debitFile: { method: 'GET', path: '/debit-files/:bank/:day', action: 'debit-file:exchange' },
  debitResults: { method: 'POST', path: '/debit-results/:bank', action: 'debit-file:exchange' },
  importedFile: { method: 'POST', path: '/imports/:kind', action: 'data:import' },
  cadrePhoto: { method: 'POST', path: '/appointments/:id/photo', action: 'credential:manage' },
} as const satisfies Readonly<Record<string, PersonRoute>>;

/** Provides what the resolvers of requests need in one operation. */
import { type ChangesContext, CHANGES } from '../../membership/changes/index.js';
import type { Messaging } from '../../outreach/messages/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import type { Terms } from './due-at.js';
import { OBJECTIONS } from './requests.policies.js';
import type { RequestWriting } from './sealed-wanted.js';

export interface RequestsContext extends ChangesContext {
  readonly dataRequests: {
    readonly pool: Pool;
    readonly keyring: RequestWriting['keyring'];
    readonly terms: Terms;
    readonly messaging: Messaging;
  };
}

export interface RequestsParts {
  readonly pool: Pool;
  readonly keyring: RequestWriting['keyring'];
  readonly policies: PolicyBook;
  readonly messaging: Messaging;
}

export const dataRequestsSlice =
  ({ pool, keyring, policies, messaging }: RequestsParts) =>
  (): Pick<RequestsContext, 'dataRequests'> => ({
    dataRequests: {
      pool,
      keyring,
      messaging,
      terms: { corrections: policies.rows(CHANGES), objections: policies.rows(OBJECTIONS) },
    },
  });

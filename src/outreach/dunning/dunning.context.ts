/** Provides what the resolvers of dunning need in one operation. */
import { type FamilyScope, type Viewer, signedIn, totalsScope } from '../../platform/auth/index.js';
import type { FamiliesContext } from '../../households/families/index.js';
import type { Messaging } from '../messages/index.js';
import type { DraftingDeps } from './draft-plan.js';
import type { DunningDeps } from './find-debts.js';

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export interface DunningContext extends FamiliesContext, Operation {
  readonly dunning: DunningDeps;
  /** The regions whose plans the viewer may see. */
  readonly dunningScope: FamilyScope;
  /** What it takes to change plans in the viewer's name. @throws CallerError UNAUTHENTICATED without a viewer. */
  readonly changePlans: () => DraftingDeps;
}

export function dunningSlice(
  messaging: Messaging & Pick<DunningDeps, 'leftAlone'>,
): (operation: Operation) => Pick<DunningContext, 'dunning' | 'dunningScope' | 'changePlans'> {
  const { pool, newId } = messaging;
  return (operation) => ({
    dunning: messaging,
    dunningScope: totalsScope(operation.viewer),
    changePlans: () => ({ pool, newId, now: operation.now, viewer: signedIn(operation).viewer }),
  });
}

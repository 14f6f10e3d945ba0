/**
 * Decides which partners' data a viewer may see: a partner its own, whoever may read partners and sees the nation that
 * of all.
 */
import type { PartnerId } from '../../kernel/ids.js';
import { seesTheNation } from './nation-scope.js';
import { may } from './permissions.js';
import { scopeOn } from './subjects.js';
import type { Viewer } from './viewer.js';

export type PartnerScope =
  | { readonly kind: 'own'; readonly partnerId: PartnerId }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

/** The partners whose data a viewer may see. Hidden data look missing: a query under this scope does not find them. */
export function partnerScope(viewer: Viewer | null): PartnerScope {
  if (viewer === null) return { kind: 'none' };
  if (scopeOn('partners', viewer.role) === 'OWN_PARTNER') {
    const partnerId = viewer.partnerId ?? null;
    return partnerId === null ? { kind: 'none' } : { kind: 'own', partnerId };
  }
  return may(viewer, 'partner:read') && seesTheNation(viewer) ? { kind: 'all' } : { kind: 'none' };
}

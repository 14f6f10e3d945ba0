/** Whose traffic a viewer may see: a partner its own, whoever watches partners all of it. */
import type { PartnerId } from '../../kernel/ids.js';
import { may } from './permissions.js';
import type { Viewer } from './viewer.js';

export type PartnerScope =
  | { readonly kind: 'own'; readonly partnerId: PartnerId }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

/** Hidden and missing look the same to the viewer: a query under this scope simply finds nothing. */
export function partnerScope(viewer: Viewer | null): PartnerScope {
  if (viewer === null) return { kind: 'none' };
  if (viewer.role === 'PARTNER') {
    const partnerId = viewer.partnerId ?? null;
    return partnerId === null ? { kind: 'none' } : { kind: 'own', partnerId };
  }
  return may(viewer, 'partner:read') ? { kind: 'all' } : { kind: 'none' };
}

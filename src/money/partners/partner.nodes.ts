/** Reads partners by their ids. */
import type { PartnerId } from '../../kernel/ids.js';
import { partnerScope } from '../../platform/auth/index.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import { toPartnerType } from './partner.types.js';
import type { PartnersContext } from './partners.context.js';

export const PARTNER_NODES: NodeReaders<PartnersContext> = {
  Partner: {
    action: ['partner:read', 'partner:self'],
    read: async ({ managePartners, viewer }, id) => {
      const scope = partnerScope(viewer);
      if (scope.kind === 'none' || (scope.kind === 'own' && scope.partnerId !== id)) return null;
      const partner = await managePartners.find(id as PartnerId);
      return partner === null ? null : toPartnerType(partner);
    },
  },
};

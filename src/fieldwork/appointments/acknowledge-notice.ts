/**
 * A village head acknowledges that a cadre works in the village; the branch may note it on the village head's behalf.
 */
import { isReached } from '../../households/regions/index.js';
import { LockMode } from '@mikro-orm/core';
import type { VillageNoticeId } from '../../kernel/ids.js';
import { type OfficeDeps } from './open-appointment.js';
import { VillageNotice } from './village-notice.entity.js';

export type AcknowledgeOutcome =
  | { readonly kind: 'done'; readonly id: VillageNoticeId }
  | { readonly kind: 'notice-not-found' };

/** Acknowledges a notice. A repeat by anybody leaves the first acknowledgement as it is. */
export function acknowledgeNotice({ em, now, viewer }: OfficeDeps, id: VillageNoticeId): Promise<AcknowledgeOutcome> {
  return em.fork().transactional(async (tx): Promise<AcknowledgeOutcome> => {
    const notice = await tx.findOne(VillageNotice, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (notice === null || !isReached(notice.regionCode, viewer.regions)) return { kind: 'notice-not-found' };
    if (notice.acknowledgedAt === null) {
      const { subject, name, role } = viewer;
      Object.assign(notice, {
        acknowledgedAt: now,
        acknowledgedBy: subject,
        acknowledgedName: name,
        acknowledgedRole: role,
      });
    }
    return { kind: 'done', id };
  });
}

/** One of the partner's calls, as the page is told of it. */
import type { PartnerPageQuery } from '../../operations/partner.js';

export type Delivery = NonNullable<PartnerPageQuery['partnerDeliveries']>['edges'][number]['node'];

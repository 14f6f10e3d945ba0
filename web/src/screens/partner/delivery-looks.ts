/** How a delivery's state looks: green for what is posted, brick for what is refused, turmeric for what waits. */
import type { PartnerDeliveryState } from '../../operations/partner.js';
import type { IconName } from '../../parts/icons.js';
import type { TagProps } from '../../parts/Tag.js';

interface Look {
  readonly tone: NonNullable<TagProps['tone']>;
  readonly icon: IconName;
}

export const LOOKS: Readonly<Record<PartnerDeliveryState, Look>> = {
  POSTED: { tone: 'good', icon: 'check' },
  REFUSED: { tone: 'bad', icon: 'cross' },
  CONTRADICTION: { tone: 'bad', icon: 'alert' },
  QUARANTINED: { tone: 'warning', icon: 'inbox' },
  UNCONFIRMED: { tone: 'warning', icon: 'clock' },
  REPEATED: { tone: 'plain', icon: 'replay' },
  REVERSAL: { tone: 'note', icon: 'replay' },
  REVERSAL_KEPT: { tone: 'note', icon: 'clock' },
  IGNORED: { tone: 'plain', icon: 'info' },
};

export const STATES = Object.keys(LOOKS) as readonly PartnerDeliveryState[];

/** Writes events of complaints into the event stream and reads them back. */
import { invariant } from '../../kernel/invariant.js';
import type { EventCodec, LiveFact } from '../../platform/live/index.js';
import type { ComplaintUpdated } from './complaint.events.js';

type ComplaintDetails = Omit<ComplaintUpdated, keyof LiveFact>;

export const COMPLAINT_EVENT_CODEC: EventCodec<ComplaintUpdated, ComplaintDetails> = {
  kind: 'complaint-updated',
  paymentIdOf: () => null,
  encode: ({ complaintId, category, level, state, step }) => ({ complaintId, category, level, state, step }),
  decode: ({ familyId, regionCode, cadreId, occurredAt, details }) => {
    invariant(regionCode !== null, 'a complaint belongs to a region');
    return { ...details, kind: 'complaint-updated', familyId, regionCode, cadreId, occurredAt };
  },
};

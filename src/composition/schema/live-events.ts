/** Lists every kind of event that is announced, and decides how a past event is shown to a cadre. */
import { COMPLAINT_EVENT_CODEC } from '../../fieldwork/complaints/index.js';
import { stillAssigned } from '../../fieldwork/portfolios/index.js';
import { PAYMENT_EVENT_CODECS } from '../../money/payments/index.js';
import { createEventStore } from '../../platform/live/index.js';

export const LIVE_EVENTS = createEventStore([...PAYMENT_EVENT_CODECS, COMPLAINT_EVENT_CODEC], stillAssigned);

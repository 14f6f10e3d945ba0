import { expect, test } from '@jest/globals';
import { POSTING_OUTCOMES } from '../../../src/money/payments/posting/posting-decision.js';
import { DELIVERY_STATES } from '../../../src/partners/deliveries/partner-delivery.js';
import { DeliveryOutcomeEnum, DeliveryStateEnum } from '../../../src/partners/deliveries/partner-delivery.types.js';
import {
  ATTEMPT_DETAILS,
  ATTEMPT_OUTCOMES,
  DOUBT_SOURCES,
  DOUBT_STATES,
} from '../../../src/partners/doubts/payment-doubt.js';
import {
  AttemptDetailEnum,
  AttemptOutcomeEnum,
  DoubtSourceEnum,
  DoubtStateEnum,
} from '../../../src/partners/doubts/payment-doubt.types.js';

/** A word without a name in GraphQL would be an error the first time that it is answered. */
test.each([
  ['PartnerDeliveryState', DeliveryStateEnum, DELIVERY_STATES],
  ['PartnerDeliveryOutcome', DeliveryOutcomeEnum, POSTING_OUTCOMES],
  ['PaymentDoubtSource', DoubtSourceEnum, DOUBT_SOURCES],
  ['PaymentDoubtState', DoubtStateEnum, DOUBT_STATES],
  ['PaymentDoubtOutcome', AttemptOutcomeEnum, ATTEMPT_OUTCOMES],
  ['PaymentDoubtDetail', AttemptDetailEnum, ATTEMPT_DETAILS],
] as const)('%s names every word that the server uses', (_name, words, used) => {
  expect(Object.values(words).toSorted()).toEqual([...used].toSorted());
});

import { expect, test } from '@jest/globals';
import { POSTING_OUTCOMES } from '../../../src/money/payments/posting/posting-decision.js';
import { BREAK_CLASSES, BREAK_STATES, STEP_KINDS } from '../../../src/partners/settlement/settlement-break.js';
import { BreakClassEnum, BreakStateEnum, StepKindEnum } from '../../../src/partners/settlement/break.types.js';
import { FILE_STATES } from '../../../src/partners/settlement/settlement-file.js';
import { FileKindEnum, FileStateEnum } from '../../../src/partners/settlement/settlement-file.types.js';
import { FILE_KINDS } from '../../../src/partners/settlement/settlement-format.js';
import { DELIVERY_STATES } from '../../../src/partners/deliveries/partner-delivery.js';
import { DeliveryOutcomeEnum, DeliveryStateEnum } from '../../../src/partners/deliveries/partner-delivery.types.js';
import {
  ATTEMPT_DETAILS,
  ATTEMPT_OUTCOMES,
  DOUBT_FINDINGS,
  DOUBT_SOURCES,
  DOUBT_STATES,
} from '../../../src/partners/doubts/payment-doubt.js';
import {
  AttemptDetailEnum,
  AttemptOutcomeEnum,
  DoubtSourceEnum,
  DoubtStateEnum,
} from '../../../src/partners/doubts/payment-doubt.types.js';
import { DoubtFindingEnum } from '../../../src/partners/doubts/payment-doubt-closing.types.js';

/** A word without a name in GraphQL would be an error the first time that it is answered. */
test.each([
  ['PartnerDeliveryState', DeliveryStateEnum, DELIVERY_STATES],
  ['PartnerDeliveryOutcome', DeliveryOutcomeEnum, POSTING_OUTCOMES],
  ['PaymentDoubtSource', DoubtSourceEnum, DOUBT_SOURCES],
  ['PaymentDoubtState', DoubtStateEnum, DOUBT_STATES],
  ['PaymentDoubtOutcome', AttemptOutcomeEnum, ATTEMPT_OUTCOMES],
  ['PaymentDoubtFinding', DoubtFindingEnum, DOUBT_FINDINGS],
  ['PaymentDoubtDetail', AttemptDetailEnum, ATTEMPT_DETAILS],
  ['ReconciliationBreakClass', BreakClassEnum, BREAK_CLASSES],
  ['ReconciliationBreakState', BreakStateEnum, BREAK_STATES],
  ['ReconciliationBreakStepKind', StepKindEnum, STEP_KINDS],
  ['SettlementFileKind', FileKindEnum, FILE_KINDS],
  ['SettlementFileState', FileStateEnum, FILE_STATES],
] as const)('%s names every word that the server uses', (_name, words, used) => {
  expect(Object.values(words).toSorted()).toEqual([...used].toSorted());
});

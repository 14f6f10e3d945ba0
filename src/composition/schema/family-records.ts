/** Lists what every room holds of a family, in the order of the rooms. */
import { FAMILY_RECORDS } from '../../households/families/index.js';
import { CLAIM_RECORDS } from '../../households/family-claims/index.js';
import { ADDRESS_RECORDS } from '../../households/addresses/index.js';
import { FACILITY_RECORDS } from '../../households/facilities/index.js';
import { INSTALMENT_RECORDS } from '../../households/instalments/index.js';
import { VISIT_RECORDS } from '../../fieldwork/visits/index.js';
import { COMPLAINT_RECORDS } from '../../fieldwork/complaints/index.js';
import { CONDUCT_RECORDS } from '../../fieldwork/conduct/index.js';
import { PORTFOLIO_RECORDS } from '../../fieldwork/portfolios/index.js';
import { REGISTRATION_RECORDS } from '../../fieldwork/registration/index.js';
import { EDUCATION_RECORDS } from '../../fieldwork/education/index.js';
import { PAYMENT_RECORDS } from '../../money/payments/index.js';
import { CODE_RECORDS } from '../../money/payment-codes/index.js';
import { INTENT_RECORDS } from '../../money/assisted-payments/index.js';
import { RECEIPT_RECORDS } from '../../money/counters/index.js';
import { MESSAGE_RECORDS } from '../../outreach/messages/index.js';
import { SIGN_IN_RECORDS } from '../../outreach/citizens/index.js';
import { CALL_RECORDS } from '../../outreach/telecollecting/index.js';
import { DUNNING_RECORDS } from '../../outreach/dunning/index.js';
import { CHANGE_RECORDS } from '../../membership/changes/index.js';
import { REFUND_RECORDS } from '../../membership/refunds/index.js';
import { MANDATE_RECORDS } from '../../partners/mandates/index.js';
import { HARDSHIP_RECORDS } from '../../relief/hardship/index.js';
import { SPONSORSHIP_RECORDS } from '../../relief/sponsorship/index.js';
import { WRITE_OFF_RECORDS } from '../../relief/write-offs/index.js';
import { REQUEST_RECORDS } from '../../data-rights/requests/index.js';
import { LOG_RECORDS } from '../../reporting/access-log/index.js';
import type { FamilyRecord } from '../../platform/readings/index.js';

export const RECORDS_OF_FAMILIES: readonly FamilyRecord[] = [
  ...FAMILY_RECORDS,
  ...CLAIM_RECORDS,
  ...ADDRESS_RECORDS,
  ...FACILITY_RECORDS,
  ...INSTALMENT_RECORDS,
  ...VISIT_RECORDS,
  ...COMPLAINT_RECORDS,
  ...CONDUCT_RECORDS,
  ...PORTFOLIO_RECORDS,
  ...REGISTRATION_RECORDS,
  ...EDUCATION_RECORDS,
  ...PAYMENT_RECORDS,
  ...CODE_RECORDS,
  ...INTENT_RECORDS,
  ...RECEIPT_RECORDS,
  ...MESSAGE_RECORDS,
  ...SIGN_IN_RECORDS,
  ...CALL_RECORDS,
  ...DUNNING_RECORDS,
  ...CHANGE_RECORDS,
  ...REFUND_RECORDS,
  ...MANDATE_RECORDS,
  ...HARDSHIP_RECORDS,
  ...SPONSORSHIP_RECORDS,
  ...WRITE_OFF_RECORDS,
  ...REQUEST_RECORDS,
  ...LOG_RECORDS,
];

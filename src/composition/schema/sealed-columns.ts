/** Lists every column whose values are sealed: a rotation of the keys goes through all of them. */
import { PARTICIPANT_NIKS, PARTICIPANT_PHONES } from '../../households/families/index.js';
import { WANTED_VALUES } from '../../data-rights/requests/index.js';
import { CHANGE_DETAILS, DECISION_LINES } from '../../membership/changes/index.js';
import { type SealedSecret, PARTNER_SECRETS } from '../../money/partners/index.js';
import { DELIVERY_BODIES } from '../../money/payments/index.js';
import { SIGN_IN_PHONES } from '../../outreach/citizens/index.js';
import { MESSAGE_PHONES, PREFERENCE_PHONES } from '../../outreach/messages/index.js';
import { PHONE_ADDRESSES } from '../../outreach/push/index.js';
import { DESTINATION_SECRETS } from '../../partners/destinations/index.js';
import { BANK_ANSWERS, ENDPOINT_SECRETS } from '../../partners/doubts/index.js';
import { MANDATE_ACCOUNTS } from '../../partners/mandates/index.js';
import type { SealedColumn } from '../../platform/encryption/index.js';

/** The columns that data keys seal. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  DELIVERY_BODIES,
  BANK_ANSWERS,
  SIGN_IN_PHONES,
  MESSAGE_PHONES,
  PARTICIPANT_NIKS,
  PARTICIPANT_PHONES,
  PREFERENCE_PHONES,
  WANTED_VALUES,
  CHANGE_DETAILS,
  DECISION_LINES,
];

/** The columns that SECRETS_KEY itself encrypts. */
export const SEALED_SECRETS: readonly SealedSecret[] = [
  ...PARTNER_SECRETS,
  ...ENDPOINT_SECRETS,
  DESTINATION_SECRETS,
  MANDATE_ACCOUNTS,
  PHONE_ADDRESSES,
];

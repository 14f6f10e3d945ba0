/** The events of a family's account as the feed delivers them. */
import type { Numbered } from '../../../platform/db/event-log.js';
import type { AccountChanged, PaymentWithdrawn } from '../ledger/account.events.js';
import type { PaymentConfirmed } from '../payment.events.js';

/** The kinds of events that may change a family's account. */
export const ACCOUNT_KINDS = ['payment-confirmed', 'payment-withdrawn', 'account-changed'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export type AccountEvent = Numbered<PaymentConfirmed | PaymentWithdrawn | AccountChanged>;
export type AccountEventOf<Kind extends AccountKind> = Extract<AccountEvent, { readonly kind: Kind }>;

/** Decides which contact a payment followed, purely, by a dated policy: every rupiah is attributed exactly once. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';

export const COLLECTION_STRATEGIES = [
  'CADRE_VISIT',
  'TELE_COLLECTING',
  'WHATSAPP',
  'SMS_BLAST',
  'AUTO_DEBIT',
  'CSR',
  'UNPROMPTED',
] as const;
export type CollectionStrategy = (typeof COLLECTION_STRATEGIES)[number];

/** The strategies that make a contact with a family. */
export const CONTACT_STRATEGIES = ['CADRE_VISIT', 'TELE_COLLECTING', 'WHATSAPP', 'SMS_BLAST'] as const;
export type ContactStrategy = (typeof CONTACT_STRATEGIES)[number];

export interface Contact {
  readonly id: string;
  readonly strategy: ContactStrategy;
  readonly at: Date;
  /** Whether the family paid during this visit, which is recorded when it ends. */
  readonly paidDuringVisit: boolean;
  readonly cadreId: CadreId | null;
}

export interface AttributablePayment {
  readonly paidAt: Date;
  /** The channel of the payment; null for a premium that a donor's fund paid. */
  readonly channel: PaymentChannel | null;
}

export interface AttributionPolicy extends PolicyRow {
  /** The first day, by the calendar of Jakarta, of the payments to which the policy applies. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The number of days for which a payment counts as following a contact, by strategy. */
  readonly windowDays: Readonly<Record<ContactStrategy, number>>;
  /** The order of strategies for contacts at the same instant; of two with one strategy, the lower id comes first. */
  readonly precedence: readonly ContactStrategy[];
  /** The minutes before its recording from which a visit at which the family paid counts. */
  readonly visitBackdatedMinutes: number;
}

export interface Attribution {
  readonly strategy: CollectionStrategy;
  /** The contact that the payment followed; null when it followed none. */
  readonly contact: Contact | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The outcomes of visits and calls that reached nobody, which are no contacts. */
export const VISITS_WITHOUT_CONTACT = ['NOT_AT_HOME', 'MOVED'] as const;
export const CALLS_WITHOUT_CONTACT = ['NO_ANSWER', 'WRONG_NUMBER'] as const;

const countsFrom = ({ at, paidDuringVisit }: Contact, { visitBackdatedMinutes }: AttributionPolicy): number =>
  at.getTime() - (paidDuringVisit ? visitBackdatedMinutes * MINUTE_MS : 0);

/**
 * Attributes a payment: a fund's premium is CSR and a mandate's debit AUTO_DEBIT, whatever contacts came before. Any
 * other payment follows the last contact whose days have not run out; without one it is UNPROMPTED.
 */
export function attributePayment(
  { paidAt, channel }: AttributablePayment,
  contacts: readonly Contact[],
  policy: AttributionPolicy,
): Attribution {
  if (channel === null) return { strategy: 'CSR', contact: null };
  if (channel === 'AUTO_DEBIT') return { strategy: 'AUTO_DEBIT', contact: null };
  const [followed] = contacts
    .map((contact) => ({ contact, since: countsFrom(contact, policy) }))
    .filter(({ contact, since }) => {
      const waited = paidAt.getTime() - since;
      return waited >= 0 && waited <= policy.windowDays[contact.strategy] * DAY_MS;
    })
    .toSorted(
      (a, b) =>
        b.since - a.since ||
        policy.precedence.indexOf(a.contact.strategy) - policy.precedence.indexOf(b.contact.strategy) ||
        (a.contact.id < b.contact.id ? -1 : 1),
    );
  return followed === undefined
    ? { strategy: 'UNPROMPTED', contact: null }
    : { strategy: followed.contact.strategy, contact: followed.contact };
}

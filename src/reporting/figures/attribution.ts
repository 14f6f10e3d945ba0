/** Which contact a payment followed: pure, under a written and dated policy. Every rupiah is attributed exactly once. */
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

/** Strategies that reach a family, each named by the contact it makes. */
export const CONTACT_STRATEGIES = ['CADRE_VISIT', 'TELE_COLLECTING', 'WHATSAPP', 'SMS_BLAST'] as const;
export type ContactStrategy = (typeof CONTACT_STRATEGIES)[number];

export interface Contact {
  readonly id: string;
  readonly strategy: ContactStrategy;
  readonly at: Date;
  /** The family paid during the visit; a visit is written down when it ends. */
  readonly paidDuringVisit: boolean;
  readonly cadreId: CadreId | null;
}

export interface AttributablePayment {
  readonly paidAt: Date;
  /** Null for a premium that a donor's fund paid. */
  readonly channel: PaymentChannel | null;
}

export interface AttributionPolicy {
  /** Applies to payments made on this day or later, by the calendar of Jakarta. */
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** For so many days a payment counts as following a contact of this strategy. */
  readonly windowDays: Readonly<Record<ContactStrategy, number>>;
  /** Of contacts at the same instant the first in this list has it; of one strategy, the one with the lower id. */
  readonly precedence: readonly ContactStrategy[];
  /** A visit at which the family paid counts from so long before it was written down. */
  readonly visitBackdatedMinutes: number;
}

export interface Attribution {
  readonly strategy: CollectionStrategy;
  /** Null for what followed no contact. */
  readonly contact: Contact | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A door that stayed shut and a telephone that nobody took are no contacts. */
export const VISITS_WITHOUT_CONTACT = ['NOT_AT_HOME', 'MOVED'] as const;
export const CALLS_WITHOUT_CONTACT = ['NO_ANSWER', 'WRONG_NUMBER'] as const;

const countsFrom = ({ at, paidDuringVisit }: Contact, { visitBackdatedMinutes }: AttributionPolicy): number =>
  at.getTime() - (paidDuringVisit ? visitBackdatedMinutes * MINUTE_MS : 0);

/**
 * A fund's premium is CSR and a mandate's debit AUTO_DEBIT, whatever was said before. Any other payment follows the last
 * contact whose days have not run out; without one it is UNPROMPTED.
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

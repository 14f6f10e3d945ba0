/**
 * Decides who of a family may be written to. The family's own preference and that of each number both count; the
 * stricter one decides.
 */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { ContactPreference, MessageKind } from './message-words.js';

/** A member of the family who may have a telephone number; the head comes first. */
export interface Reachable {
  readonly phone: PhoneNumber | null;
  readonly coveredThrough: BillingMonth | null;
}

export interface ContactPreferences {
  readonly family: ContactPreference;
  readonly byPhone: ReadonlyMap<PhoneNumber, ContactPreference>;
}

export type Recipient =
  | { readonly kind: 'reachable'; readonly phone: PhoneNumber }
  | { readonly kind: 'not-reachable'; readonly reason: 'DO_NOT_CONTACT' | 'OPTED_OUT' | 'NO_PHONE' };

/**
 * Decides whether a preference refuses a message. `NO_BLASTS` refuses blasts but not a detail message that somebody
 * asks for. UU 27/2022 articles 40 and 41.
 */
export function refusalOf(preference: ContactPreference, kind: MessageKind): 'DO_NOT_CONTACT' | 'OPTED_OUT' | null {
  if (preference === 'DO_NOT_CONTACT') return 'DO_NOT_CONTACT';
  return preference === 'NO_BLASTS' && kind === 'BLAST' ? 'OPTED_OUT' : null;
}

/** Chooses the first present member whose number may be used. The refusal of one number does not affect another. */
export function chooseRecipient(
  members: readonly Reachable[],
  { preferences, kind, month }: { preferences: ContactPreferences; kind: MessageKind; month: BillingMonth },
): Recipient {
  const refusal = refusalOf(preferences.family, kind);
  if (refusal !== null) return { kind: 'not-reachable', reason: refusal };
  const present = members.filter(({ coveredThrough }) => coveredThrough === null || coveredThrough >= month);
  const phones = present.flatMap(({ phone }) => (phone === null ? [] : [phone]));
  const refusals = phones.map((phone) => refusalOf(preferences.byPhone.get(phone) ?? 'ALL_MESSAGES', kind));
  const open = phones[refusals.indexOf(null)];
  if (open !== undefined) return { kind: 'reachable', phone: open };
  return { kind: 'not-reachable', reason: refusals[0] ?? 'NO_PHONE' };
}

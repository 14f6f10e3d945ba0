/** Who of a family may be written to: its own preference and that of each telephone number count, the stricter one first. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { ContactPreference, MessageKind } from './message-words.js';

/** Somebody of the family who may have a telephone; the head comes first. */
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

/** `NO_BLASTS` refuses mass messages; who asks for a detail message still gets it. UU 27/2022 Ps. 40 and 41. */
export function refusalOf(preference: ContactPreference, kind: MessageKind): 'DO_NOT_CONTACT' | 'OPTED_OUT' | null {
  if (preference === 'DO_NOT_CONTACT') return 'DO_NOT_CONTACT';
  return preference === 'NO_BLASTS' && kind === 'BLAST' ? 'OPTED_OUT' : null;
}

/** The first present member whose number may be used. A number that refuses never stands in for another that does not. */
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

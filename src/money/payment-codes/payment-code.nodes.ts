/** Reads payment codes by their ids, of families that the viewer may see. */
import type { PaymentCodeId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { PaymentCodesContext } from './payment-codes.context.js';

export const PAYMENT_CODE_NODES: NodeReaders<PaymentCodesContext> = {
  PaymentCode: {
    action: 'family:read',
    read: async ({ paymentCodes, familyById }, id) => {
      const code = await paymentCodes.findById(id as PaymentCodeId);
      return code !== null && (await familyById.load(code.familyId)) !== null ? code : null;
    },
  },
};

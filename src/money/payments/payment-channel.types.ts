/** GraphQL's word for where a family paid. */
import { registerEnumType } from 'type-graphql';
import type { PaymentChannel } from './posting/payment-notice.js';

export const PaymentChannelEnum: { readonly [C in PaymentChannel]: C } = {
  BANK: 'BANK',
  ATM: 'ATM',
  MINIMARKET: 'MINIMARKET',
  MOBILE_BANKING: 'MOBILE_BANKING',
  EDC: 'EDC',
  AUTO_DEBIT: 'AUTO_DEBIT',
  POST_OFFICE: 'POST_OFFICE',
  COUNTER: 'COUNTER',
  OTHER: 'OTHER',
};

registerEnumType(PaymentChannelEnum, {
  name: 'PaymentChannel',
  description: 'Where a family paid. A cadre is never a channel: cadres handle no cash.',
  valuesConfig: {
    BANK: { description: "A bank's teller." },
    ATM: { description: 'A cash machine.' },
    MINIMARKET: { description: 'The till of a minimarket.' },
    MOBILE_BANKING: { description: "A bank's app or website." },
    EDC: { description: "A bank's card terminal." },
    AUTO_DEBIT: { description: 'A standing mandate to debit the account.' },
    POST_OFFICE: { description: 'A post office.' },
    COUNTER: { description: 'A counter of BPJS Kesehatan.' },
    OTHER: { description: 'Another official channel of a partner.' },
  },
});

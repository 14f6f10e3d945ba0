/** The GraphQL enum of payment channels. */
import { enumOf } from '../../platform/graphql/index.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';

export const PaymentChannelEnum = enumOf<PaymentChannel>(
  'PaymentChannel',
  'The channel through which a family paid. A cadre is never a channel, because cadres handle no cash.',
  {
    BANK: { description: "A bank's teller.", id: 'Teller bank', en: 'Bank teller' },
    ATM: { description: 'A cash machine.', id: 'ATM', en: 'ATM' },
    MINIMARKET: { description: 'The till of a minimarket.', id: 'Minimarket', en: 'Minimarket' },
    MOBILE_BANKING: { description: "A bank's app or website.", id: 'Mobile banking', en: 'Mobile banking' },
    EDC: { description: "A bank's card terminal.", id: 'Mesin EDC', en: 'EDC machine' },
    AUTO_DEBIT: { description: 'A standing mandate to debit the account.', id: 'Autodebit', en: 'Automatic debit' },
    POST_OFFICE: { description: 'A post office.', id: 'Kantor pos', en: 'Post office' },
    COUNTER: {
      description: 'A counter of BPJS Kesehatan.',
      id: 'Loket BPJS Kesehatan',
      en: 'Counter of BPJS Kesehatan',
    },
    OTHER: {
      description: 'Another official channel of a partner.',
      id: 'Kanal resmi lain',
      en: 'Other official channel',
    },
  },
);

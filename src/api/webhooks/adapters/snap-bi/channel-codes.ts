/** Maps SNAP's channelCode to the channel a family paid through. */
import type { PaymentChannel } from '../../../../kernel/payment-channel.js';

const CHANNEL_BY_CODE: Readonly<Record<number, PaymentChannel>> = {
  6000: 'OTHER',
  6010: 'BANK',
  6011: 'ATM',
  6012: 'EDC',
  6013: 'AUTO_DEBIT',
  6014: 'MOBILE_BANKING',
  6015: 'MOBILE_BANKING',
  6016: 'MOBILE_BANKING',
  6017: 'MOBILE_BANKING',
  6018: 'BANK',
  6019: 'ATM',
  6020: 'OTHER',
};

/** The channel of a code. Codes differ between banks: an unknown or missing one means the partner's own channel. */
export const channelOf = (code: string | number | undefined, partnerChannel: PaymentChannel): PaymentChannel =>
  CHANNEL_BY_CODE[Number(code)] ?? partnerChannel;

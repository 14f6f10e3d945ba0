/** Writes as Xendit does: its own record first, then a callback with its fixed token. */
import { newSending } from './book.js';
import { deliver } from './deliver.js';
import { type Writing, accountOf } from './writing.js';

export async function payByXendit(writing: Writing): Promise<void> {
  const { code, callbackToken } = writing.partners.xendit;
  const { payer, amount } = await writing.aPayment();
  const reference = writing.newName('xen');
  const callback = {
    id: writing.newName('id'),
    payment_id: reference,
    owner_id: 'chaos',
    external_id: `JKN-${accountOf(payer)}-${reference}`,
    callback_virtual_account_id: writing.newName('va'),
    account_number: accountOf(payer),
    bank_code: 'BNI',
    merchant_code: '88888',
    amount,
    transaction_timestamp: new Date().toISOString(),
  };
  writing.apis.record(`/callback_virtual_account_payments/payment_id=${reference}`, callback);
  const headers = {
    'content-type': 'application/json',
    'x-callback-token': callbackToken,
    'webhook-id': `xendit-${reference}`,
  };
  await deliver(writing, {
    sending: newSending({ protocol: 'xendit', partner: code, reference, payer, amount }),
    makeCall: () => ({ path: `/webhooks/xendit/${code}`, headers, body: JSON.stringify(callback) }),
    isDoubled: writing.chance.happens(10),
  });
}

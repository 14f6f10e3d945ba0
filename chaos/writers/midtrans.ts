/** Writes as Midtrans does: its own record first, then a notification that four fields of it sign. */
import { createHash } from 'node:crypto';
import { newSending } from './book.js';
import { deliver } from './deliver.js';
import { type Writing, accountOf } from './writing.js';

const inWib = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

export async function payByMidtrans(writing: Writing): Promise<void> {
  const { code, serverKey } = writing.partners.midtrans;
  const { payer, amount } = await writing.aPayment();
  const reference = writing.newName('mid');
  const order = `JKN-${accountOf(payer)}-${reference}`.slice(0, 50);
  const transaction = {
    transaction_time: inWib(new Date()),
    settlement_time: inWib(new Date()),
    transaction_status: 'settlement',
    transaction_id: reference,
    status_code: '200',
    order_id: order,
    gross_amount: `${amount}.00`,
    currency: 'IDR',
    fraud_status: 'accept',
    payment_type: 'bank_transfer',
    va_numbers: [{ va_number: accountOf(payer), bank: 'bca' }],
  };
  const signature_key = createHash('sha512').update(`${order}200${amount}.00${serverKey}`).digest('hex');
  const body = JSON.stringify({ ...transaction, signature_key });
  for (const name of [order, reference])
    writing.apis.record(`/v2/${encodeURIComponent(name)}/status`, { ...transaction, signature_key });
  await deliver(writing, {
    sending: newSending({ protocol: 'midtrans', partner: code, reference, payer, amount }),
    makeCall: () => ({ path: `/webhooks/midtrans/${code}`, headers: { 'content-type': 'application/json' }, body }),
    isDoubled: writing.chance.happens(10),
  });
}

/** A reference has one limit, wherever a partner writes it: in a call, in an advice, in a reversal, in a file. */
import { describe, expect, test } from '@jest/globals';
import { InquiryRequest, PaymentRequest } from '../../../../src/api/webhooks/adapters/snap-bi/wire.js';
import {
  DebitFailed,
  PaymentReceived,
  PaymentReversed,
} from '../../../../src/api/webhooks/adapters/standard-webhooks/wire.js';
import { PaymentV3, RetailPaid, VirtualAccountPaid } from '../../../../src/api/webhooks/adapters/xendit/wire.js';
import { REFERENCE_LENGTH_MAX } from '../../../../src/kernel/reference.js';
import { EXAMPLE_FORMATS } from '../../../../src/partners/settlement/example-formats.js';
import { lineReader } from '../../../../src/partners/settlement/read-line.js';

const ACCOUNT = { partnerServiceId: '   88888', customerNo: '01944358911', virtualAccountNo: '   8888801944358911' };
const HEADING = ['jenis', 'waktu', 'referensi', 'nomor', 'bruto', 'biaya', 'bersih', 'status'];
const readLine = lineReader(EXAMPLE_FORMATS.minimarket, HEADING);
const line = (reference: string, amount: string) =>
  readLine(`D,2026-11-21 14:05:00,${reference},8888812345678901,${amount},0.00,${amount},SUCCESS`).kind;

const PLACES: readonly (readonly [string, (reference: string) => boolean])[] = [
  [
    'SNAP payment and advice',
    (paymentRequestId) =>
      PaymentRequest.safeParse({
        ...ACCOUNT,
        paymentRequestId,
        paidAmount: { value: '1.00', currency: 'IDR' },
        flagAdvise: 'Y',
      }).success,
  ],
  ['SNAP inquiry', (inquiryRequestId) => InquiryRequest.safeParse({ ...ACCOUNT, inquiryRequestId }).success],
  [
    'a webhook’s payment',
    (reference) =>
      PaymentReceived.safeParse({ type: 'payment.received', data: { reference, accountNumber: '1', amount: 1 } })
        .success,
  ],
  ['a reversal', (reference) => PaymentReversed.safeParse({ type: 'payment.reversed', data: { reference } }).success],
  [
    'a reversal’s own reference',
    (reversalReference) =>
      PaymentReversed.safeParse({ type: 'payment.reversed', data: { reference: 'a', reversalReference } }).success,
  ],
  ['a failed debit', (reference) => DebitFailed.safeParse({ type: 'debit.failed', data: { reference } }).success],
  [
    'Xendit, virtual account',
    (payment_id) =>
      VirtualAccountPaid.safeParse({
        payment_id,
        callback_virtual_account_id: 'a',
        external_id: 'a',
        account_number: '1',
        amount: 1,
      }).success,
  ],
  [
    'Xendit, retail',
    (payment_id) =>
      RetailPaid.safeParse({
        payment_id,
        fixed_payment_code_id: 'a',
        external_id: 'a',
        payment_code: '1',
        amount: 1,
        status: 'SETTLING',
      }).success,
  ],
  [
    'Xendit, payment request',
    (payment_id) =>
      PaymentV3.safeParse({ payment_id, reference_id: 'a', status: 'SUCCEEDED', request_amount: 1 }).success,
  ],
  ['a line of a file', (reference) => line(reference, '1000.00') === 'line'],
  ['a correction in a file', (reference) => line(reference, '-1000.00') === 'correction'],
];

describe.each(PLACES)('%s', (_where, takes) => {
  test.each([1, 64, 65, REFERENCE_LENGTH_MAX])('takes %i characters', (length) =>
    expect(takes('r'.repeat(length))).toBe(true),
  );
  test('and no more', () => expect(takes('r'.repeat(REFERENCE_LENGTH_MAX + 1))).toBe(false));
});

import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { NO_RUPIAH, rupiah } from '../../../../src/kernel/rupiah.js';
import { InquiryAnswer } from '../../../../src/api/webhooks/adapters/snap-bi/reply-schemas.js';
import { type EndpointParams, aWebhookEndpoint, bill } from '../../../support/partners/a-webhook-endpoint.js';
import { type CallChanges, inquiryCall } from '../../../support/partners/bank-calls.js';

async function inquire(changes: CallChanges = {}, params: EndpointParams = {}) {
  const endpoint = await aWebhookEndpoint(params);
  const { status, body } = await endpoint.send(await inquiryCall(changes));
  expect(InquiryAnswer.safeParse(body).error).toBeUndefined();
  const data = (body['virtualAccountData'] ?? {}) as Record<string, unknown>;
  return { reply: [status, body['responseCode'], body['responseMessage']], data, endpoint };
}

describe('an inquiry', () => {
  test('is answered with a short name, the amount and the months', async () => {
    const months = [billingMonth('2026-09'), billingMonth('2026-10'), billingMonth('2026-11')];
    const { reply, data } = await inquire({}, { bill: bill({ months, name: 'N'.repeat(40) }) });
    expect(reply).toEqual([200, '2002400', 'Successful']);
    expect(data).toEqual({
      inquiryStatus: '00',
      inquiryReason: { english: 'Success', indonesia: 'Sukses' },
      partnerServiceId: '   88888',
      customerNo: '01944358911',
      virtualAccountNo: '   8888801944358911',
      inquiryRequestId: 'inquiry-0001',
      virtualAccountName: 'N'.repeat(30),
      totalAmount: { value: '420000.00', currency: 'IDR' },
      subCompany: '00000',
      freeTexts: [{ english: '2026-09 - 2026-11', indonesia: '2026-09 - 2026-11' }],
      virtualAccountTrxType: 'C',
    });
  });

  test('names the instalment that is due while a plan runs', async () => {
    const { data } = await inquire(
      {},
      { bill: bill({ amountToPay: rupiah(70_000n), instalment: { stage: 2, of: 6 } }) },
    );
    expect(data).toMatchObject({
      totalAmount: { value: '70000.00', currency: 'IDR' },
      freeTexts: [{ english: 'Instalment 2/6', indonesia: 'Cicilan 2/6' }],
    });
  });

  test('may ask for months ahead, also of a family that owes nothing', async () => {
    const { data } = await inquire({ body: { additionalInfo: { monthsAhead: 2 } } });
    expect(data['totalAmount']).toEqual({ value: '700000.00', currency: 'IDR' });
    const paid = await inquire(
      { body: { additionalInfo: { monthsAhead: '1' } } },
      { bill: bill({ isPaid: true, amountToPay: NO_RUPIAH }) },
    );
    expect(paid.data['totalAmount']).toEqual({ value: '560000.00', currency: 'IDR' });
  });

  test.each([
    { when: 'nobody has the account', params: { bill: null }, is: [404, '4042412', 'Invalid Bill/Virtual Account'] },
    {
      when: 'nothing is owed',
      params: { bill: bill({ isPaid: true, amountToPay: NO_RUPIAH }) },
      is: [404, '4042414', 'Paid Bill'],
    },
    {
      when: 'its X-EXTERNAL-ID asked something else today',
      params: { inquirySeen: 'different' as const },
      is: [409, '4092400', 'Conflict'],
    },
    {
      when: 'its X-EXTERNAL-ID asked the same today',
      params: { inquirySeen: 'same' as const },
      is: [200, '2002400', 'Successful'],
    },
  ])('is answered when $when', async ({ params, is }) => {
    const { reply, data } = await inquire({}, params);
    expect(reply).toEqual(is);
    expect(data).toMatchObject({ inquiryStatus: is[0] === 200 ? '00' : '01', virtualAccountNo: '   8888801944358911' });
  });

  test.each([
    {
      body: { virtualAccountNo: '   1597501944358911', partnerServiceId: '   15975' },
      is: [404, '4042411', 'Invalid Virtual Account'],
    },
    { body: { customerNo: '01944358912' }, is: [400, '4002401', 'Invalid Field Format {virtualAccountNo}'] },
    { body: { inquiryRequestId: undefined }, is: [400, '4002402', 'Invalid Mandatory Field {inquiryRequestId}'] },
    { body: { inquiryRequestId: 'x'.repeat(129) }, is: [400, '4002401', 'Invalid Field Format {inquiryRequestId}'] },
    { body: { trxDateInit: '2026-02-30T00:00:00Z' }, is: [400, '4002401', 'Invalid Field Format {trxDateInit}'] },
    { body: { trxDateInit: '20201231T235959Z' }, is: [200, '2002400', 'Successful'] },
    { body: { language: 'IND' }, is: [400, '4002401', 'Invalid Field Format {language}'] },
    { body: { amount: { value: 'x', currency: 'IDR' } }, is: [400, '4002401', 'Invalid Field Format {amount.value}'] },
    { body: { passApp: 'x'.repeat(65) }, is: [400, '4002401', 'Invalid Field Format {passApp}'] },
    {
      body: { additionalInfo: { monthsAhead: 13 } },
      is: [400, '4002401', 'Invalid Field Format {additionalInfo.monthsAhead}'],
    },
  ])('of $body is answered $is', async ({ body, is }) => {
    const { reply, endpoint } = await inquire({ body });
    expect(reply).toEqual(is);
    expect(endpoint.deliveries).toEqual([]);
  });
});

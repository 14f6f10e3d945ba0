import { describe, expect, test } from '@jest/globals';
import { readAccount } from '../../../../src/api/webhooks/adapters/snap-bi/account.js';

const ours = { kind: 'ours', billingNumber: '01944358911' };
const fields = (partnerServiceId: string, customerNo: string, virtualAccountNo: string) => ({
  partnerServiceId,
  customerNo,
  virtualAccountNo,
});

describe('a bank’s three account fields', () => {
  test.each([
    { when: 'padded to eight', given: fields('   88888', '01944358911', '   8888801944358911'), is: ours },
    { when: 'padded to seven', given: fields('  88888', '01944358911', '  8888801944358911'), is: ours },
    { when: 'not padded', given: fields('88888', '01944358911', '8888801944358911'), is: ours },
    { when: 'padded inside the account', given: fields('   88888', '01944358911', '88888   01944358911'), is: ours },
    {
      when: 'the prefix is repeated in the account',
      given: fields('   88888', '01944358911', '   888888888801944358911'),
      is: ours,
    },
    {
      when: 'the prefix is repeated in customerNo',
      given: fields('   88888', '8888801944358911', '   8888801944358911'),
      is: ours,
    },
    { when: 'Mandiri’s prefix', given: fields('   89888', '01944358911', '   8988801944358911'), is: ours },
    {
      when: 'another company’s prefix',
      given: fields('   15975', '01944358911', '   1597501944358911'),
      is: { kind: 'not-ours' },
    },
    { when: 'too few digits', given: fields('   88888', '0194435891', '   888880194435891'), is: { kind: 'not-ours' } },
    {
      when: 'customerNo names somebody else',
      given: fields('   88888', '01944358912', '   8888801944358911'),
      is: { kind: 'contradictory' },
    },
    {
      when: 'partnerServiceId is another bank’s',
      given: fields('   89888', '01944358911', '   8888801944358911'),
      is: { kind: 'contradictory' },
    },
  ])('are read when $when', ({ given, is }) => expect(readAccount(given)).toEqual(is));
});

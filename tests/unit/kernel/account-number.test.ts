import { describe, expect, test } from '@jest/globals';
import { maskAccountNumber } from '../../../src/kernel/account-number.js';

describe('a masked account number', () => {
  test.each([
    { account: '0123456789', shown: '******789' },
    { account: '123456789012345', shown: '******345' },
    { account: '8888801944358911', shown: '******911' },
    { account: '123456', shown: '******456' },
    { account: '12345', shown: '******' },
    { account: '', shown: '******' },
    { account: '******6789', shown: '******789' },
    { account: '******789', shown: '******789' },
  ])('$account is shown as $shown', ({ account, shown }) => expect(maskAccountNumber(account)).toBe(shown));
});

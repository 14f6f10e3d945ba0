import { describe, expect, test } from '@jest/globals';
import { namedAccount } from '../../../../src/api/webhooks/named-account.js';

const OURS = '01944358911';

describe('whose bill a collecting partner’s payment is for', () => {
  test.each([
    { when: 'a JKN virtual account was keyed in', keyed: '8888801944358911', orderName: 'x', is: OURS },
    { when: 'Mandiri’s was', keyed: '8988801944358911', orderName: 'x', is: OURS },
    { when: 'it is padded', keyed: '   8888801944358911', orderName: 'x', is: OURS },
    { when: 'the order names a virtual account', keyed: '123', orderName: 'JKN-8888801944358911-7', is: OURS },
    { when: 'the order names a card', keyed: null, orderName: 'JKN-0001944358911', is: OURS },
    { when: 'the order names the last 11 digits', keyed: null, orderName: 'jkn-01944358911_2026', is: OURS },
    { when: 'the keyed code has 11 digits and may be anybody’s card', keyed: OURS, orderName: 'x', is: null },
    { when: 'the keyed code has 13 digits', keyed: '0001944358911', orderName: 'x', is: null },
    { when: 'the order is called by a time', keyed: null, orderName: '1795317330123', is: null },
    { when: 'the order only mentions a number', keyed: null, orderName: 'INV-JKN-01944358911', is: null },
    { when: 'the number runs on', keyed: null, orderName: 'JKN-019443589112', is: null },
    { when: 'a virtual account has another prefix', keyed: null, orderName: 'JKN-7777701944358911', is: null },
    { when: 'nothing says it', keyed: null, orderName: '', is: null },
  ])('when $when: $is', ({ keyed, orderName, is }) =>
    expect(namedAccount({ keyed, orderName })).toEqual({ billingNumber: is }),
  );

  test('when it is keyed in and the order names another: the order’s, and the other beside it', () =>
    expect(namedAccount({ keyed: '8888801944358911', orderName: 'JKN-0000000000001' })).toEqual({
      billingNumber: '00000000001',
      keyedNumber: OURS,
    }));

  test('when both name the same account: that one', () =>
    expect(namedAccount({ keyed: '8888801944358911', orderName: 'JKN-01944358911-1' })).toEqual({
      billingNumber: OURS,
    }));
});

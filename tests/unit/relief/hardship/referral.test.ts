import { describe, expect, test } from '@jest/globals';
import { ROUTES } from '../../../../src/relief/hardship/decide-route.js';
import {
  REFERRAL_STATES,
  type ReferralMove,
  firstReferralState,
  mayMove,
} from '../../../../src/relief/hardship/referral.js';

describe('referrals', () => {
  test('go from open over sent to an answer, may be withdrawn until then, and end there', () => {
    const moves = REFERRAL_STATES.filter((state): state is ReferralMove => state !== 'OPEN');
    const possible = REFERRAL_STATES.flatMap((from) =>
      moves.filter((to) => mayMove({ from, to })).map((to) => `${from}>${to}`),
    );
    expect(possible).toEqual(['OPEN>SENT', 'OPEN>WITHDRAWN', 'SENT>ACCEPTED', 'SENT>REJECTED', 'SENT>WITHDRAWN']);
  });

  test('begin for who needs help, and for nobody who can pay', () => {
    expect(ROUTES.filter((route) => firstReferralState(route) === 'OPEN')).toEqual([
      'PBI_REFERRAL',
      'REHAB_INSTALMENTS',
      'CSR',
    ]);
  });
});

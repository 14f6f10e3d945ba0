/** The states of a referral, which may follow which, and which routes are referred. It is pure. */
import type { Route } from './decide-route.js';

export const REFERRAL_STATES = ['OPEN', 'SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** The state to which an office may move a referral. */
export type ReferralMove = Exclude<ReferralState, 'OPEN'>;

const NEXT: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  OPEN: ['SENT', 'WITHDRAWN'],
  SENT: ['ACCEPTED', 'REJECTED', 'WITHDRAWN'],
  ACCEPTED: [],
  REJECTED: [],
  WITHDRAWN: [],
};

export const mayMove = ({ from, to }: { from: ReferralState; to: ReferralMove }): boolean => NEXT[from].includes(to);

const REFERRED: readonly Route[] = ['PBI_REFERRAL', 'REHAB_INSTALMENTS', 'CSR'];

/** The first state of a referral; null for a household that can pay, which is not referred. */
export const firstReferralState = (route: Route): ReferralState | null => (REFERRED.includes(route) ? 'OPEN' : null);

/** Where somebody who needs help is referred to, how far that has come, and which steps may follow which. Pure. */
import type { Route } from './decide-route.js';

export const REFERRAL_STATES = ['OPEN', 'SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** What an office may move a referral to. */
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

/** Null for a household that can pay: there is nobody to refer it to. */
export const firstReferralState = (route: Route): ReferralState | null => (REFERRED.includes(route) ? 'OPEN' : null);

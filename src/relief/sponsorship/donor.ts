/**
 * A donor with its fund, pledges and returns as they are read, and the outcomes of each command. It holds no personal
 * data.
 */
import type { BillingNumber } from '../../kernel/card-number.js';
import type { DonorId, FundReturnId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export interface Donor {
  readonly id: DonorId;
  readonly name: string;
  readonly fundNumber: BillingNumber;
  readonly balance: Rupiah;
  /** The regions by whose offices the donor is kept; null for the whole country. */
  readonly regionCodes: readonly RegionCode[] | null;
  readonly addedAt: Date;
}

/** The totals of a donor; at every commit `received = spent + returned + left`. */
export interface DonorTotals {
  readonly pledged: Rupiah;
  readonly received: Rupiah;
  readonly spent: Rupiah;
  readonly returned: Rupiah;
  readonly left: Rupiah;
  readonly familiesHelped: number;
  readonly personsHelped: number;
}

export interface Pledge {
  readonly id: string;
  readonly donorId: DonorId;
  readonly amount: Rupiah;
  readonly pledgedAt: Date;
  /** The time at which what was not paid of it was withdrawn; null while it stands. */
  readonly withdrawnAt: Date | null;
  /** The part that was withdrawn; null while the pledge stands. */
  readonly withdrawnAmount: Rupiah | null;
}

export const FUND_RETURN_STATES = ['REQUESTED', 'RETURNED', 'REJECTED'] as const;
export type FundReturnState = (typeof FUND_RETURN_STATES)[number];

export interface FundReturn {
  readonly id: FundReturnId;
  readonly donorId: DonorId;
  readonly amount: Rupiah;
  readonly reason: string;
  readonly state: FundReturnState;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
}

export type AddDonorOutcome =
  | { readonly kind: 'donor-added'; readonly donor: Donor }
  | { readonly kind: 'region-out-of-reach' | 'conflicts-with-earlier' };

export type PledgeOutcome =
  | { readonly kind: 'pledged'; readonly pledge: Pledge }
  | { readonly kind: 'conflicts-with-earlier' };

export type WithdrawPledgeOutcome =
  | { readonly kind: 'pledge-withdrawn'; readonly pledge: Pledge }
  | { readonly kind: 'pledge-not-found' | 'pledge-paid' };

export type RequestReturnOutcome =
  | { readonly kind: 'return-requested'; readonly fundReturn: FundReturn }
  | { readonly kind: 'donor-not-found' | 'fund-too-small' | 'conflicts-with-earlier' };

export type DecideReturnOutcome =
  | { readonly kind: 'return-decided'; readonly fundReturn: FundReturn }
  | { readonly kind: 'return-not-found' | 'own-request' | 'return-decided-already' | 'fund-too-small' };

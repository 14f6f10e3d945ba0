/** Rules of changing where a key of ours goes: what is proposed, and what can become of it. Pure. */
import type { DestinationChangeId, PartnerId } from '../../kernel/ids.js';

/** What is at the address: the API at which a partner is asked back, or a bank's endpoint for status inquiries. */
export const PURPOSES = ['api', 'status-endpoint'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const CHANGE_STATES = ['PROPOSED', 'APPROVED', 'REJECTED', 'OVERTAKEN', 'EXPIRED'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export interface DestinationChange {
  readonly id: DestinationChangeId;
  readonly partnerId: PartnerId;
  readonly partnerCode: string;
  readonly purpose: Purpose;
  readonly address: string;
  /** The address that was in force when the change was proposed. */
  readonly replaces: string;
  /** What else holds at the new address, such as paths and our names there; never a key. */
  readonly settings: Readonly<Record<string, string>>;
  readonly state: ChangeState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** How long a change waits for a second person: a key that nobody decides on is not kept for ever. */
export const WAITS_FOR_MS = 7 * 86_400_000;

/** The last moment at which what was proposed is too old by now. */
export const tooOldSince = (now: Date): Date => new Date(now.getTime() - WAITS_FOR_MS);

type Step<Kind extends string> = { readonly kind: Kind; readonly change: DestinationChange };

export type ProposeOutcome =
  | Step<'proposed'>
  | {
      readonly kind:
        | 'unknown-partner'
        | 'informing-partner'
        | 'nothing-to-replace'
        | 'same-address'
        | 'conflicts-with-earlier';
    };

export type ApproveOutcome =
  | Step<'approved'>
  | { readonly kind: 'unknown-change' | 'own-proposal' | 'closed-already' | 'overtaken' | 'too-old' };

export type RejectOutcome = Step<'rejected'> | { readonly kind: 'unknown-change' | 'closed-already' };

/** Money that waits in suspense as officers work on it: what is left of it, who looks after it, and what is proposed. */
import type { EntryId, FamilyId, PartnerId, PaymentId, SuspenseProposalId } from '../../../kernel/ids.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { SuspenseResolution } from '../posting/decide-suspense.js';
import type { PaymentChannel } from '../../../kernel/payment-channel.js';
import type { SuspenseReason } from '../posting/posting-decision.js';

export const PROPOSAL_STATES = ['proposed', 'approved', 'rejected'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface SuspenseProposal {
  readonly id: SuspenseProposalId;
  readonly paymentId: PaymentId;
  readonly resolution: SuspenseResolution;
  /** Whose money it is; set for a match and for nothing else. */
  readonly familyId: FamilyId | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly state: ProposalState;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Why it was rejected. */
  readonly note: string | null;
}

export interface SuspenseItem {
  readonly __typename: 'SuspenseItem';
  /** It names the item. */
  readonly paymentId: PaymentId;
  readonly partnerId: PartnerId;
  readonly reference: string;
  /** As the payer keyed it in. */
  readonly accountText: string;
  /** Whose account was named, if it is one of ours. */
  readonly familyId: FamilyId | null;
  readonly regionCode: RegionCode | null;
  readonly channel: PaymentChannel;
  readonly paid: Rupiah;
  /** What is still in suspense; nothing once it is resolved. */
  readonly amount: Rupiah;
  readonly reason: SuspenseReason;
  readonly since: Date;
  /** The subject of who looks after it. */
  readonly owner: string | null;
  /** The newest. */
  readonly proposal: SuspenseProposal | null;
  /** `since` to the microsecond, as lists are ordered. */
  readonly sortValue: string;
}

export interface AssignCommand {
  readonly paymentId: PaymentId;
  /** Null takes it from whoever has it. */
  readonly owner: string | null;
  readonly by: string;
}

export interface ProposeCommand {
  readonly id: SuspenseProposalId;
  readonly paymentId: PaymentId;
  readonly resolution: SuspenseResolution;
  readonly familyId: FamilyId | null;
  readonly reason: string;
  readonly by: string;
}

export interface DecideCommand {
  readonly proposalId: SuspenseProposalId;
  readonly by: string;
  /** Why it is rejected. */
  readonly note: string | null;
}

export type AssignOutcome = { readonly kind: 'assigned'; readonly item: SuspenseItem } | ItemProblem;
export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly item: SuspenseItem }
  | ItemProblem
  | { readonly kind: 'family-outside-reach' | 'resolution-pending' | 'conflicts-with-earlier' };
export type DecideOutcome =
  | { readonly kind: 'approved'; readonly item: SuspenseItem; readonly entryId: EntryId }
  | { readonly kind: 'rejected'; readonly item: SuspenseItem }
  | DecideProblem;

export interface ItemProblem {
  readonly kind: 'item-not-found' | 'item-resolved';
}
export interface DecideProblem {
  readonly kind: 'proposal-not-found' | 'proposal-decided' | 'proposal-is-own' | 'item-resolved';
}

/** An item of money in suspense: what is left of it, who works on it, and what is proposed. */
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
  /** The family to which the money is matched; set for a match only. */
  readonly familyId: FamilyId | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly state: ProposalState;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** The reason why it was rejected; null otherwise. */
  readonly note: string | null;
}

export interface SuspenseItem {
  readonly __typename: 'SuspenseItem';
  /** The id of the payment, which is also the id of the item. */
  readonly paymentId: PaymentId;
  readonly partnerId: PartnerId;
  readonly reference: string;
  /** The number as the payer entered it. */
  readonly accountText: string;
  /** The family whose number was entered; null when it is none of ours. */
  readonly familyId: FamilyId | null;
  readonly regionCode: RegionCode | null;
  readonly channel: PaymentChannel;
  readonly paid: Rupiah;
  /** The amount that is still in suspense; zero once it is resolved. */
  readonly amount: Rupiah;
  readonly reason: SuspenseReason;
  readonly since: Date;
  /** The subject of the person who works on it; null when nobody does. */
  readonly owner: string | null;
  /** The newest proposal; null when there was none. */
  readonly proposal: SuspenseProposal | null;
  /** The text of `since` to the microsecond, by which lists are sorted. */
  readonly sortValue: string;
}

export interface AssignCommand {
  readonly paymentId: PaymentId;
  /** The subject of the person who works on it from now on; null for nobody. */
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
  /** The reason why it is rejected; null for an approval. */
  readonly note: string | null;
}

export type AssignOutcome = { readonly kind: 'assigned'; readonly item: SuspenseItem } | ItemProblem;
export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly item: SuspenseItem }
  | ItemProblem
  | { readonly kind: 'family-outside-reach' | 'beyond-ceiling' | 'resolution-pending' | 'conflicts-with-earlier' };
export type DecideOutcome =
  | { readonly kind: 'approved'; readonly item: SuspenseItem; readonly entryId: EntryId }
  | { readonly kind: 'rejected'; readonly item: SuspenseItem }
  | DecideProblem;

export interface ItemProblem {
  readonly kind: 'item-not-found' | 'item-resolved';
}
export interface DecideProblem {
  readonly kind: 'proposal-not-found' | 'proposal-decided' | 'proposal-is-own' | 'item-resolved' | 'beyond-ceiling';
}

/** Lists every kind of thing that waits for a second person: who sees it, who decides it, and where it lies. */
import { DATA_REQUESTS_AWAITED } from '../../data-rights/requests/index.js';
import { freezesAwaited } from '../../fieldwork/complaints/index.js';
import { PORTFOLIOS_AWAITED } from '../../fieldwork/portfolios/index.js';
import { CLAIMS_AWAITED } from '../../fieldwork/reimbursements/index.js';
import { VISIT_CONFIRMATIONS_AWAITED } from '../../fieldwork/visits/index.js';
import type { ZoneDays } from '../../households/regions/index.js';
import { CHANGES, membershipChangesAwaited } from '../../membership/changes/index.js';
import { FAMILY_REFUNDS_AWAITED } from '../../membership/refunds/index.js';
import { closingsAwaited } from '../../money/counters/index.js';
import { SUSPENSE_PROPOSALS_AWAITED } from '../../money/payments/index.js';
import { DUNNING_PLANS_AWAITED } from '../../outreach/dunning/index.js';
import { destinationsAwaited } from '../../partners/destinations/index.js';
import { BREAK_REVERSALS_AWAITED } from '../../partners/settlement/index.js';
import type { Action } from '../../platform/auth/index.js';
import type { TypeName } from '../../platform/graphql/index.js';
import type { Sql } from '../../platform/db/sql.js';
import { POLICIES_AWAITED, type PolicyBook } from '../../platform/policies/index.js';
import { BENEFICIARIES_AWAITED, FUND_RETURNS_AWAITED } from '../../relief/sponsorship/index.js';
import { WRITE_OFFS_AWAITED } from '../../relief/write-offs/index.js';

export interface Moment {
  readonly now: Date;
  readonly days: ZoneDays;
  /** By which terms follow. */
  readonly policies: PolicyBook;
}

export interface ApprovalRule {
  /** The GraphQL type of the node that is decided on. */
  readonly node: TypeName;
  /** What the viewer must be allowed to do in order to see it. */
  readonly see: Action;
  readonly decide: Action;
  /** The mutations by which it is decided. */
  readonly decidedBy: readonly string[];
  /** Whether whoever proposed it may decide it too. */
  readonly mayBeOwn: boolean;
  /** Where it lies: in a region, in all regions of a donor or of its programme, in the nation, or everywhere. */
  readonly lies: 'region' | 'regions' | 'nation' | 'everywhere';
  readonly waiting: (moment: Moment) => Sql;
}

const needsTwo = { mayBeOwn: false } as const;

export const APPROVAL_KINDS = {
  SUSPENSE_RESOLUTION: {
    ...needsTwo,
    node: 'SuspenseProposal',
    see: 'suspense:read',
    decide: 'suspense:decide',
    decidedBy: ['approveSuspenseResolution', 'rejectSuspenseResolution'],
    lies: 'region',
    waiting: () => SUSPENSE_PROPOSALS_AWAITED,
  },
  BREAK_REVERSAL: {
    ...needsTwo,
    node: 'ReconciliationBreak',
    see: 'settlement:read',
    decide: 'settlement:manage',
    decidedBy: ['approveBreakReversal', 'declineBreakReversal'],
    lies: 'nation',
    waiting: () => BREAK_REVERSALS_AWAITED,
  },
  FAMILY_REFUND: {
    ...needsTwo,
    node: 'FamilyRefund',
    see: 'suspense:read',
    decide: 'suspense:decide',
    decidedBy: ['approveFamilyRefund', 'rejectFamilyRefund'],
    lies: 'region',
    waiting: () => FAMILY_REFUNDS_AWAITED,
  },
  FUND_RETURN: {
    ...needsTwo,
    node: 'FundReturn',
    see: 'sponsorship:read',
    decide: 'donor-fund:return',
    decidedBy: ['approveFundReturn', 'rejectFundReturn'],
    lies: 'regions',
    waiting: () => FUND_RETURNS_AWAITED,
  },
  BENEFICIARIES: {
    mayBeOwn: true,
    node: 'SponsorshipBatch',
    see: 'sponsorship:read',
    decide: 'sponsorship:donate',
    decidedBy: ['approveBeneficiaries', 'rejectBeneficiaries'],
    lies: 'regions',
    waiting: () => BENEFICIARIES_AWAITED,
  },
  WRITE_OFF: {
    ...needsTwo,
    node: 'WriteOff',
    see: 'write-off:read',
    decide: 'write-off:decide',
    decidedBy: ['approveWriteOff', 'rejectWriteOff'],
    lies: 'region',
    waiting: () => WRITE_OFFS_AWAITED,
  },
  MEMBERSHIP_CHANGE: {
    ...needsTwo,
    node: 'MembershipChange',
    see: 'membership:read',
    decide: 'membership:decide',
    decidedBy: ['approveMembershipChange', 'rejectMembershipChange'],
    lies: 'region',
    waiting: ({ policies }) => membershipChangesAwaited(policies.rows(CHANGES)),
  },
  DATA_REQUEST: {
    mayBeOwn: true,
    node: 'DataRequest',
    see: 'membership:read',
    decide: 'membership:decide',
    decidedBy: ['acceptDataRequest', 'refuseDataRequest'],
    lies: 'region',
    waiting: () => DATA_REQUESTS_AWAITED,
  },
  VISIT_CONFIRMATION: {
    ...needsTwo,
    node: 'Visit',
    see: 'visit:read',
    decide: 'visit:confirm',
    decidedBy: ['decideVisitConfirmation'],
    lies: 'region',
    waiting: () => VISIT_CONFIRMATIONS_AWAITED,
  },
  REIMBURSEMENT: {
    mayBeOwn: true,
    node: 'ReimbursementClaim',
    see: 'reimbursement:read',
    decide: 'reimbursement:decide',
    decidedBy: ['approveReimbursement', 'rejectReimbursement'],
    lies: 'region',
    waiting: () => CLAIMS_AWAITED,
  },
  PORTFOLIO_PROPOSAL: {
    mayBeOwn: true,
    node: 'PortfolioProposal',
    see: 'portfolio:read',
    decide: 'portfolio:manage',
    decidedBy: ['approvePortfolios'],
    lies: 'region',
    waiting: () => PORTFOLIOS_AWAITED,
  },
  CREDENTIAL_FREEZE: {
    mayBeOwn: true,
    node: 'Complaint',
    see: 'complaint:read',
    decide: 'complaint:handle',
    decidedBy: ['confirmCredentialFreeze'],
    lies: 'region',
    waiting: ({ now }) => freezesAwaited(now),
  },
  COUNTER_DAY: {
    ...needsTwo,
    node: 'CounterDay',
    see: 'counter-day:read',
    decide: 'counter-day:manage',
    decidedBy: ['closeCounterDay'],
    lies: 'region',
    waiting: ({ days }) => closingsAwaited(days),
  },
  DUNNING_PLAN: {
    ...needsTwo,
    node: 'DunningPlan',
    see: 'message-campaign:read',
    decide: 'campaign:manage',
    decidedBy: ['switchOnDunningPlan'],
    lies: 'region',
    waiting: () => DUNNING_PLANS_AWAITED,
  },
  POLICY: {
    ...needsTwo,
    node: 'PolicyProposal',
    see: 'policy:read',
    decide: 'policy:enter',
    decidedBy: ['approvePolicy'],
    lies: 'everywhere',
    waiting: () => POLICIES_AWAITED,
  },
  DESTINATION_CHANGE: {
    ...needsTwo,
    node: 'DestinationChange',
    see: 'partner:read',
    decide: 'partner:manage',
    decidedBy: ['approveDestinationChange', 'rejectDestinationChange'],
    lies: 'nation',
    waiting: ({ now }) => destinationsAwaited(now),
  },
} as const satisfies Readonly<Record<string, ApprovalRule>>;

export type ApprovalKind = keyof typeof APPROVAL_KINDS;
export const KINDS = Object.keys(APPROVAL_KINDS) as readonly ApprovalKind[];
export const ruleOf = (kind: ApprovalKind): ApprovalRule => APPROVAL_KINDS[kind];

/** Which mutation approves and which declines each kind of approval; a kind that needs a form of its own has none here. */
import type { DecideApprovalMutationVariables } from '../../operations/officer-decide.js';
import type { Approval } from './morning.js';

type Flags = Omit<DecideApprovalMutationVariables, 'id' | 'reason'>;

export interface Decision {
  readonly approve: Flags;
  /** Null where it cannot be declined, but only left. */
  readonly decline: Flags | null;
  /** Whether a decline is taken without a reason. */
  readonly declinesAtOnce?: true;
}

export const DECISIONS: Readonly<Record<Approval['kind'], Decision | null>> = {
  SUSPENSE_RESOLUTION: { approve: { approveSuspenseResolution: true }, decline: { rejectSuspenseResolution: true } },
  BREAK_REVERSAL: { approve: { approveBreakReversal: true }, decline: { declineBreakReversal: true } },
  FAMILY_REFUND: { approve: { approveFamilyRefund: true }, decline: { rejectFamilyRefund: true } },
  WRITE_OFF: { approve: { approveWriteOff: true }, decline: { rejectWriteOff: true } },
  MEMBERSHIP_CHANGE: { approve: { approveMembershipChange: true }, decline: { rejectMembershipChange: true } },
  REIMBURSEMENT: { approve: { approveReimbursement: true }, decline: { rejectReimbursement: true } },
  DATA_REQUEST: null,
  VISIT_CONFIRMATION: {
    approve: { decideVisitConfirmation: true, confirm: true },
    decline: { decideVisitConfirmation: true, confirm: false },
  },
  PORTFOLIO_PROPOSAL: { approve: { approvePortfolios: true }, decline: null },
  CREDENTIAL_FREEZE: { approve: { confirmCredentialFreeze: true }, decline: null },
  DUNNING_PLAN: { approve: { switchOnDunningPlan: true }, decline: null },
  POLICY: { approve: { approvePolicy: true }, decline: null },
  DESTINATION_CHANGE: {
    approve: { approveDestinationChange: true },
    decline: { rejectDestinationChange: true },
  },
  BENEFICIARIES: {
    approve: { approveBeneficiaries: true },
    decline: { rejectBeneficiaries: true },
    declinesAtOnce: true,
  },
  FUND_RETURN: { approve: { approveFundReturn: true }, decline: { rejectFundReturn: true }, declinesAtOnce: true },
  COUNTER_DAY: null,
};

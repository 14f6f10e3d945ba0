/** The GraphQL types of what waits for a second person. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  ConnectionOf,
  DateTimeScalar,
  IdOf,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { type ApprovalKind, ruleOf } from './approval-kinds.js';

const ApprovalKindEnum = enumOf<ApprovalKind>('ApprovalKind', 'What waits for a second person.', {
  SUSPENSE_RESOLUTION: {
    description: 'What becomes of money in suspense: `approveSuspenseResolution` or `rejectSuspenseResolution`.',
    id: 'Uang suspens',
    en: 'Money in suspense',
  },
  BREAK_REVERSAL: {
    description: 'Taking back the payment of a break: `approveBreakReversal` or `declineBreakReversal`.',
    id: 'Pembatalan pembayaran',
    en: 'Reversal',
  },
  FAMILY_REFUND: {
    description: 'Money of a family that ended: `approveFamilyRefund` or `rejectFamilyRefund`.',
    id: 'Pengembalian kepada keluarga',
    en: 'Refund',
  },
  FUND_RETURN: {
    description: "A donor's unspent money: `approveFundReturn` or `rejectFundReturn`.",
    id: 'Pengembalian kepada donatur',
    en: 'Return to a donor',
  },
  BENEFICIARIES: {
    description:
      'The families that a donor pays for, which the donor decides: `approveBeneficiaries` or `rejectBeneficiaries`.',
    id: 'Penerima bantuan',
    en: 'Beneficiaries',
  },
  WRITE_OFF: {
    description: 'Arrears to forgive: `approveWriteOff` or `rejectWriteOff`.',
    id: 'Penghapusan tunggakan',
    en: 'Write-off',
  },
  MEMBERSHIP_CHANGE: {
    description: 'A change of a family or its people: `approveMembershipChange` or `rejectMembershipChange`.',
    id: 'Perubahan data',
    en: 'Change',
  },
  DATA_REQUEST: {
    description:
      'What a family asks about its data, which one person answers by its term: `acceptDataRequest` or `refuseDataRequest`.',
    id: 'Permohonan tentang data',
    en: 'Request about data',
  },
  VISIT_CONFIRMATION: {
    description: 'A visit that the rule could not verify: `decideVisitConfirmation`.',
    id: 'Konfirmasi kunjungan',
    en: 'Confirmation of a visit',
  },
  REIMBURSEMENT: {
    description: "A cadre's claim for transport: `approveReimbursement` or `rejectReimbursement`.",
    id: 'Uang transpor',
    en: 'Transport',
  },
  PORTFOLIO_PROPOSAL: {
    description: 'The newest proposal of portfolios of a region: `approvePortfolios`.',
    id: 'Pembagian keluarga',
    en: 'Portfolios',
  },
  CREDENTIAL_FREEZE: {
    description:
      "The freeze of a cadre's card by a citizen's complaint: `confirmCredentialFreeze`, or it lifts itself.",
    id: 'Pembekuan kartu kader',
    en: 'Freeze of a card',
  },
  COUNTER_DAY: {
    description: "A counter's day that is over and was not closed: `closeCounterDay`.",
    id: 'Tutup loket',
    en: "Counter's day",
  },
  DUNNING_PLAN: {
    description: 'A dunning plan that was drafted: `switchOnDunningPlan`.',
    id: 'Rencana penagihan',
    en: 'Dunning plan',
  },
  DESTINATION_CHANGE: {
    description:
      'Another address for a key of ours at a partner: `approveDestinationChange` or `rejectDestinationChange`.',
    id: 'Alamat kunci mitra',
    en: "Address of a partner's key",
  },
  POLICY: { description: 'A row of a policy that an operator entered: `approvePolicy`.', id: 'Aturan', en: 'Policy' },
});

@ObjectType('Approval', {
  simpleResolvers: true,
  description: 'Something that somebody proposed and that waits for somebody else to decide.',
})
export class ApprovalType {
  @Field(() => ApprovalKindEnum, { description: 'What it is; the mutations that decide it stand at each value.' })
  kind!: ApprovalKind;

  @IdOf(({ kind }: ApprovalType) => ruleOf(kind).node)
  @Field(() => ID, { description: 'The id of what is decided on; `node` reads it.' })
  nodeId!: string;

  @Personal('payments')
  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'The rupiah that it is about; null where it is about none, or where they are known only when it is decided.',
  })
  amount!: Rupiah | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who proposed it: the subject of a token, or the name of a cadre who claims; null for a citizen.',
  })
  proposedBy!: string | null;

  @Personal('membership')
  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since!: Date;

  @Personal('membership')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'By when it must be decided; null where it has no term. A correction is decided and what a family asks about its data is answered by then, a freeze lifts itself.',
  })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it waits longer than its term.' })
  isOverdue!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer may decide it: the role may, and nobody decides what needs two and is their own.',
  })
  mayDecide!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer proposed it.' })
  isOwn!: boolean;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'The region in which it lies; null for none.' })
  regionCode!: RegionCode | null;
}

export const ApprovalConnection = ConnectionOf(ApprovalType, 'Approval');

@ObjectType('ApprovalCount', { simpleResolvers: true, description: 'How much of one kind waits for a second person.' })
export class ApprovalCountType {
  @Field(() => ApprovalKindEnum, { description: 'The kind.' })
  kind!: ApprovalKind;

  @Field(() => Int, { description: 'How many wait that the viewer may see.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them the viewer may decide.' })
  mayDecide!: number;

  @Field(() => Int, { description: 'How many of them wait longer than their term.' })
  overdue!: number;

  @Field(() => RupiahScalar, { description: 'The rupiah that they are about, where they are about any.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: 'Since when the oldest of them waits.' })
  oldestSince!: Date;
}

@InputType('ApprovalsFilter', {
  description: 'A filter of what waits for a second person; all its conditions apply together.',
})
export class ApprovalsFilterInput {
  @Field(() => [ApprovalKindEnum], { nullable: true, description: 'Only these kinds; left out: all.' })
  kinds?: readonly ApprovalKind[] | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only what lies in this region, of any level.' })
  region?: RegionCode | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what the viewer may decide.' })
  mayDecide?: boolean | null;
}

const FILTER = {
  nullable: true,
  description: 'The filter; left out: everything that the viewer may see.',
};

@ArgsType()
export class ApprovalsArguments extends PageArguments {
  @Field(() => ApprovalsFilterInput, FILTER)
  filter?: ApprovalsFilterInput | null;
}

@ArgsType()
export class ApprovalCountsArguments {
  @Field(() => ApprovalsFilterInput, FILTER)
  filter?: ApprovalsFilterInput | null;
}

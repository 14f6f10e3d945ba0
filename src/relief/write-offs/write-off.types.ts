/** The GraphQL types of write-offs and of the campaigns they belong to. */
import { ArgsType, Field, ID, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import {
  BillingMonthScalar,
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  oldProblemType,
  typeNameOf,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { DecideOutcome, OpenWriteOffsOutcome, ProposeOutcome, WriteOffState } from './write-off.js';

export const WriteOffStateEnum: { readonly [S in WriteOffState]: S } = {
  PROPOSED: 'PROPOSED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
};

registerEnumType(WriteOffStateEnum, {
  name: 'WriteOffState',
  description: 'How far a write-off has come.',
  valuesConfig: {
    PROPOSED: { description: 'Nothing is forgiven yet: somebody else decides.' },
    APPROVED: { description: 'The months are forgiven and booked.' },
    REJECTED: { description: 'Nothing is forgiven; the family may be proposed anew.' },
  },
});

@ObjectType('WriteOffFigures', {
  simpleResolvers: true,
  description: 'Sums over a campaign. What was forgiven was never received, and is in no figure of what was collected.',
})
export class WriteOffFiguresType {
  @Field(() => Int, { description: 'Families proposed, whatever became of it.' })
  proposed!: number;

  @Field(() => Int, { description: 'Proposals that were rejected.' })
  rejected!: number;

  @Field(() => Int, { description: 'Families whose arrears were forgiven.' })
  families!: number;

  @Field(() => Int, { description: 'Persons in them.' })
  persons!: number;

  @Field(() => Int, { description: 'Months forgiven, counted per family.' })
  months!: number;

  @Field(() => RupiahScalar, { description: 'Premiums forgiven.' })
  amount!: Rupiah;
}

@ObjectType('WriteOffCampaign', {
  simpleResolvers: true,
  description:
    'A campaign of write-offs (pemutihan): arrears of families that paid for themselves and whose premium the state or the region pays now.',
})
export class WriteOffCampaignType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: 'Where its families live.' })
  regionCode!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of proposals; it decides the rule.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of proposals.' })
  validThrough!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;
}

@ObjectType('WriteOff', { simpleResolvers: true, description: 'One family proposed for a write-off.' })
export class WriteOffType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;

  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => WriteOffStateEnum, { description: 'How far it has come.' })
  state!: WriteOffState;

  @Field(() => String, { description: 'What proves that the family was moved.' })
  verification!: string;

  @Field(() => CivilDateScalar, { description: 'The day of that proof.' })
  verifiedOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  decisionReason!: string | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'The first month forgiven; null unless approved.' })
  firstMonth!: BillingMonth | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'The last month forgiven; null unless approved.' })
  lastMonth!: BillingMonth | null;

  @Field(() => Int, { nullable: true, description: 'Months forgiven; null unless approved.' })
  months!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Premiums forgiven; null unless approved.' })
  amount!: Rupiah | null;
}

export const WriteOffConnection = ConnectionOf(WriteOffType, 'WriteOff');

@ArgsType()
export class WriteOffsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Of this campaign.' })
  campaign?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this family.' })
  family?: string | null;

  @Field(() => WriteOffStateEnum, { nullable: true, description: 'In this state.' })
  state?: WriteOffState | null;
}

@ObjectType('WriteOffCampaignOpened', { simpleResolvers: true, description: 'The campaign is open.' })
class WriteOffCampaignOpened {
  @Field(() => WriteOffCampaignType, { description: 'The campaign.' })
  campaign!: WriteOffCampaignType;
}

@ObjectType('WriteOffProposed', { simpleResolvers: true, description: 'The proposal waits for somebody else.' })
class WriteOffProposed {
  @Field(() => WriteOffType, { description: 'The proposal.' })
  writeOff!: WriteOffType;
}

@ObjectType('WriteOffDecided', { simpleResolvers: true, description: 'It is approved and booked, or rejected.' })
class WriteOffDecided {
  @Field(() => WriteOffType, { description: 'The write-off as it stands now.' })
  writeOff!: WriteOffType;
}

const RegionOutOfReach = oldProblemType(
  'WriteOffRegionOutOfReach',
  'The region is not one in which the viewer works, or there is no such region.',
);
const NoRuleInForce = oldProblemType('WriteOffRuleNotInForce', 'On its first day no rule allows a write-off.');
const DaysImpossible = oldProblemType('WriteOffDaysImpossible', 'The last day is before the first.');
const Conflicts = oldProblemType(
  'WriteOffConflictsWithEarlier',
  'The id stands for something else, or for this with other content. Nothing was changed.',
);
const NotRunning = oldProblemType(
  'WriteOffCampaignNotRunning',
  'There is no such campaign, or this is none of its days.',
);
const FamilyNotFound = oldProblemType(
  'WriteOffFamilyNotFound',
  "There is no such family in the campaign's region that the viewer may see.",
);
const SegmentNotEligible = oldProblemType(
  'WriteOffSegmentNotEligible',
  'The family pays for itself, or its employer does: only who moved to PBI or PBPU Pemda is forgiven.',
);
const NothingInArrears = oldProblemType('WriteOffNothingInArrears', 'The family has no month in arrears.');
const NotVerifiedYet = oldProblemType('WriteOffNotVerifiedYet', 'The day of the proof lies in the future.');
const ProposedAlready = oldProblemType('WriteOffProposedAlready', 'The family has a write-off that was not rejected.');
const NotFound = oldProblemType('WriteOffNotFound', 'There is no such write-off to see.');
const OwnProposal = oldProblemType('WriteOffProposedByViewer', 'Somebody else than the proposer decides.');
const DecidedAlready = oldProblemType('WriteOffDecidedAlready', 'It was decided before, and stays so.');

export const OpenWriteOffCampaignResult = createUnionType({
  name: 'OpenWriteOffCampaignResult',
  description: 'The campaign, or why it was not opened.',
  types: () => [WriteOffCampaignOpened, RegionOutOfReach, NoRuleInForce, DaysImpossible, Conflicts] as const,
  resolveType: typeNameOf,
});

export const ProposeWriteOffResult = createUnionType({
  name: 'ProposeWriteOffResult',
  description: 'The proposal, or what stands in its way.',
  types: () =>
    [
      WriteOffProposed,
      NotRunning,
      FamilyNotFound,
      SegmentNotEligible,
      NothingInArrears,
      NotVerifiedYet,
      ProposedAlready,
      Conflicts,
    ] as const,
  resolveType: typeNameOf,
});

export const DecideWriteOffResult = createUnionType({
  name: 'DecideWriteOffResult',
  description: 'The decided write-off, or why it stays as it was.',
  types: () => [WriteOffDecided, NotFound, OwnProposal, DecidedAlready, SegmentNotEligible, NothingInArrears] as const,
  resolveType: typeNameOf,
});

type Outcome = OpenWriteOffsOutcome | ProposeOutcome | DecideOutcome;
type ProblemKind = Exclude<Outcome['kind'], 'opened' | 'proposed' | 'decided'>;

const problem = (name: string, message: string) => ({ __typename: `WriteOff${name}`, message });

const PROBLEMS: Readonly<Record<ProblemKind, { readonly __typename: string; readonly message: string }>> = {
  'region-out-of-reach': problem('RegionOutOfReach', 'There is no such region where you work.'),
  'no-rule-in-force': problem('RuleNotInForce', 'No rule allows a write-off on that first day.'),
  'days-impossible': problem('DaysImpossible', 'The last day is before the first.'),
  'conflicts-with-earlier': problem('ConflictsWithEarlier', 'This id was used before for something else.'),
  'campaign-not-running': problem('CampaignNotRunning', 'No such campaign takes proposals today.'),
  'family-not-found': problem('FamilyNotFound', 'There is no such family in the region of the campaign.'),
  'segment-not-eligible': problem('SegmentNotEligible', 'The family is neither PBI nor PBPU Pemda.'),
  'nothing-in-arrears': problem('NothingInArrears', 'The family has no month in arrears.'),
  'not-verified-yet': problem('NotVerifiedYet', 'A proof is dated today or earlier.'),
  'proposed-already': problem('ProposedAlready', 'The family was proposed before and not rejected.'),
  'write-off-not-found': problem('NotFound', 'There is no such write-off.'),
  'own-proposal': problem('ProposedByViewer', 'You proposed it: somebody else decides.'),
  'decided-already': problem('DecidedAlready', 'It was decided before; it stays so.'),
};

export function toWriteOffResult(outcome: Outcome) {
  if (outcome.kind === 'opened') return { __typename: 'WriteOffCampaignOpened', campaign: outcome.campaign };
  if (outcome.kind === 'proposed') return { __typename: 'WriteOffProposed', writeOff: outcome.writeOff };
  if (outcome.kind === 'decided') return { __typename: 'WriteOffDecided', writeOff: outcome.writeOff };
  return PROBLEMS[outcome.kind];
}

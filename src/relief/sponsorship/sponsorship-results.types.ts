/** What may be answered to wishes about donors, programmes, batches and funds. */
import { Field, ObjectType, createUnionType } from 'type-graphql';
import { oldProblemType, typeNameOf } from '../../platform/graphql/index.js';
import type { AddDonorOutcome, DecideReturnOutcome, PledgeOutcome, RequestReturnOutcome } from './donor.js';
import { DonorType, FundReturnType, PledgeType } from './donor.types.js';
import type { DecideBatchOutcome, ExecuteOutcome, OpenProgrammeOutcome, ProposeOutcome } from './programme.js';
import { SponsorshipBatchType, SponsorshipProgrammeType, SponsorshipRunType } from './sponsorship.types.js';

@ObjectType('DonorAdded', { simpleResolvers: true, description: 'The donor has a fund of its own.' })
class DonorAdded {
  @Field(() => DonorType, { description: 'The donor.' })
  donor!: DonorType;
}

@ObjectType('MoneyPledged', { simpleResolvers: true, description: 'The pledge is kept.' })
class MoneyPledged {
  @Field(() => PledgeType, { description: 'The pledge.' })
  pledge!: PledgeType;
}

@ObjectType('FundReturnRequested', { simpleResolvers: true, description: 'The return waits for somebody else.' })
class FundReturnRequested {
  @Field(() => FundReturnType, { description: 'The return.' })
  fundReturn!: FundReturnType;
}

@ObjectType('FundReturnDecided', { simpleResolvers: true, description: 'The money went back, or stays.' })
class FundReturnDecided {
  @Field(() => FundReturnType, { description: 'The return as it stands now.' })
  fundReturn!: FundReturnType;
}

@ObjectType('SponsorshipProgrammeOpened', { simpleResolvers: true, description: 'The programme is open.' })
class SponsorshipProgrammeOpened {
  @Field(() => SponsorshipProgrammeType, { description: 'The programme.' })
  programme!: SponsorshipProgrammeType;
}

@ObjectType('BeneficiariesProposed', { simpleResolvers: true, description: 'The donor may decide.' })
class BeneficiariesProposed {
  @Field(() => SponsorshipBatchType, { description: 'The proposal.' })
  batch!: SponsorshipBatchType;
}

@ObjectType('BeneficiariesDecided', { simpleResolvers: true, description: 'The donor has decided.' })
class BeneficiariesDecided {
  @Field(() => SponsorshipBatchType, { description: 'The batch as it stands now.' })
  batch!: SponsorshipBatchType;
}

@ObjectType('SponsorshipExecuted', { simpleResolvers: true, description: 'Everyone who could be was paid for.' })
class SponsorshipExecuted {
  @Field(() => SponsorshipBatchType, { description: 'The batch as it stands now.' })
  batch!: SponsorshipBatchType;

  @Field(() => SponsorshipRunType, { description: 'What this run did.' })
  run!: SponsorshipRunType;
}

const Conflicts = oldProblemType(
  'SponsorshipConflictsWithEarlier',
  'The id stands for something else, or for this with other content. Nothing was changed.',
);
const DonorNotFound = oldProblemType('DonorNotFound', 'There is no such donor.');
const FundTooSmall = oldProblemType('FundTooSmall', 'The fund holds less than that.');
const ReturnNotFound = oldProblemType('FundReturnNotFound', 'There is no such return.');
const OwnRequest = oldProblemType('FundReturnRequestedByViewer', 'Somebody else than who asked decides.');
const ReturnDecidedAlready = oldProblemType('FundReturnDecidedAlready', 'It was decided before, and stays so.');
const RegionOutOfReach = oldProblemType(
  'SponsorshipRegionOutOfReach',
  'A region is not one in which the viewer works, or there is no such region.',
);
const ProgrammeNotFound = oldProblemType('SponsorshipProgrammeNotFound', 'There is no such programme to see.');
const ProgrammeNotRunning = oldProblemType('SponsorshipProgrammeNotRunning', 'This is none of its days.');
const NothingLeft = oldProblemType(
  'FundHasNothingLeft',
  'The fund holds nothing beyond what earlier proposals may still spend.',
);
const NobodyToPropose = oldProblemType('NobodyToPropose', 'The rule fits nobody whom the budget could help.');
const BatchNotFound = oldProblemType('SponsorshipBatchNotFound', 'There is no such batch to see.');
const BatchDecidedAlready = oldProblemType('SponsorshipBatchDecidedAlready', 'It was decided otherwise before.');
const BatchNotApproved = oldProblemType('SponsorshipBatchNotApproved', 'The donor has not approved it.');

type Members = readonly [new () => object, ...(new () => object)[]];

const resultOf = (name: string, description: string, types: Members) =>
  createUnionType({ name, description, types: () => types, resolveType: typeNameOf });

export const AddDonorResult = resultOf('AddDonorResult', 'The donor, or why it was not added.', [
  DonorAdded,
  Conflicts,
]);
export const PledgeResult = resultOf('PledgeResult', 'The pledge, or why it was not kept.', [MoneyPledged, Conflicts]);
export const RequestFundReturnResult = resultOf('RequestFundReturnResult', 'The return, or what stands in its way.', [
  FundReturnRequested,
  DonorNotFound,
  FundTooSmall,
  Conflicts,
]);
export const DecideFundReturnResult = resultOf('DecideFundReturnResult', 'The decided return, or why it stays.', [
  FundReturnDecided,
  ReturnNotFound,
  OwnRequest,
  ReturnDecidedAlready,
  FundTooSmall,
]);
export const OpenProgrammeResult = resultOf(
  'OpenSponsorshipProgrammeResult',
  'The programme, or why it was not opened.',
  [SponsorshipProgrammeOpened, DonorNotFound, RegionOutOfReach, Conflicts],
);
export const ProposeBeneficiariesResult = resultOf(
  'ProposeBeneficiariesResult',
  'The proposal, or why there is none.',
  [BeneficiariesProposed, ProgrammeNotFound, ProgrammeNotRunning, NothingLeft, NobodyToPropose, Conflicts],
);
export const DecideBeneficiariesResult = resultOf('DecideBeneficiariesResult', 'The decided batch, or why it stays.', [
  BeneficiariesDecided,
  BatchNotFound,
  BatchDecidedAlready,
]);
export const ExecuteSponsorshipResult = resultOf('ExecuteSponsorshipResult', 'What was done, or why nothing was.', [
  SponsorshipExecuted,
  BatchNotFound,
  BatchNotApproved,
]);

type Outcome =
  | AddDonorOutcome
  | PledgeOutcome
  | RequestReturnOutcome
  | DecideReturnOutcome
  | OpenProgrammeOutcome
  | ProposeOutcome
  | DecideBatchOutcome
  | ExecuteOutcome;

const SUCCESSES = {
  'donor-added': 'DonorAdded',
  pledged: 'MoneyPledged',
  'return-requested': 'FundReturnRequested',
  'return-decided': 'FundReturnDecided',
  'programme-opened': 'SponsorshipProgrammeOpened',
  proposed: 'BeneficiariesProposed',
  'batch-decided': 'BeneficiariesDecided',
  executed: 'SponsorshipExecuted',
} as const;

type ProblemKind = Exclude<Outcome['kind'], keyof typeof SUCCESSES>;

const PROBLEMS: Readonly<Record<ProblemKind, readonly [name: string, message: string]>> = {
  'conflicts-with-earlier': ['SponsorshipConflictsWithEarlier', 'This id was used before for something else.'],
  'donor-not-found': ['DonorNotFound', 'There is no such donor.'],
  'fund-too-small': ['FundTooSmall', 'The fund holds less than that.'],
  'return-not-found': ['FundReturnNotFound', 'There is no such return.'],
  'own-request': ['FundReturnRequestedByViewer', 'You asked for it: somebody else decides.'],
  'return-decided-already': ['FundReturnDecidedAlready', 'It was decided before; it stays so.'],
  'region-out-of-reach': ['SponsorshipRegionOutOfReach', 'There is no such region where you work.'],
  'programme-not-found': ['SponsorshipProgrammeNotFound', 'There is no such programme.'],
  'programme-not-running': ['SponsorshipProgrammeNotRunning', 'The programme has not begun, or is over.'],
  'fund-has-nothing-left': ['FundHasNothingLeft', 'All that the fund holds is promised already.'],
  'nobody-to-propose': ['NobodyToPropose', 'No family fits the programme and the budget.'],
  'batch-not-found': ['SponsorshipBatchNotFound', 'There is no such batch.'],
  'batch-decided-already': ['SponsorshipBatchDecidedAlready', 'It was decided otherwise before; it stays so.'],
  'batch-not-approved': ['SponsorshipBatchNotApproved', 'The donor has not approved this batch.'],
};

const isSuccess = (kind: Outcome['kind']): kind is keyof typeof SUCCESSES => kind in SUCCESSES;

export function toSponsorshipResult({ kind, ...content }: Outcome): object {
  if (isSuccess(kind)) return { __typename: SUCCESSES[kind], ...content };
  const [__typename, message] = PROBLEMS[kind];
  return { __typename, message };
}

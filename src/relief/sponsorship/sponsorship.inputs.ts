/** The GraphQL inputs of donors, programmes and batches, read into commands. */
import { WIB } from '../../kernel/time-zone.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CareClassEnum, jknCeilingsOn } from '../../households/arrears/index.js';
import {
  CivilDateScalar,
  RegionCodeScalar,
  RupiahScalar,
  readId,
  readLine,
  readText,
  refuseReversed,
  readRupiah,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { AddDonorCommand } from './add-donor.js';
import type { ProgrammePlan } from './programme.js';
import type { ProposeBeneficiariesCommand } from './propose-beneficiaries.js';
import type { RequestReturnCommand } from './return-fund.js';

const CLIENT_ID = {
  description:
    'The id, made by the client: its type, _ and a UUID. Sent again with the same id, it is the same object.',
};

@InputType('AddDonorInput', { description: 'A donor to add.' })
export class AddDonorInput {
  @Field(() => ID, CLIENT_ID)
  id!: string;

  @Field(() => String, { description: 'The name of the donor: 1 to 100 characters.' })
  name!: string;

  @Field(() => [RegionCodeScalar], {
    nullable: true,
    description:
      "The regions by whose offices the donor is kept, within the viewer's regions: 1 to 16, each once. Left out: all regions of the viewer. Whoever works in all of them sees the donor and acts on its fund.",
  })
  regions?: RegionCode[] | null;
}

@InputType('PledgeMoneyInput', { description: 'A promise of money by the donor who is signed in.' })
export class PledgeMoneyInput {
  @Field(() => ID, CLIENT_ID)
  id!: string;

  @Field(() => RupiahScalar, { description: 'The promised amount, more than zero.' })
  amount!: Rupiah;
}

@InputType('WithdrawPledgeInput', { description: 'A pledge of the donor who is signed in, to withdraw.' })
export class WithdrawPledgeInput {
  @Field(() => ID, { description: 'The id of the pledge.' })
  pledgeId!: string;
}

@InputType('OpenSponsorshipProgrammeInput', { description: "A donor's programme to open." })
export class OpenProgrammeInput {
  @Field(() => ID, CLIENT_ID)
  id!: string;

  @Field(() => ID, { description: 'The id of the donor.' })
  donorId!: string;

  @Field(() => String, { description: 'The name of the programme: 1 to 100 characters.' })
  name!: string;

  @Field(() => [RegionCodeScalar], {
    description: "The regions where the families live, within the viewer's regions: 1 to 16, each once.",
  })
  regions!: RegionCode[];

  @Field(() => CareClassEnum, { nullable: true, description: 'The care class of the families. Left out: every class.' })
  careClass?: CareClass | null;

  @Field(() => Int, { description: 'The least months in arrears: 1 or more.' })
  monthsMin!: number;

  @Field(() => Int, { description: 'The most months in arrears: up to 240.' })
  monthsMax!: number;

  @Field(() => Int, { description: 'The number of months paid in advance besides what is owed: 0 to 12.' })
  monthsAhead!: number;

  @Field(() => CivilDateScalar, { description: 'The first day of proposals.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of proposals.' })
  validThrough!: CivilDate;
}

@InputType('ProposeBeneficiariesInput', { description: 'The beneficiaries to propose.' })
export class ProposeBeneficiariesInput {
  @Field(() => ID, CLIENT_ID)
  id!: string;

  @Field(() => ID, { description: 'The id of the programme.' })
  programmeId!: string;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The most to spend. Left out: everything in the fund that no earlier batch may still spend.',
  })
  budget?: Rupiah | null;
}

@InputType('RequestFundReturnInput', { description: 'A return of unspent money to its donor.' })
export class RequestFundReturnInput {
  @Field(() => ID, CLIENT_ID)
  id!: string;

  @Field(() => ID, { description: 'The id of the donor.' })
  donorId!: string;

  @Field(() => RupiahScalar, { description: 'The amount to return, more than zero and at most what the fund holds.' })
  amount!: Rupiah;

  @Field(() => String, { description: 'The reason: 1 to 500 characters.' })
  reason!: string;
}

@InputType('SponsorshipBatchInput', { description: 'The batch to approve, reject or execute.' })
export class SponsorshipBatchInput {
  @Field(() => ID, { description: 'The id of the batch.' })
  id!: string;
}

@InputType('DecideFundReturnInput', { description: 'The return to approve or reject.' })
export class DecideFundReturnInput {
  @Field(() => ID, { description: 'The id of the return.' })
  id!: string;
}

const NAME_LENGTH_MAX = 100;
const REASON_LENGTH_MAX = 500;
const REGIONS_MAX = 16;
const MONTHS_MAX = 240;
const MONTHS_AHEAD_MAX = 12;

/** @throws CallerError naming `field` when the amount is nothing, or more than a donor's money can be. */
const readMoney = (field: string, amount: Rupiah, now: Date): Rupiah =>
  readRupiah(field, amount, { most: jknCeilingsOn(civilDateIn(now, WIB)).donorFund });

/** @throws CallerError naming the field at fault. */
function readRegions(regions: readonly RegionCode[]): readonly RegionCode[] {
  if (regions.length === 0 || regions.length > REGIONS_MAX || new Set(regions).size < regions.length)
    throw badInput('input.regions', `1 to ${REGIONS_MAX}, no two alike`);
  return regions;
}

/** @throws CallerError naming the field at fault. */
export const readAddDonor = ({ id, name, regions }: AddDonorInput): AddDonorCommand => ({
  id: readId('Donor', 'input.id', id),
  name: readLine('input.name', name, NAME_LENGTH_MAX),
  regions: regions === null || regions === undefined ? null : readRegions(regions),
});

/** @throws CallerError naming the field at fault. */
export const readPledge = ({ id, amount }: PledgeMoneyInput, now: Date) => ({
  id: readId('Pledge', 'input.id', id),
  amount: readMoney('input.amount', amount, now),
});

/** @throws CallerError naming the field at fault. */
export function readProgramme(input: OpenProgrammeInput): ProgrammePlan {
  const { regions, monthsMin, monthsMax, monthsAhead, validFrom, validThrough } = input;
  if (monthsMin < 1) throw badInput('input.monthsMin', '1 or more');
  if (monthsMax > MONTHS_MAX) throw badInput('input.monthsMax', `at most ${MONTHS_MAX}`);
  if (monthsAhead < 0 || monthsAhead > MONTHS_AHEAD_MAX)
    throw badInput('input.monthsAhead', `0 to ${MONTHS_AHEAD_MAX}`);
  refuseReversed('input.monthsMin', { least: monthsMin, most: monthsMax });
  refuseReversed('input.validFrom', { least: validFrom, most: validThrough });
  return {
    id: readId('SponsorshipProgramme', 'input.id', input.id),
    donorId: readId('Donor', 'input.donorId', input.donorId),
    name: readLine('input.name', input.name, NAME_LENGTH_MAX),
    regionCodes: readRegions(regions),
    careClass: input.careClass ?? null,
    monthsMin,
    monthsMax,
    monthsAhead,
    validFrom,
    validThrough,
  };
}

/** A budget of nothing proposes nobody, in the words of the rule. */
const readBudget = (budget: Rupiah | null, now: Date): Rupiah | null =>
  budget === null || budget === 0n ? budget : readMoney('input.budget', budget, now);

/** @throws CallerError naming the field at fault. */
export const readPropose = (
  { id, programmeId, budget }: ProposeBeneficiariesInput,
  now: Date,
): ProposeBeneficiariesCommand => ({
  id: readId('SponsorshipBatch', 'input.id', id),
  programmeId: readId('SponsorshipProgramme', 'input.programmeId', programmeId),
  budget: readBudget(budget ?? null, now),
});

/** @throws CallerError naming the field at fault. */
export const readFundReturn = (
  { id, donorId, amount, reason }: RequestFundReturnInput,
  now: Date,
): RequestReturnCommand => ({
  id: readId('FundReturn', 'input.id', id),
  donorId: readId('Donor', 'input.donorId', donorId),
  amount: readMoney('input.amount', amount, now),
  reason: readText('input.reason', reason, REASON_LENGTH_MAX),
});

/** Donors, what they promise, what is in their funds, and what goes back. */
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readId, readOptionalId } from '../../platform/graphql/index.js';
import { addDonor, pledgeMoney } from './add-donor.js';
import type { Donor, DonorTotals, FundReturn, Pledge } from './donor.js';
import { DonorType, FundAccountsType, FundReturnType, PledgeType, SponsorshipSummaryType } from './donor.types.js';
import { fundAccount } from './fund-number.js';
import { approveFundReturn, rejectFundReturn, requestFundReturn } from './return-fund.js';
import {
  AddDonorResult,
  DecideFundReturnResult,
  PledgeResult,
  RequestFundReturnResult,
  toSponsorshipResult,
} from './sponsorship-results.types.js';
import { type SponsorshipContext, donorAskedFor, donorOf } from './sponsorship.context.js';
import {
  AddDonorInput,
  DecideFundReturnInput,
  PledgeMoneyInput,
  RequestFundReturnInput,
  readAddDonor,
  readFundReturn,
  readPledge,
} from './sponsorship.inputs.js';

const DONORS_MAX = 100;
const PLEDGES_MAX = 100;

const depsOf = ({ ledger, now, viewer, donors }: SponsorshipContext) => ({
  ledger,
  pool: ledger.pool,
  now,
  viewer,
  donors,
});

@Authorized('sponsorship:read')
@Resolver()
export class DonorsResolver {
  @Query(() => [DonorType], {
    description: `Donors by name, at most ${DONORS_MAX}: for a donor itself alone.`,
  })
  async donors(@Ctx() { donors, viewer }: SponsorshipContext): Promise<readonly Donor[]> {
    if (viewer.role !== 'CSR_DONOR') return donors.findAll(DONORS_MAX);
    const own = await donors.find(donorOf(viewer));
    return own === null ? [] : [own];
  }

  @Query(() => SponsorshipSummaryType, {
    nullable: true,
    description: "A donor's totals; null when there is no such donor to see.",
  })
  async sponsorshipSummary(
    @Arg('donorId', () => ID, { nullable: true, description: 'Whose; a donor has its own, whatever is named here.' })
    donorId: string | null | undefined,
    @Ctx() { donors, viewer }: SponsorshipContext,
  ): Promise<DonorTotals | null> {
    const id = donorAskedFor(viewer, readOptionalId('Donor', 'donorId', donorId));
    const found = id === null ? null : await donors.find(id);
    return found === null ? null : donors.sum(found.id);
  }

  @Authorized('sponsorship:manage')
  @Mutation(() => AddDonorResult, { description: 'Add a donor; its fund has a number of its own from now on.' })
  async addDonor(
    @Arg('input', () => AddDonorInput, { description: 'The donor.' }) input: AddDonorInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await addDonor(depsOf(context), readAddDonor(input)));
  }

  @Authorized('sponsorship:donate')
  @Mutation(() => PledgeResult, {
    description: 'Promise money. Only what a payment partner confirms into the fund is ever spent.',
  })
  async pledgeMoney(
    @Arg('input', () => PledgeMoneyInput, { description: 'The pledge.' }) input: PledgeMoneyInput,
    @Ctx() context: SponsorshipContext,
  ) {
    const command = { ...readPledge(input), donorId: donorOf(context.viewer) };
    return toSponsorshipResult(await pledgeMoney(depsOf(context), command));
  }

  @Authorized('donor-fund:return')
  @Mutation(() => RequestFundReturnResult, { description: 'Ask that unspent money go back; somebody else decides.' })
  async requestFundReturn(
    @Arg('input', () => RequestFundReturnInput, { description: 'The return.' }) input: RequestFundReturnInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await requestFundReturn(depsOf(context), readFundReturn(input)));
  }

  @Authorized('donor-fund:return')
  @Mutation(() => DecideFundReturnResult, { description: 'Return what somebody else asked to return.' })
  async approveFundReturn(
    @Arg('input', () => DecideFundReturnInput, { description: 'The return.' }) { id }: DecideFundReturnInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await approveFundReturn(depsOf(context), readId('FundReturn', 'input.id', id)));
  }

  @Authorized('donor-fund:return')
  @Mutation(() => DecideFundReturnResult, { description: 'Keep in the fund what somebody else asked to return.' })
  async rejectFundReturn(
    @Arg('input', () => DecideFundReturnInput, { description: 'The return.' }) { id }: DecideFundReturnInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await rejectFundReturn(depsOf(context), readId('FundReturn', 'input.id', id)));
  }
}

/** Without a rule of its own: reached through a donor that the viewer may read. */
@Resolver(() => DonorType)
export class DonorFieldsResolver {
  @FieldResolver(() => FundAccountsType, { description: 'Where it pays in.' })
  fundAccounts(@Root() { fundNumber }: Donor): FundAccountsType {
    return { common: fundAccount(fundNumber, 'COMMON'), mandiri: fundAccount(fundNumber, 'MANDIRI') };
  }

  @FieldResolver(() => SponsorshipSummaryType, { description: 'Its totals.' })
  summary(@Root() { id }: Donor, @Ctx() { donors }: SponsorshipContext): Promise<DonorTotals> {
    return donors.sum(id);
  }

  @FieldResolver(() => [PledgeType], { description: `Its pledges, the newest first, at most ${PLEDGES_MAX}.` })
  pledges(@Root() { id }: Donor, @Ctx() { donors }: SponsorshipContext): Promise<readonly Pledge[]> {
    return donors.findPledges(id, PLEDGES_MAX);
  }

  @FieldResolver(() => [FundReturnType], {
    description: `What was to go back to it, the newest first, at most ${PLEDGES_MAX}.`,
  })
  fundReturns(@Root() { id }: Donor, @Ctx() { donors }: SponsorshipContext): Promise<readonly FundReturn[]> {
    return donors.findReturns(id, PLEDGES_MAX);
  }
}
